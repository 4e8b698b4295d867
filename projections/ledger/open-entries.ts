// The entries of the open block as numbers, as far as the journal has written them itself or has read them again.
import { type Additive, ADDITIVE, BLOCK, SPLIT } from './rollups.js';
import { type LedgerRow, PAGE } from './table.js';

/** What entries are told apart by. */
const TOLD_APART = ['kind', 'owner', 'undertaking', 'goods', 'movement', 'scope', 'first_day', 'last_day'] as const;

type ToldApart = (typeof TOLD_APART)[number];

const SPLIT_AT = Number(SPLIT);

/** Both halves of an amount, rounded towards zero as the database does, with a sign: into `at` of both columns. */
function halve(amount: bigint, sign: number, [high, low]: readonly [Float64Array, Float64Array], at: number): void {
  const near = Number(amount);
  if (Number.isSafeInteger(near)) {
    high[at] = sign * Math.trunc(near / SPLIT_AT);
    low[at] = sign * (near % SPLIT_AT);
  } else {
    high[at] = sign * Number(amount / SPLIT);
    low[at] = sign * Number(amount % SPLIT);
  }
}

const columns = <Name extends string, Column>(
  names: readonly Name[],
  make: () => Column,
): Readonly<Record<Name, Column>> => Object.fromEntries(names.map((name) => [name, make()])) as Record<Name, Column>;

/** An entry stands at its number's place in its block. */
export class OpenEntries {
  readonly apart: Readonly<Record<ToldApart, Int32Array>> = columns(TOLD_APART, () => new Int32Array(BLOCK));
  /** Amounts in two halves. */
  readonly summed: Readonly<Record<Additive, Float64Array>> = columns(ADDITIVE, () => new Float64Array(BLOCK));
  private readonly lower = [this.summed.lower_high, this.summed.lower_low] as const;
  private readonly upper = [this.summed.upper_high, this.summed.upper_low] as const;
  private readonly rounded = [this.summed.rounded_high, this.summed.rounded_low] as const;
  /** The first number from which on all are here; none is before the first that was put. */
  private from: number | undefined;

  put(entry: LedgerRow): void {
    const at = entry.number % BLOCK;
    if (this.from === undefined || at === 0) this.from = entry.number;
    this.set(entry, at);
  }

  /** The pages that are missing here of the entries from `first` on. */
  missingFrom(first: number): readonly number[] {
    const { from = first } = this;
    if (from <= first) return [];
    const [begin, end] = [Math.floor(first / PAGE), Math.ceil(from / PAGE)];
    return Array.from({ length: end - begin }, (_, i) => begin + i);
  }

  /** All entries from `first` on that were missing, as they are stored. */
  restore(first: number, entries: Iterable<LedgerRow>): void {
    for (const each of entries) this.set(each, each.number % BLOCK);
    this.from = first;
  }

  private set(entry: LedgerRow, at: number): void {
    const { apart, summed } = this;
    const { sign, lower, upper, rounded_to } = entry;
    for (let i = 0; i < TOLD_APART.length; i++) apart[TOLD_APART[i]!][at] = entry[TOLD_APART[i]!];
    summed.entries[at] = sign;
    halve(lower, sign, this.lower, at);
    halve(upper ?? 0n, sign, this.upper, at);
    halve(rounded_to, sign, this.rounded, at);
  }
}
