// Flags with what they mean, and how much is to be done, in words.
import type { Say } from '../../src/eventsourcing/asking/asking.js';
import type { Flag } from '../../src/eventsourcing/log/event.js';
import { ruleOf } from '../../src/eventsourcing/log/rules.js';
import type { Lang } from '../../src/forms/language.js';

export const flagsInWords = <F extends Flag>(
  flags: readonly F[],
  say: Say,
): readonly (F & { readonly text: string })[] =>
  flags.map((flag) => ({ ...flag, text: say(`flag.${ruleOf(flag)}`, flag.values) }));

const OPEN: Readonly<Record<Lang, string>> = { en: 'to be done', ru: 'требуют действий' };

/** Ends a sentence on what has tasks; nothing where there are none. */
const tasksInWords = (open: readonly unknown[], lang: Lang): string =>
  open.length === 0 ? '' : ` — ${OPEN[lang]}: ${open.length}`;

/** What a full view of a thing with rules has beside its own. */
interface WithFlags {
  readonly flags: readonly Flag[];
  readonly open: readonly unknown[];
  readonly [field: string]: unknown;
}

/** A full view in words: what it is, what each of its flags means, and how much is to be done about it. */
export const inWordsWithFlags = (
  view: WithFlags,
  text: string,
  { say, lang }: { readonly say: Say; readonly lang: Lang },
): object => ({ ...view, flags: flagsInWords(view.flags, say), text: `${text}${tasksInWords(view.open, lang)}` });
