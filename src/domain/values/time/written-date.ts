// Dates as people write them, in either language: "05.11.2026 10:30", «3 января 2018 г.», "January 2018", «1–15 августа 2025 г.».
import { Invalid, shown } from '../../../forms/invalid.js';
import type { Reading } from '../../../forms/reading.js';

/** What a piece of text says of a moment: numbers as they were written, the month from 1. */
interface Piece {
  readonly year?: string;
  readonly month?: number;
  readonly day?: number;
  /** `HH:MM` or `HH:MM:SS`. */
  readonly time?: string;
  /** `Z` or `±hh:mm`. */
  readonly offset?: string;
  /** An IANA name. */
  readonly tz?: string;
}

/** A span in the spellings that `readMoment` takes; with the precision `unknown` they are its bounds. */
export interface WrittenSpan {
  readonly from?: string;
  readonly to?: string;
  readonly tz?: string;
  readonly precision?: 'unknown';
}

/** Longer than any date; a bound for the patterns below. */
const MAX_LENGTH = 100;

const MONTHS = [
  'янв(?:ар[ьяе])?|jan(?:uary)?',
  'фев(?:р(?:ал[ьяе])?)?|feb(?:ruary)?',
  'мар(?:та?|те)?|mar(?:ch)?',
  'апр(?:ел[ьяе])?|apr(?:il)?',
  'ма[йяе]|may',
  'июн[ьяе]?|june?',
  'июл[ьяе]?|july?',
  'авг(?:уста?|усте)?|aug(?:ust)?',
  'сент?(?:ябр[ьяе])?|sept?(?:ember)?',
  'окт(?:ябр[ьяе])?|oct(?:ober)?',
  'ноя(?:б(?:р[ьяе])?)?|nov(?:ember)?',
  'дек(?:абр[ьяе])?|dec(?:ember)?',
].map((names) => new RegExp(`^(?:${names})$`, 'u'));

const WORD = String.raw`(?<word>\p{L}{3,9})\.?`;
const ORDERED: readonly RegExp[] = [
  // 5.11.2026, 5.11, 5
  /^(?<day>\d{1,2})(?:\.(?<number>\d{1,2})(?:\.(?<year>\d{2,4}))?)?$/u,
  // 2026-11-05, 2026.11.05, 2026/11/05
  /^(?<year>\d{4})(?:(?<sign>[-./])(?<number>\d{1,2})(?:\k<sign>(?<day>\d{1,2}))?)?$/u,
  // 11.2026
  /^(?<number>\d{1,2})\.(?<year>\d{4})$/u,
  new RegExp(`^(?<day>\\d{1,2})(?:st|nd|rd|th|-?го)? (?:of )?${WORD}(?:,? (?<year>\\d{2,4}))?$`, 'u'),
  new RegExp(`^${WORD} (?<day>\\d{1,2})(?:st|nd|rd|th)?(?:, ?(?<year>\\d{4}))?$`, 'u'),
  new RegExp(`^${WORD}(?:,? (?<year>\\d{4}))?$`, 'u'),
];
const UNORDERED = /^(\d{1,2})([/-])(\d{1,2})\2(\d{2,4})$/;
const TIME = /(?:^|[ ,t]|\bat |(?<= )в )(\d{1,2})[:.](\d{2})(?::(\d{2}))?(?: ?(am|pm))?$/u;
const ZONE = / ?\(?(?:(z)|(?:utc|gmt) ?([+−-]\d{1,2}(?::?\d{2})?)?|(?<=\d)([+−-]\d{2}(?::?\d{2})?)|(мск|msk))\)?$/u;
const DASHES = [/^(.*?\S) ?[–—] ?(\S.*)$/u, /^(.*?\S) - (\S.*)$/u, /^(\d{1,2}(?:\.\d{1,2})?)-(\d{1,2}[. ].*)$/u];
const NO_DATE = /^(?:дата )?(?:неизвестна|неизвестно|не известна|не установлена)$|^(?:date )?(?:unknown|not known)$/u;
const EDGE = /^(?:(не ранее|не раньше|после|not before)|(не позднее|не позже|до|not after)) (?:чем )?/u;
const WITHIN = /^(?:в период|за период|in the period)(?: с)? /u;

/** The span that a text says; undefined where it is no date, and a problem where it could be two. */
export function writtenSpan(given: string, reading: Reading): WrittenSpan | Invalid | undefined {
  if (given.length > MAX_LENGTH) return undefined;
  const text = plain(given);
  if (NO_DATE.test(text)) return { precision: 'unknown' };
  const edge = EDGE.exec(text);
  if (edge) {
    const moment = writtenMoment(text.slice(edge[0].length), reading);
    if (moment === undefined || moment instanceof Invalid) return moment;
    return { [edge[1] === undefined ? 'to' : 'from']: moment.text, precision: 'unknown' };
  }
  const within = WITHIN.exec(text)?.[0] ?? '';
  const span = spanIn(text.slice(within.length), reading);
  return span === undefined || span instanceof Invalid || within === '' ? span : { ...span, precision: 'unknown' };
}

/** A moment in the spelling of ISO 8601, and the zone that it names. */
export interface WrittenMoment {
  readonly text: string;
  readonly reading: Reading;
}

/** One moment; undefined where the text is none. */
export function writtenMoment(given: string, reading: Reading): WrittenMoment | Invalid | undefined {
  if (given.length > MAX_LENGTH) return undefined;
  const piece = pieceIn(plain(given), reading);
  if (piece === undefined || piece instanceof Invalid) return piece;
  const text = spelled(piece);
  return text === undefined
    ? undefined
    : { text, reading: piece.tz === undefined ? reading : { ...reading, tz: piece.tz } };
}

function plain(given: string): string {
  return given
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[\s\u00a0\u2009\u202f]+/gu, ' ')
    .replaceAll(/(?<=\d) ?(?:год[ау]?|г\.|г)(?=$|[ ,–—-])/gu, '')
    .trim();
}

/** From one moment to another: what one of them leaves out stands in the other. */
function spanIn(text: string, reading: Reading): WrittenSpan | Invalid | undefined {
  const whole = pieceIn(text, reading);
  if (whole instanceof Invalid) return whole;
  const one = whole && spelled(whole);
  if (one !== undefined) return { from: one, to: one, ...zoneOf(whole) };
  const [, start = '', end = ''] = /^(?:с |от |from )(.+) (?:по|до|to|until) (.+)$/u.exec(text) ?? [];
  const [first, last] = start === '' ? split(text) : [start, end];
  const [from, to] = [pieceIn(first, reading), pieceIn(last, reading)];
  if (from instanceof Invalid) return from;
  if (to === undefined || to instanceof Invalid || from === undefined) return to instanceof Invalid ? to : undefined;
  const begins = spelled({ ...lacking(from, to), ...from });
  const ends = spelled(isTimeAlone(to) ? { ...from, ...to } : to);
  return begins === undefined || ends === undefined ? undefined : { from: begins, to: ends, ...zoneOf(to) };
}

/** A dash between two dates, or between the days or times of one. */
function split(text: string): readonly [string, string] {
  const [, first = '', last = ''] = DASHES.map((dash) => dash.exec(text)).find((match) => match) ?? [];
  return [first, last];
}

/** What the beginning leaves out because the end has it; where the end is a time alone, it leaves nothing out. */
function lacking(from: Piece, { year, month, offset, tz }: Piece): Piece {
  const calendar = from.year === undefined ? { year, month: from.month ?? month } : {};
  return clean({ ...calendar, ...(from.time === undefined ? {} : { offset, tz }) });
}

const isTimeAlone = ({ year, month, day }: Piece): boolean => [year, month, day].every((each) => each === undefined);

function clean(piece: { [Name in keyof Piece]: Piece[Name] | undefined }): Piece {
  return Object.fromEntries(Object.entries(piece).filter(([, value]) => value !== undefined)) as Piece;
}

const zoneOf = (piece: Piece | undefined): { tz?: string } => (piece?.tz === undefined ? {} : { tz: piece.tz });

/** In the spelling of ISO 8601; undefined where the text is not enough to tell a moment. */
function spelled({ year, month, day, time, offset = '' }: Piece): string | undefined {
  if (year === undefined || (month === undefined && day !== undefined)) return undefined;
  const two = (n: number): string => String(n).padStart(2, '0');
  const date = [year, ...[month, day].flatMap((each) => (each === undefined ? [] : [two(each)]))].join('-');
  if (time === undefined) return date;
  return day === undefined ? undefined : `${date}T${time}${offset}`;
}

function pieceIn(text: string, { lang }: Reading): Piece | Invalid | undefined {
  const zone = TIME.test(text) ? null : ZONE.exec(text);
  const withoutZone = zone ? text.slice(0, zone.index) : text;
  const time = TIME.exec(withoutZone);
  // With a dot and nothing before it, it is a day of a month: of a period's beginning, "05.11–07.11.2026".
  const isDate = time?.index === 0 && time[0].includes('.');
  if (!time || isDate) return dateIn(text, lang);
  const rest = withoutZone.slice(0, time.index).replace(/[ ,]*(?: в| at)?[ ,]*$/u, '');
  const date = rest === '' ? {} : dateIn(rest, lang);
  if (date === undefined || date instanceof Invalid) return date;
  return { ...date, time: timeOf(time), ...(zone ? zoneIn(zone) : {}) };
}

function timeOf([, hour = '', minute = '', second, half]: RegExpExecArray): string {
  const shift = half === 'pm' && hour !== '12' ? 12 : half === 'am' && hour === '12' ? -12 : 0;
  const hours = String(Number(hour) + shift).padStart(2, '0');
  return `${hours}:${minute}${second === undefined ? '' : `:${second}`}`;
}

function zoneIn([, zulu, after, plainOffset, word]: RegExpExecArray): Piece {
  if (word !== undefined) return { tz: 'Europe/Moscow' };
  const offset = after ?? plainOffset;
  if (offset === undefined || zulu !== undefined) return { offset: 'Z' };
  const [, sign = '+', hours = '', minutes = '00'] = /^([+−-])(\d{1,2}):?(\d{2})?$/u.exec(offset) ?? [];
  return { offset: `${sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}:${minutes}` };
}

function dateIn(text: string, lang: Reading['lang']): Piece | Invalid | undefined {
  const unordered = UNORDERED.exec(text);
  if (unordered) return inSomeOrder(text, unordered, lang);
  for (const pattern of ORDERED) {
    const match = pattern.exec(text);
    if (!match) continue;
    const { day, number, year, word } = match.groups ?? {};
    const month = number === undefined ? monthOf(word) : Number(number);
    if (month === 'none') continue;
    if (year !== undefined && year.length < 4) return new Invalid('YEAR_OF_TWO_DIGITS', { given: shown(text) });
    return clean({ year, month, day: day === undefined ? undefined : Number(day) });
  }
  return undefined;
}

/** Undefined where no word is written; `none` where it is no month's. */
function monthOf(word: string | undefined): number | 'none' | undefined {
  if (word === undefined) return undefined;
  const index = MONTHS.findIndex((month) => month.test(word));
  return index < 0 ? 'none' : index + 1;
}

/** `05/11/2026`: some write the day first, others the month. Russian text has one order. */
function inSomeOrder(text: string, match: RegExpExecArray, lang: Reading['lang']): Piece | Invalid {
  const [, first = '', , second = '', year = ''] = match;
  if (year.length < 4) return new Invalid('YEAR_OF_TWO_DIGITS', { given: shown(text) });
  const [one, other] = [Number(first), Number(second)];
  if (one <= 12 && other <= 12 && one !== other && lang !== 'ru') {
    const read = (day: string, month: string): string => `${day.padStart(2, '0')}.${month.padStart(2, '0')}.${year}`;
    return new Invalid('DATE_AMBIGUOUS', { given: shown(text), one: read(first, second), other: read(second, first) });
  }
  const isDayFirst = lang === 'ru' || other <= 12;
  return isDayFirst ? { year, month: other, day: one } : { year, month: one, day: other };
}
