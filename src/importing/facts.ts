// The facts of a row: whose, when, what and how much, as its commands were read; and rows that may count the same twice.
import { type Quantity } from '../domain/values/amounts/quantity.js';
import { civilSpan, type When } from '../domain/values/time/when.js';
import type { Profile } from './profiles/profile.js';

export interface Facts {
  readonly whose: string;
  readonly when: When;
  readonly goods: string;
  readonly amount: Quantity;
}

/** By verb: the command as it was read. */
export type Read = ReadonlyMap<string, object>;

/** Undefined where a row does not say all of it. */
export function factsOf(whose: string, { time, amount, goods }: Profile, read: Read): Facts | undefined {
  const field = (to: string | undefined): unknown => {
    const [verb = '', name = ''] = to?.split('/') ?? [];
    return (read.get(verb) as Readonly<Record<string, unknown>> | undefined)?.[name];
  };
  const said = { whose, when: field(time), goods: field(goods), amount: field(amount) };
  return Object.values(said).includes(undefined) ? undefined : (said as Facts);
}

const DAY = 86_400_000;

/** From, and to (not included), ms on the civil axis; undefined where that is not known. */
function spanOf({ when }: Facts): readonly [number, number] | undefined {
  const { from, to } = civilSpan(when);
  return from === null || to === null ? undefined : [from, to];
}

const isLong = ([from, to]: readonly [number, number]): boolean => to - from > DAY;

/** The day of what happened within one; undefined: it may have been another. */
export function dayOf(facts: Facts): string | undefined {
  const span = spanOf(facts);
  return span && !isLong(span) ? facts.when.from?.slice(0, 10) : undefined;
}

/** Rows of one time: the first of them, as many as are named. */
interface Seen {
  readonly span: readonly [number, number];
  readonly rows: number[];
}

/** Rows before that are named. */
const MOST_NAMED = 5;

/**
 * Rows over a longer time beside single ones within it, of the same goods of the same state: the longer one may sum the others up.
 * Each pair is told with its later row. What is kept grows with the days of a table, not with its rows.
 */
export class Spans {
  private readonly seen = new Map<string, { readonly long: Times; readonly single: Times }>();

  /** The earlier rows that this one may count again, or that may count it. */
  take(number: number, facts: Facts): readonly number[] {
    const span = spanOf(facts);
    if (!span) return [];
    const key = `${facts.whose} ${facts.goods}`;
    const { long, single } = this.seen.get(key) ?? { long: new Map(), single: new Map() };
    this.seen.set(key, { long, single });
    const time = span.join();
    const into = isLong(span) ? long : single;
    const same = into.get(time) ?? { span, rows: [] };
    into.set(time, same);
    if (same.rows.length < MOST_NAMED) same.rows.push(number);
    const others = isLong(span)
      ? [...single.values()].filter((each) => liesIn(each.span, span))
      : [...long.values()].filter((each) => liesIn(span, each.span));
    const rows = others.flatMap((each) => each.rows);
    return rows.toSorted((one, other) => one - other).slice(0, MOST_NAMED);
  }
}

/** By what they say. */
type Times = Map<string, Seen>;

const liesIn = ([from, to]: Seen['span'], [first, last]: Seen['span']): boolean => from >= first && to <= last;
