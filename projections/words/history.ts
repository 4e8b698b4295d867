// Every event as a sentence in both languages. An event that has none is shown by its name, never dropped.
import { PHRASES } from '../../src/domain/values/phrases.js';
import type { Sentence } from '../../src/domain/wording.js';
import { WORDS } from '../../src/domain/words.js';
import type { Lang } from '../../src/forms/language.js';

const SENTENCES: Readonly<Record<string, Sentence<never> | undefined>> = Object.fromEntries(
  Object.values(WORDS).flatMap(({ events }) => Object.entries<Sentence<never>>(events)),
);

/** The types that have a sentence; a test compares them with the events of the domain. */
export const TOLD = Object.keys(SENTENCES);

/** `before`: of a correction, what was said until then, where it is known. */
export function eventInWords(type: string, data: unknown, lang: Lang, before?: object): string {
  const sentence = Object.hasOwn(SENTENCES, type) ? SENTENCES[type] : undefined;
  return sentence?.[lang](data as never, PHRASES[lang], before) ?? type;
}
