// The combinations of values that contributions have in common, as the journal knows them: found by their values, one after
// the other, so that no text is made of what is known.
import type { Column, OwnRows } from '../../src/eventsourcing/read-models/read-model.js';
import { onceKnown, type Soon } from '../../src/eventsourcing/read-models/soon.js';
import type { Booking } from './booking.js';
import type { Family } from './dimension.js';
import { combination, FAMILIES, fieldsOf, type Ids, keyOf } from './families.js';

const ALL = Object.keys(FAMILIES) as readonly Family[];

/** Combinations of one family that stay known: twice as many at most, and then none. */
const MOST = 20_000;

type Branch = Map<unknown, Branch | number>;

/** The ids of one family's combinations. */
class Known {
  private root: Branch = new Map();
  private size = 0;
  private readonly path: PathOf;

  constructor(readonly family: Family) {
    this.path = pathOf(family);
  }

  find(booking: Booking): number | undefined {
    const { texts, jsons } = this.path;
    let branch = this.root.get(this.path.bits(booking));
    for (let i = 0; branch !== undefined && i < texts.length; i++) {
      const value = booking[texts[i]!];
      if (isTold(value)) branch = (branch as Branch).get(value);
    }
    for (let i = 0; branch !== undefined && i < jsons.length; i++)
      branch = (branch as Branch).get(JSON.stringify(booking[jsons[i]!]));
    return branch as number | undefined;
  }

  keep(booking: Booking, id: number): number {
    if (++this.size > MOST) [this.root, this.size] = [new Map(), 1];
    const { bits, texts, jsons } = this.path;
    const way = [
      bits(booking),
      ...texts.map((each) => booking[each]).filter(isTold),
      ...jsons.map((each) => JSON.stringify(booking[each])),
    ];
    let branch = this.root;
    for (const value of way.slice(0, -1)) {
      const next = (branch.get(value) as Branch | undefined) ?? new Map();
      branch.set(value, next);
      branch = next;
    }
    branch.set(way.at(-1), id);
    return id;
  }
}

const isTold = (value: unknown): boolean => value !== null && value !== '';

/**
 * What a combination is found by: its yes-no fields and which of its other fields tell anything as one number, then those that
 * do, one after the other. Most tell nothing.
 */
interface PathOf {
  readonly bits: (booking: Booking) => number;
  readonly texts: readonly (keyof Booking)[];
  readonly jsons: readonly (keyof Booking)[];
}

function pathOf(family: Family): PathOf {
  const fields = fieldsOf(family);
  const ofType = (...types: readonly Column[]): readonly (keyof Booking)[] =>
    fields.flatMap(([name, type]) => (types.includes(type) ? [name] : []));
  const marks = ofType('int');
  const texts = ofType('text', 'text?');
  const bits = (booking: Booking): number => {
    let number = 0;
    for (let i = 0; i < marks.length; i++) number = number * 2 + (booking[marks[i]!] as number);
    for (let i = 0; i < texts.length; i++) number = number * 2 + (isTold(booking[texts[i]!]) ? 1 : 0);
    return number;
  };
  return { bits, texts, jsons: ofType('json') };
}

export class Combinations {
  private readonly known = ALL.map((family) => new Known(family));

  constructor(private readonly rows: OwnRows) {}

  /** A combination that has never come gets the number of the entry: the same in every database and after every rebuild. */
  idsOf(booking: Booking, number: number): Soon<Ids> {
    const found: Partial<Record<Family, number>> = {};
    let missing: Promise<unknown>[] | undefined;
    for (const known of this.known) {
      const { family } = known;
      const id = known.find(booking) ?? this.looked(known, booking, number);
      if (id instanceof Promise) (missing ??= []).push(id.then((later) => (found[family] = later)));
      else found[family] = id;
    }
    return missing ? Promise.all(missing).then(() => found as Ids) : (found as Ids);
  }

  private looked(known: Known, booking: Booking, number: number): Soon<number> {
    const { family } = known;
    const key = keyOf(booking, family);
    return onceKnown(this.rows.get(FAMILIES[family], { key }), (row) => {
      if (!row) this.rows.put(FAMILIES[family], combination(booking, family, { key, id: number }));
      return known.keep(booking, row ? row.id : number);
    });
  }
}
