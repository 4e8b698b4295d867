// One moment as people write it, as far as the text tells it: "05.11.2026 10:30", «3 января 2018», "January 2018", "10:30 МСК".
import { andThen, Invalid, shown } from '../../../forms/invalid.js';
import type { Lang } from '../../../forms/language.js';

/** What a text says of a moment: numbers as they were written, the month from 1. */
export interface Piece {
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
const DATES: readonly RegExp[] = [
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

/** `text` in small letters, with single spaces; undefined where it is no moment, a problem where it could be two. */
export function pieceIn(text: string, lang: Lang | undefined): Piece | Invalid | undefined {
  const zone = TIME.test(text) ? null : ZONE.exec(text);
  const told = zone ? text.slice(0, zone.index) : text;
  const time = TIME.exec(told);
  // With a dot and nothing before it, it is a day of a month: of a period's beginning, "05.11–07.11.2026".
  if (!time || (time.index === 0 && time[0].includes('.'))) return dateIn(text, lang);
  const rest = told.slice(0, time.index).replace(/[ ,]*(?: в| at)?[ ,]*$/u, '');
  const date = rest === '' ? {} : dateIn(rest, lang);
  return date && andThen(date, (day) => ({ ...day, time: timeOf(time), ...(zone ? zoneIn(zone) : {}) }));
}

function timeOf([, hour = '', minute = '', second, half]: RegExpExecArray): string {
  const hours = String(Number(hour) + shiftOf(half, hour)).padStart(2, '0');
  return [hours, minute, ...(second === undefined ? [] : [second])].join(':');
}

function shiftOf(half: string | undefined, hour: string): number {
  if (half === 'pm') return hour === '12' ? 0 : 12;
  return half === 'am' && hour === '12' ? -12 : 0;
}

function zoneIn([, , after, alone = after, word]: RegExpExecArray): Piece {
  if (word !== undefined) return { tz: 'Europe/Moscow' };
  const match = /^([+−-])(\d{1,2}):?(\d{2})?$/u.exec(alone ?? '');
  if (!match) return { offset: 'Z' };
  const [, sign, hours = '', minutes = '00'] = match;
  return { offset: `${sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}:${minutes}` };
}

function dateIn(text: string, lang: Lang | undefined): Piece | Invalid | undefined {
  const unordered = UNORDERED.exec(text);
  if (unordered) return inSomeOrder(text, unordered, lang);
  for (const pattern of DATES) {
    const found = pattern.exec(text)?.groups;
    const date = found && dateOf(found, text);
    if (date) return date;
  }
  return undefined;
}

/** Undefined where the word is no month's. */
function dateOf({ day, number, year, word }: Groups, text: string): Piece | Invalid | undefined {
  const month = number === undefined ? monthOf(word) : Number(number);
  if (word !== undefined && month === undefined) return undefined;
  if (year !== undefined && year.length < 4) return new Invalid('YEAR_OF_TWO_DIGITS', { given: shown(text) });
  return { ...(year === undefined ? {} : { year }), ...(month === undefined ? {} : { month }), ...dayOf(day) };
}

const dayOf = (day: string | undefined): Piece => (day === undefined ? {} : { day: Number(day) });

type Groups = Readonly<Record<string, string | undefined>>;

function monthOf(word: string | undefined): number | undefined {
  const index = word === undefined ? -1 : MONTHS.findIndex((month) => month.test(word));
  return index < 0 ? undefined : index + 1;
}

/** `05/11/2026`: some write the day first, others the month. Russian text has one order. */
function inSomeOrder(text: string, match: RegExpExecArray, lang: Lang | undefined): Piece | Invalid {
  const [, first, , second, year] = match as unknown as [string, string, string, string, string];
  if (year.length < 4) return new Invalid('YEAR_OF_TWO_DIGITS', { given: shown(text) });
  const [one, other] = [Number(first), Number(second)];
  const [dayFirst, monthFirst] = [
    { year, month: other, day: one },
    { year, month: one, day: other },
  ];
  if (lang === 'ru' || one > 12 || one === other) return dayFirst;
  if (other > 12) return monthFirst;
  const read = (day: string, month: string): string => `${day.padStart(2, '0')}.${month.padStart(2, '0')}.${year}`;
  return new Invalid('DATE_AMBIGUOUS', { given: shown(text), one: read(first, second), other: read(second, first) });
}

const two = (n: number): string => String(n).padStart(2, '0');

/** In the spelling of ISO 8601; undefined where it is not enough to tell a moment. */
export function isoOf({ year, month, day, time, offset = '' }: Piece): string | undefined {
  if (year === undefined || (month === undefined && day !== undefined)) return undefined;
  const date = [year, ...[month, day].flatMap((each) => (each === undefined ? [] : [two(each)]))].join('-');
  if (time === undefined) return date;
  return day === undefined ? undefined : `${date}T${time}${offset}`;
}
