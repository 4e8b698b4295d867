// Puts things into words: ICU messages by key, parsed once. Never throws: without a message the key itself is said.
import { IntlMessageFormat } from 'intl-messageformat';
import { en } from './en.js';
import type { Lang } from './language.js';
import { ru } from './ru.js';

export type Values = Readonly<Record<string, unknown>>;
export type Say = (key: string, values?: Values) => string;

const TABLES: Readonly<Record<Lang, Readonly<Record<string, string>>>> = { en, ru };
/** Language and message text → the parsed message. Texts come from catalogues, so that there are only so many. */
const parsed = new Map<string, IntlMessageFormat>();

/** Says messages of the tables in one language. */
export function say(lang: Lang): Say {
  const table = TABLES[lang];
  return (key, values) => (Object.hasOwn(table, key) ? worded(table[key]!, values, lang) : key);
}

/** A message text with its values filled in; where a value is missing, the text as it stands. */
export function worded(text: string, values: Values | undefined, lang: Lang): string {
  try {
    return String(messageOf(text, lang).format(values as Record<string, string>));
  } catch {
    return text;
  }
}

function messageOf(text: string, lang: Lang): IntlMessageFormat {
  const key = `${lang} ${text}`;
  const known = parsed.get(key);
  if (known) return known;
  const message = new IntlMessageFormat(text, lang, undefined, { ignoreTag: true });
  parsed.set(key, message);
  return message;
}
