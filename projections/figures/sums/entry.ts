// One contribution as it is shown: who, what, how much, when it was and by which event, with the sign that it counts with.
import { DAY, dateText, MINUTE, minuteText } from '../../../src/domain/values/time/calendar.js';
import { instantText } from '../../../src/domain/values/time/instant.js';
import { type Handled, handledInWords } from '../../../src/domain/audience/audience.js';
import type { Say } from '../../../src/eventsourcing/asking/asking.js';
import type { BookedEntry } from '../../ledger/asking/entries.js';
import { MARKS } from '../../ledger/booking.js';
import { columnNamed, dimension, DIMENSIONS, valuesIn } from '../../ledger/dimensions.js';
import type { Sums } from '../../ledger/asking/summed.js';
import { totalOf, type TotalRow } from './total-row.js';
import { totalInWords } from './total-words.js';
import type { Lang } from '../../../src/forms/language.js';

interface Time {
  readonly from: string | null;
  readonly to: string | null;
}

export interface EntryRow {
  /** The event that booked it, or took it back, and its place among the entries that this one booked for the stream. */
  readonly position: string;
  readonly ordinal: number;
  readonly sign: 1 | -1;
  /** RFC 3339. */
  readonly recordedAt: string;
  /** The event that said it. */
  readonly event: string;
  readonly stream: string;
  readonly occurred: Time & { readonly precision: string };
  readonly asserted: Time;
  readonly involved: readonly string[];
  readonly late: number | null;
  readonly [more: string]: unknown;
}

/** Amounts as they count, apart from the sign: what may only partly lie in the period counts from zero. */
export function entryOf(entry: BookedEntry, position: string): EntryRow {
  const { event, stream } = entry;
  const { involved: _, entries: __, countedOnce: ___, ...amounts } = amountsOf(entry);
  return {
    position,
    ordinal: Number(entry.ordinal),
    sign: Number(entry.sign) as 1 | -1,
    recordedAt: instantText(Number(entry.recorded_at)),
    event,
    stream,
    involved: JSON.parse(entry.involved) as string[],
    ...dimensionsOf(entry),
    line: entry.line,
    rulebookClass: entry.rulebook_class,
    ...amounts,
    late: amounts.late,
    part: entry.part === null ? null : (amounts['part'] ?? null),
    occurred: { ...occurred(entry), precision: entry.precision },
    asserted: asserted(entry),
  };
}

/** The columns of a file of entries, in the order in which an entry tells them. */
export const ENTRY_COLUMNS: readonly string[] = [
  ...'position ordinal sign recordedAt event stream involved'.split(' '),
  ...DIMENSIONS.map(columnNamed),
  'line',
  'rulebookClass',
  ...['kind', 'code', 'service', 'of', 'count', 'members'].map((part) => `attribution.${part}`),
  ...'possible part within measure what unit lower upper lowerStrict upperStrict rounding'.split(' '),
  ...'unweighed late approximate contested unconfirmed partial gross bonus implausible outOfWindow'.split(' '),
  ...['from', 'to', 'precision'].map((part) => `occurred.${part}`),
  ...['from', 'to'].map((part) => `asserted.${part}`),
  ...'handling nationalMarking permitted'.split(' '),
  'text',
];

/** Every dimension, under the name of its column; of many-valued ones the list. */
function dimensionsOf(entry: BookedEntry): Readonly<Record<string, string | null | readonly string[]>> {
  const told: Record<string, string | null | readonly string[]> = {};
  for (const name of DIMENSIONS) {
    const value = entry[columnNamed(name)];
    told[columnNamed(name)] = dimension(name).many ? valuesIn(value ?? '') : value;
  }
  return told;
}

/** The entry as a total of itself alone: one way of writing amounts. */
function amountsOf(entry: BookedEntry): TotalRow {
  const { evidence, measure, what, level } = entry;
  const isSure = Number(entry.sure) === 1;
  const counts = Object.fromEntries(MARKS.map((name) => [name, Number(entry[name])])) as Counts;
  const sums: Sums = {
    g_evidence: evidence,
    g_measure: measure,
    g_what: what,
    g_currency: entry.currency,
    g_attribution: entry.attribution,
    g_statement: entry.statement,
    g_part: entry.part,
    level,
    ...counts,
    strict_lower: isSure ? counts.strict_lower : 0,
    partial: isSure ? 0 : 1,
    entries: 1,
    involved: 0,
    lower: isSure ? BigInt(entry.lower) : 0n,
    upper: BigInt(entry.upper ?? 0n),
    rounded: BigInt(entry.rounded_to),
  };
  return totalOf(sums, []);
}

type Counts = Readonly<Record<(typeof MARKS)[number], number>>;

const textOf = (time: number | bigint | null, of: (time: number) => string): string | null =>
  time === null ? null : of(Number(time));

/** The first and the last day, or the first and the last minute with their offset. */
function occurred({ occurred_from, occurred_to, utc_offset }: BookedEntry): Time {
  if (utc_offset === null) return days(occurred_from, occurred_to);
  const minute = (civil: number): string => minuteText({ civil, offset: Number(utc_offset) });
  return { from: textOf(occurred_from, minute), to: textOf(occurred_to, (to) => minute(to - MINUTE)) };
}

const days = (from: number | null, to: number | null): Time => ({
  from: textOf(from, dateText),
  to: textOf(to, (end) => dateText(end - DAY)),
});

/** A statement's dates; of a report, the instant at which a device noted it. */
function asserted({ evidence, asserted_from, asserted_to }: BookedEntry): Time {
  if (evidence === 'DECLARED') return days(asserted_from, asserted_to);
  const at = textOf(asserted_from, instantText);
  return { from: at, to: at };
}

export function entryInWords(row: EntryRow & Handled, say: Say, lang: Lang): object {
  const amounts = { ...row, entries: 1 } as unknown as TotalRow;
  const { text } = totalInWords(amounts, say, lang) as { text: string };
  const codes = handledInWords(row);
  return { ...row, text: `${row.sign < 0 ? `−(${text})` : text}${codes === '' ? '' : ` [${codes}]`}` };
}
