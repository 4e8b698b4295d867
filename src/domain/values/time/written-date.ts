// Dates as people write them, in either language, and as Cordon prints them: «1–15 августа 2025 г.», "not before 8 October 2009".
import { andThen, Invalid } from '../../../forms/invalid.js';
import { knowing, type Reading } from '../../../forms/reading.js';
import { isoOf, type Piece, pieceIn } from './written-piece.js';

/** A moment in the spelling of ISO 8601, and how it is to be read: it may name its zone. */
interface WrittenMoment {
  readonly text: string;
  readonly reading: Reading;
}

/** A span in the spelling of ISO 8601; with the precision `unknown` they are its bounds. */
export interface WrittenSpan {
  readonly from?: string;
  readonly to?: string;
  readonly tz?: string;
  readonly precision?: 'unknown';
}

/** Longer than any date; a bound for the patterns. */
const MAX_LENGTH = 100;

const NO_DATE = /^(?:дата )?(?:неизвестна|неизвестно|не известна|не установлена)$|^(?:date )?(?:unknown|not known)$/u;
const EDGE = /^(?:(не ранее|не раньше|после|not before)|(не позднее|не позже|до|not after)) (?:чем )?/u;
const WITHIN = /^(?:в период|за период|in the period)(?: с)? /u;
const BY_WORDS = /^(?:с |от |from )(.+) (?:по|до|to|until) (.+)$/u;
const DASHES = [/^(.*?\S) ?[–—] ?(\S.*)$/u, /^(.*?\S) - (\S.*)$/u, /^(\d{1,2}(?:\.\d{1,2})?)-(\d{1,2}[. ].*)$/u];

/** The span that a text says; undefined where it is no date, and a problem where it could be two. */
export function writtenSpan(given: string, reading: Reading): WrittenSpan | Invalid | undefined {
  if (given.length > MAX_LENGTH) return undefined;
  const text = plain(given);
  if (NO_DATE.test(text)) return { precision: 'unknown' };
  const edge = EDGE.exec(text);
  if (edge) return boundIn(text.slice(edge[0].length), edge[1] === undefined ? 'to' : 'from', reading);
  const within = WITHIN.exec(text);
  return within ? asBounds(spanIn(text.slice(within[0].length), reading)) : spanIn(text, reading);
}

/** One moment; undefined where the text is none. */
export function writtenMoment(given: string, reading: Reading): WrittenMoment | Invalid | undefined {
  if (given.length > MAX_LENGTH) return undefined;
  const piece = pieceIn(plain(given), reading.lang);
  if (piece === undefined || piece instanceof Invalid) return piece;
  const text = isoOf(piece);
  return text === undefined ? undefined : { text, reading: knowing(reading, zoneOf(piece)) };
}

const asBounds = (span: WrittenSpan | Invalid | undefined): WrittenSpan | Invalid | undefined =>
  span && andThen(span, (told) => ({ ...told, precision: 'unknown' as const }));

function plain(given: string): string {
  return given
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[\s\u00a0\u2009\u202f]+/gu, ' ')
    .replaceAll(/(?<=\d) ?(?:год[ау]?|гг\.|гг|г\.|г)(?=$|[ ,–—-])/gu, '')
    .trim();
}

function boundIn(text: string, edge: 'from' | 'to', reading: Reading): WrittenSpan | Invalid | undefined {
  const moment = writtenMoment(text, reading);
  return moment && andThen(moment, ({ text: iso }) => ({ [edge]: iso, precision: 'unknown' as const }));
}

/** One moment, or from one to another. */
function spanIn(text: string, { lang }: Reading): WrittenSpan | Invalid | undefined {
  const whole = pieceIn(text, lang);
  if (whole instanceof Invalid) return whole;
  const one = whole && isoOf(whole);
  if (one !== undefined) return { from: one, to: one, ...zoneOf(whole!) };
  const ends = [BY_WORDS, ...DASHES].map((pattern) => pattern.exec(text)).find((match) => match);
  const [first, last] = [ends?.[1], ends?.[2]].map((end) => (end === undefined ? undefined : pieceIn(end, lang)));
  if (first === undefined || last === undefined) return undefined;
  return andThen(first, (from) => andThen(last, (to) => between(from, to)));
}

/** What one of the two leaves out stands in the other. */
function between(first: Piece, last: Piece): WrittenSpan | undefined {
  const from = isoOf({ ...lacking(first, last), ...first });
  const to = isoOf(isTimeAlone(last) ? { ...first, ...last } : last);
  return from === undefined || to === undefined ? undefined : { from, to, ...zoneOf(last) };
}

/** What the beginning leaves out because the end has it. */
function lacking(from: Piece, { year, month, offset, tz }: Piece): Piece {
  const calendar = from.year === undefined ? { year, month: from.month ?? month } : {};
  const zone = from.time === undefined ? {} : { offset, tz };
  const all = Object.entries({ ...calendar, ...zone }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(all) as Piece;
}

const isTimeAlone = ({ year, month, day }: Piece): boolean => [year, month, day].every((each) => each === undefined);
const zoneOf = ({ tz }: Piece): { tz?: string } => (tz === undefined ? {} : { tz });
