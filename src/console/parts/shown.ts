// Values as a reader sees them: times by their own clock, numbers in the reader's digits, bounds as bounds.
import type { Lang } from '../words/words.js';

/** A time as an answer tells it: as precisely as it is known. */
export interface When {
  readonly from?: string;
  readonly to?: string;
  readonly precision: string;
}

export const isWhen = (value: unknown): value is When =>
  isObject(value) && typeof value['precision'] === 'string' && ('from' in value || value['precision'] === 'unknown');

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A day before its month, and a clock of 24 hours: as those write English who use it between their states. */
export const localeOf = (lang: Lang): string => (lang === 'en' ? 'en-GB' : lang);

const DATE = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T(\d{2}:\d{2}))?/;

/** `2026-08-05T10:30+06:00` → `05.08.2026, 10:30`, by the clock that it was told by. */
export function pointIn(text: string, lang: Lang): string {
  const [, year = text, month, day, time] = DATE.exec(text) ?? [];
  if (month === undefined) return yearIn(year, lang);
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  const how: Intl.DateTimeFormatOptions = day
    ? { day: 'numeric', month: 'short', year: 'numeric' }
    : { month: 'long', year: 'numeric' };
  const said = new Intl.DateTimeFormat(localeOf(lang), { ...how, timeZone: 'UTC' }).format(date);
  return time ? `${said}, ${time}` : said;
}

const yearIn = (year: string, lang: Lang): string => (lang === 'ru' && /^\d{4}$/.test(year) ? `${year} г.` : year);

/** Digits of a point that tell no more than is known. */
const KNOWN: Readonly<Record<string, number>> = { year: 4, month: 7 };

/** Of which only one is known. */
const EDGES = {
  ru: { from: 'не ранее', to: 'не позднее' },
  en: { from: 'not before', to: 'not after' },
} as const satisfies Record<Lang, object>;

export function whenIn({ from, to, precision }: When, lang: Lang): string {
  const told = (point: string): string => pointIn(point.slice(0, KNOWN[precision]), lang);
  if (from === undefined) return to === undefined ? '—' : `${EDGES[lang].to} ${told(to)}`;
  if (to === undefined) return `${EDGES[lang].from} ${told(from)}`;
  const [one, other] = [told(from), told(to)];
  return one === other ? one : `${one} – ${other}`;
}

/** An instant, by the reader's own clock. */
export const instantIn = (at: number | string, lang: Lang): string =>
  new Intl.DateTimeFormat(localeOf(lang), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));

const DIGITS = { ru: { group: '\u00a0', point: ',' }, en: { group: ',', point: '.' } } as const;

/** A decimal as it was told, no digit more or less. */
export function decimalIn(text: string, lang: Lang): string {
  const [, sign, whole, fraction] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === undefined) return text;
  const { group, point } = DIGITS[lang];
  const grouped = whole.length > 4 ? whole.replaceAll(/\B(?=(?:\d{3})+$)/g, group) : whole;
  return `${sign ? '−' : ''}${grouped}${fraction === undefined ? '' : `${point}${fraction}`}`;
}

/** A name in the reader's language; in the other where there is none, with which language that is. */
export function namedIn(
  names: Readonly<Record<string, unknown>>,
  lang: Lang,
): { readonly text: string; readonly lang: Lang } {
  const other = lang === 'ru' ? 'en' : 'ru';
  const own = names[lang];
  return typeof own === 'string' && own !== ''
    ? { text: own, lang }
    : { text: typeof names[other] === 'string' ? names[other] : '', lang: other };
}

export const isNames = (value: unknown): value is Readonly<Record<string, unknown>> =>
  isObject(value) && Object.keys(value).length > 0 && Object.keys(value).every((key) => key === 'ru' || key === 'en');

/** Enough of an id to tell it from its neighbours. */
export const shortId = (id: string): string => (/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(id) ? id.slice(0, 8) : id);

export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
