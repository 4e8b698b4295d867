// A span of time in words, in either language, never more precise than it is known.
import { MINUTE, offsetText } from './calendar.js';
import { civilSpan, type Precision, type When } from './when.js';
import type { Lang } from '../../../forms/language.js';

const FIELDS: Readonly<Record<Precision, Intl.DateTimeFormatOptions>> = {
  year: { year: 'numeric' },
  month: { month: 'long' },
  day: { year: 'numeric', month: 'long', day: 'numeric' },
  unknown: { year: 'numeric', month: 'long', day: 'numeric' },
  minute: { year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
};

const WORDS = {
  ru: { none: 'дата неизвестна', from: 'не ранее', to: 'не позднее', between: 'в период' },
  en: { none: 'date unknown', from: 'not before', to: 'not after', between: 'in the period' },
} as const;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(precision: Precision, lang: Lang): Intl.DateTimeFormat {
  const key = `${lang} ${precision}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(lang === 'ru' ? 'ru-RU' : 'en-GB', { ...FIELDS[precision], timeZone: 'UTC' });
  formats.set(key, made);
  return made;
}

/** "август 2009 г.", "1–15 августа 2025 г.", "2024 г."; "1 August 2025 at 10:30 (UTC+05:00)". */
export function textOfWhen(span: When, lang: Lang): string {
  const { from, to, offset } = civilSpan(span);
  if (from !== null && to !== null) return between(span.precision, [from, to], offset, lang);
  const one = (civil: number): string => plain(formatOf('day', lang).format(civil));
  if (from !== null) return `${WORDS[lang].from} ${one(from)}`;
  return to === null ? WORDS[lang].none : `${WORDS[lang].to} ${one(to - 1)}`;
}

function between(precision: Precision, [from, to]: [number, number], offset: number | null, lang: Lang): string {
  if (precision === 'month') return months(from, to - 1, lang);
  if (precision === 'year') return `${years(from, to - 1)}${ofYears(from, to - 1, lang)}`;
  const text = plain(formatOf(precision, lang).formatRange(from, to - (offset === null ? 1 : MINUTE)));
  if (precision === 'unknown') return `${WORDS[lang].between} ${text}`;
  return offset === null ? text : `${text} (UTC${offsetText(offset)})`;
}

/** Months in the nominative, with one "г." for both. */
function months(first: number, last: number, lang: Lang): string {
  const [from, to] = [formatOf('month', lang).format(first), formatOf('month', lang).format(last)];
  const year = (civil: number): string => `${yearOf(civil)}${ofYears(civil, civil, lang)}`;
  if (yearOf(first) !== yearOf(last)) return `${from} ${year(first)} – ${to} ${year(last)}`;
  return `${from === to ? from : `${from}–${to}`} ${year(first)}`;
}

function years(first: number, last: number): string {
  return yearOf(first) === yearOf(last) ? yearOf(first) : `${yearOf(first)}–${yearOf(last)}`;
}

/** Russian names the year behind its number. */
function ofYears(first: number, last: number, lang: Lang): string {
  if (lang !== 'ru') return '';
  return yearOf(first) === yearOf(last) ? ' г.' : ' гг.';
}

function yearOf(civil: number): string {
  return String(new Date(civil).getUTCFullYear());
}

/** One kind of space and of range, so that equal spans have equal texts in every version of ICU: "1–15 August". */
function plain(text: string): string {
  const spaced = text.replace(/[\u00a0\u2009\u202f]/g, ' ').replace(/ ?– ?/, ' – ');
  return spaced.replace(/^(\d{1,2}) – (?=\d{1,2} )|(?<=:\d\d) – (?=\d\d:\d\d)/, (range) => range.replace(' – ', '–'));
}
