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

interface Seen {
  readonly number: number;
  readonly span: readonly [number, number];
}

/** Rows before that are named. */
const MOST_NAMED = 5;

/**
 * Rows over a longer time beside single ones within it, of the same goods of the same state: the longer one may sum the others up.
 * Each pair is told with its later row.
 */
export class Spans {
  private readonly seen = new Map<string, { readonly long: Seen[]; readonly single: Seen[] }>();

  /** The earlier rows that this one may count again, or that may count it. */
  take(number: number, facts: Facts): readonly number[] {
    const span = spanOf(facts);
    if (!span) return [];
    const key = `${facts.whose} ${facts.goods}`;
    const { long, single } = this.seen.get(key) ?? { long: [], single: [] };
    this.seen.set(key, { long, single });
    (isLong(span) ? long : single).push({ number, span });
    const others = isLong(span)
      ? single.filter((each) => liesIn(each.span, span))
      : long.filter((each) => liesIn(span, each.span));
    return others.slice(0, MOST_NAMED).map((each) => each.number);
  }
}

const liesIn = ([from, to]: Seen['span'], [first, last]: Seen['span']): boolean => from >= first && to <= last;
