// The gathering of contributions and balances into groups, row after row as the database gives them: joined with their families
// here, exact, and in the memory of the groups.
import { MARKS } from '../booking.js';
import { ADDITIVE, SPLIT } from '../rollups.js';
import type { ScannedRow } from '../../../src/eventsourcing/read-models/scanning.js';
import type { Combination } from './combinations.js';
import { FamilyParts, LEVELS, type Part, type Told, type Value } from './family-parts.js';
import type { Sums } from './summed.js';

/** What is counted of a group besides what a balance has. */
const COUNTS = ['partial', 'involved', ...MARKS] as const;

/** Of each group its balance, then its counts, then the rank of its level. */
const WIDTH = ADDITIVE.length + COUNTS.length + 1;
const AT = { lower: 1, upper: 3, rounded: 5, counts: ADDITIVE.length, level: WIDTH - 1 };

/** A strict lower bound only of what surely counts from below; all else counts wherever it lies. */
const STRICT_LOWER = MARKS.indexOf('strict_lower');

interface Group {
  readonly at: number;
  readonly codes: readonly number[];
  readonly times: readonly Value[];
}

export interface Gathering {
  /** In the order of the rows' first columns: kind and owner first. */
  readonly told: readonly Told[];
  readonly known: readonly ReadonlyMap<number, Combination>[];
  /** Names of the times, which are the columns behind them. */
  readonly times: readonly string[];
  /** What of the times tells groups apart, where that is not each of them. */
  readonly place?: ((times: readonly Value[]) => string) | undefined;
}

/** Groups that others are added to: theirs are the first so many. */
interface Base {
  readonly groups: ReadonlyMap<string, Group>;
  readonly size: number;
}

const NONE: Base = { groups: new Map(), size: 0 };

/** Rows are: an id of each family, the times, whether it surely lies in the period, and a balance; what follows is not looked at. */
export class Groups {
  private readonly groups = new Map<string, Group>();

  private constructor(
    private readonly of: Gathering,
    private readonly families: readonly FamilyParts[],
    private readonly base: Base,
    private sums: Float64Array,
  ) {}

  static of(of: Gathering): Groups {
    const families = of.told.map((told, i) => new FamilyParts(told, of.known[i]!));
    return new Groups(of, families, NONE, new Float64Array(WIDTH * 64));
  }

  /** The same sums, to which more can be added: these stay as they are, and may themselves grow meanwhile. */
  branch(): Groups {
    if (this.base !== NONE) throw new TypeError('a branch has no branches');
    const { of, families, groups, size } = this;
    return new Groups(of, families, { groups, size }, this.sums.slice(0, Math.max(size, 1) * WIDTH));
  }

  get size(): number {
    return this.base.size + this.groups.size;
  }

  add(row: ScannedRow): void {
    const { families, of } = this;
    const kind = families[0]!.of(Number(row[0]));
    const parts = [kind];
    let key = `${kind.code} `;
    for (let i = 1; i < families.length; i++) {
      const part = families[i]!.of(Number(row[i]), kind);
      parts.push(part);
      key += `${part.code} `;
    }
    const behind = families.length + of.times.length;
    const times = row.slice(families.length, behind) as Value[];
    const told = of.place ? [of.place(times)] : times;
    key += told.join(' ');
    const at = this.placeOf(key) ?? this.begun(key, { codes: parts.map(({ code }) => code), times: told });
    this.count(at, { row, behind, kind, owner: parts[1]! });
  }

  /** The groups' sums, those that net to nothing among them. */
  *rows(): Generator<Sums, void> {
    const { of, families } = this;
    const names = of.place ? ['g_place'] : of.times;
    for (const { at, codes, times } of this.all()) {
      const row: Record<string, Value | bigint> = {};
      families.forEach(({ told, values }, i) => named(row, told.names, values[codes[i]!]!));
      named(row, names, times);
      row['level'] = LEVELS[this.sums[at + AT.level]!]!;
      row['entries'] = this.sums[at]!;
      for (const each of ['lower', 'upper', 'rounded'] as const) row[each] = this.amount(at + AT[each]);
      COUNTS.forEach((name, i) => (row[name] = this.sums[at + AT.counts + i]!));
      yield row as unknown as Sums;
    }
  }

  private *all(): Generator<Group, void> {
    let left = this.base.size;
    for (const each of this.base.groups.values()) {
      if (left-- <= 0) break;
      yield each;
    }
    yield* this.groups.values();
  }

  /** Where the group's sums begin; undefined: it has none yet. */
  private placeOf(key: string): number | undefined {
    const { groups, size } = this.base;
    const before = groups.get(key)?.at;
    return before !== undefined && before < size * WIDTH ? before : this.groups.get(key)?.at;
  }

  private begun(key: string, group: Omit<Group, 'at'>): number {
    const at = this.size * WIDTH;
    if (at >= this.sums.length) {
      const larger = new Float64Array(2 * at);
      larger.set(this.sums);
      this.sums = larger;
    }
    this.groups.set(key, { at, ...group });
    return at;
  }

  private count(at: number, { row, behind, kind, owner }: Counted): void {
    const { sums } = this;
    const isSure = Number(row[behind]) === 1;
    const entries = Number(row[behind + 1]);
    sums[at]! += entries;
    sums[at + AT.level] = Math.max(sums[at + AT.level]!, kind.level);
    // What may only partly lie in the period counts as nothing from below and as itself from above.
    if (isSure) this.amountAdded(at + AT.lower, row[behind + 2]!, row[behind + 3]!);
    this.amountAdded(at + AT.upper, row[behind + 4]!, row[behind + 5]!);
    this.amountAdded(at + AT.rounded, row[behind + 6]!, row[behind + 7]!);
    const counts = at + AT.counts;
    if (!isSure) sums[counts]! += entries;
    if (owner.isInvolved) sums[counts + 1]! += entries;
    const { marks } = kind;
    for (let i = 0; i < marks.length; i++) {
      if (marks[i] !== 0 && (isSure || i !== STRICT_LOWER)) sums[counts + 2 + i]! += entries * marks[i]!;
    }
  }

  /** The lower half never grows beyond what a number holds exactly: what is too much of it goes into the upper one. */
  private amountAdded(at: number, high: ScannedRow[number], low: ScannedRow[number]): void {
    const { sums } = this;
    let [more, rest] = [Number(high), Number(low)];
    if (typeof low === 'bigint') [more, rest] = [more + Number(low / SPLIT), Number(low % SPLIT)];
    rest += sums[at + 1]!;
    if (Math.abs(rest) > LARGEST) {
      const carried = Math.trunc(rest / UNIT);
      more += carried;
      rest -= carried * UNIT;
    }
    sums[at]! += more;
    sums[at + 1] = rest;
    if (!Number.isSafeInteger(sums[at])) throw new RangeError('a sum is too large to be exact');
  }

  private amount(at: number): bigint {
    const [high, low] = [this.sums[at]!, this.sums[at + 1]!];
    const near = high * UNIT + low;
    return Number.isSafeInteger(near) && Math.abs(high) < LARGEST / UNIT
      ? BigInt(near)
      : BigInt(high) * SPLIT + BigInt(low);
  }
}

interface Counted {
  readonly row: ScannedRow;
  /** Where, behind ids and times, the rest begins. */
  readonly behind: number;
  readonly kind: Part;
  readonly owner: Part;
}

const UNIT = Number(SPLIT);
/** Half of what a number holds exactly: twice as much can still be added. */
const LARGEST = 2 ** 52;

function named(row: Record<string, unknown>, names: readonly string[], values: readonly Value[]): void {
  for (let i = 0; i < names.length; i++) row[names[i]!] = values[i]!;
}
