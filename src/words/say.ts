// Messages in words: ICU texts by key, parsed once. Never an exception: without a message the key itself is said.
import { IntlMessageFormat } from 'intl-messageformat';
import { REFUSALS } from '../domain/refusals.js';
import { administrationName } from '../domain/values/who/administration.js';
import { en } from './en.js';
import { type Bilingual, type Lang, LANGUAGES } from '../forms/language.js';
import type { Say } from '../eventsourcing/asking/asking.js';
import { ru } from './ru.js';

export type Values = Readonly<Record<string, unknown>>;

const TABLES: Bilingual<Readonly<Record<string, string>>> = { en, ru };
/** Language and message text → the parsed message. Texts come from catalogues, so that there are only so many. */
const parsed = new Map<string, IntlMessageFormat>();

/** Says messages of the tables in one language. `flag.<code>` says what a stored contradiction is, `fix.<code>` what
 * to do about it. */
export function say(lang: Lang): Say {
  return (key, values) => {
    const text = textOf(key, lang);
    return text === undefined ? key : worded(text, withWords(key.split('.', 2)[1] ?? '', values), lang);
  };
}

/** With what the words of a contradiction make of its values. */
export function withWords(code: string, values: Values = {}): Values {
  const tells = entryOf(code)?.tells;
  return tells ? { ...values, ...tells(values) } : values;
}

interface Entry extends Bilingual {
  readonly fix: Bilingual;
  readonly tells?: (values: Values) => Values;
}

function entryOf(code: string): Entry | undefined {
  return Object.hasOwn(REFUSALS, code) ? REFUSALS[code as keyof typeof REFUSALS] : undefined;
}

function textOf(key: string, lang: Lang): string | undefined {
  return Object.hasOwn(TABLES[lang], key) ? TABLES[lang][key] : ofFlag(key, lang);
}

function ofFlag(key: string, lang: Lang): string | undefined {
  const [kind = '', code = ''] = key.split('.', 2);
  const entry = entryOf(code);
  if (kind === 'fix') return entry ? entry.fix[lang] : '';
  return kind === 'flag' ? entry?.[lang] : undefined;
}

/** A message text with its values filled in; where a value is missing, the text as it stands. */
export function worded(text: string, values: Values | undefined, lang: Lang): string {
  try {
    return String(messageOf(text, lang).format(named(values, lang)));
  } catch {
    return text;
  }
}

/** Values under these names are administrations: a person reads their names. */
const ADMINISTRATIONS: ReadonlySet<string> = new Set(
  'country reporter owner administration former successor sender missing from to'.split(' '),
);

/** What is no code of one is itself. */
const namesIn = (codes: string, lang: Lang): string =>
  codes
    .split(', ')
    .map((each) => administrationName(each, lang))
    .join(', ');

function named(values: Values = {}, lang: Lang): Record<string, string> {
  const name = (key: string, value: unknown): unknown => {
    if (isBilingual(value)) return value[lang];
    return ADMINISTRATIONS.has(key) && typeof value === 'string' ? namesIn(value, lang) : value;
  };
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, name(key, value) as string]));
}

const isBilingual = (value: unknown): value is Bilingual =>
  typeof value === 'object' && value !== null && LANGUAGES.every((lang) => lang in value);

function messageOf(text: string, lang: Lang): IntlMessageFormat {
  const key = `${lang} ${text}`;
  const known = parsed.get(key);
  if (known) return known;
  const message = new IntlMessageFormat(text, lang, undefined, { ignoreTag: true });
  parsed.set(key, message);
  return message;
}
