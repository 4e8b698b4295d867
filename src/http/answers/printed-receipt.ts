// A receipt for paper: the number, who said what and when, and what is still to do, as text or as a page that prints.
import { administrationName } from '../../domain/values/who/administration.js';
import type { Bilingual, Lang } from '../../forms/language.js';
import { escaped } from './escaped.js';

/** What of a thing stands on its receipt. */
export interface Printed {
  readonly id: string;
  /** The log's place at which it was asked. */
  readonly position: string | null;
  readonly text: string;
  readonly said: readonly Saying[];
  readonly open: readonly { readonly text: string }[];
}

interface Saying {
  readonly recordedAt: number;
  readonly actor: { readonly administration: string; readonly officer: string };
  readonly text: string;
}

const WORDS: Bilingual<Readonly<Record<'title' | 'number' | 'position' | 'said' | 'open' | 'nothing', string>>> = {
  en: {
    title: 'Receipt',
    number: 'Number',
    position: 'Place in the log',
    said: 'Recorded',
    open: 'Still to do',
    nothing: 'nothing',
  },
  ru: {
    title: 'Квитанция',
    number: 'Номер',
    position: 'Место в журнале',
    said: 'Записано',
    open: 'Осталось сделать',
    nothing: 'ничего',
  },
};

/** RFC 3339, to the second, UTC: a log's time is nobody's local one. */
const timeOf = ({ recordedAt }: Saying): string => `${new Date(recordedAt).toISOString().slice(0, 19)}Z`;

const lineOf = (saying: Saying, lang: Lang): string =>
  `${timeOf(saying)}  ${administrationName(saying.actor.administration, lang)}, ${saying.actor.officer}: ${saying.text}`;

const toDo = ({ open }: Printed, lang: Lang): readonly string[] =>
  open.length === 0 ? [WORDS[lang].nothing] : open.map(({ text }) => text);

export function receiptText(printed: Printed, lang: Lang): string {
  const { title, number, position, said, open } = WORDS[lang];
  return [
    title,
    '',
    `${number}: ${printed.id}`,
    `${position}: ${printed.position ?? '—'}`,
    printed.text,
    '',
    `${said}:`,
    ...printed.said.map((each) => `  ${lineOf(each, lang)}`),
    '',
    `${open}:`,
    ...toDo(printed, lang).map((each) => `  – ${each}`),
    '',
  ].join('\n');
}

const list = (all: readonly string[]): string => `<ul>${all.map((each) => `<li>${escaped(each)}</li>`).join('')}</ul>`;

export function receiptPage(printed: Printed, lang: Lang): string {
  const { title, number, position, said, open } = WORDS[lang];
  return [
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title} ${escaped(printed.id)}</title></head>`,
    `<body><h1>${title}</h1><p>${number}: ${escaped(printed.id)}<br>${position}: ${escaped(printed.position ?? '—')}</p>`,
    `<p>${escaped(printed.text)}</p><h2>${said}</h2>`,
    list(printed.said.map((each) => lineOf(each, lang))),
    `<h2>${open}</h2>${list(toDo(printed, lang))}</body></html>\n`,
  ].join('\n');
}
