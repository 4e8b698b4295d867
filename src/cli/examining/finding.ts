// A finding of an examination: one line about one thing, and what to do where something is wrong, in both languages.
import type { Bilingual, Lang } from '../../forms/language.js';

/** What is plain text is the same in every language: a path, a version, what another program says. */
export type Text = string | Bilingual;

export interface Finding<T extends Text = Text> {
  readonly about: About;
  /** `note`: worth knowing, and nothing is wrong. */
  readonly state: 'ok' | 'note' | 'wrong';
  readonly found: T;
  readonly fix?: T;
}

/** What is looked at: programs know it by these names, people by those in their language. */
export const ABOUT = {
  program: { en: 'program', ru: 'программа' },
  'data folder': { en: 'data folder', ru: 'папка данных' },
  disk: { en: 'disk', ru: 'диск' },
  log: { en: 'log', ru: 'журнал' },
  'log integrity': { en: 'log integrity', ru: 'целостность журнала' },
  'log id': { en: 'log id', ru: 'номер журнала' },
  rights: { en: 'rights', ru: 'права' },
  seals: { en: 'seals', ru: 'печати событий' },
  chain: { en: 'chain', ru: 'цепочка событий' },
  packages: { en: 'packages', ru: 'упаковки' },
  'earlier words': { en: 'earlier words', ru: 'прежние сообщения' },
  attachments: { en: 'attachments', ru: 'вложения' },
  events: { en: 'events', ru: 'события' },
  clock: { en: 'clock', ru: 'часы' },
  'read models': { en: 'read models', ru: 'сводные данные' },
  'read db': { en: 'read db', ru: 'база сводных данных' },
  'read db integrity': { en: 'read db integrity', ru: 'целостность сводных' },
  parked: { en: 'parked', ru: 'отложенные' },
  identity: { en: 'identity', ru: 'издатели токенов' },
  port: { en: 'port', ru: 'порт' },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type About = keyof typeof ABOUT;

export const fine = (about: About, found: Text): Finding => ({ about, state: 'ok', found });
export const note = (about: About, found: Text, fix?: Text): Finding => ({
  about,
  state: 'note',
  found,
  ...(fix === undefined ? {} : { fix }),
});
export const wrong = (about: About, found: Text, fix: Text): Finding => ({ about, state: 'wrong', found, fix });

export const START: Bilingual = { en: 'Start "cordon serve" once.', ru: 'Запустите один раз «cordon serve».' };

const textIn = (text: Text, lang: Lang): string => (typeof text === 'string' ? text : text[lang]);

export const findingIn = ({ fix, found, ...about }: Finding, lang: Lang): Finding<string> => ({
  ...about,
  found: textIn(found, lang),
  ...(fix === undefined ? {} : { fix: textIn(fix, lang) }),
});

/** What a look throws is a finding too; a fault of a store says itself what to do. */
export async function looked(
  about: About,
  look: () => Promise<readonly Finding[]> | readonly Finding[],
): Promise<readonly Finding[]> {
  try {
    return await look();
  } catch (problem) {
    return [{ about, state: 'wrong', found: problem instanceof Error ? problem.message : String(problem) }];
  }
}
