// The ledger put together again from its tables: every entry with everything that its families say, marks with its sign.
import { type Booking, MARKS } from '../../../projections/ledger/booking.js';
import { FAMILIES } from '../../../projections/ledger/families.js';
import { ledger } from '../../../projections/ledger/table.js';

export type Booked = Booking & {
  readonly position: bigint;
  readonly ordinal: number;
  readonly sign: 1 | -1;
  readonly recorded_at: number;
};

type Row = Readonly<Record<string, unknown>>;
export type Tables = Readonly<Record<string, readonly object[] | undefined>>;

/** Numbers, places among days and ids say nothing that the rest does not. */
const FAMILY_NAMES = Object.keys(FAMILIES).filter((each) => each !== 'scope'); // whose name is what it tells
const INNER = ['page', 'number', 'previous', 'moved', 'first_day', 'last_day', 'key', 'id', ...FAMILY_NAMES];

export function bookedIn(tables: Tables): readonly Booked[] {
  const families = Object.entries(FAMILIES).map(([family, { name }]) => {
    const rows = (tables[name] ?? []) as readonly Row[];
    return [family, new Map(rows.map((row) => [row['id'], row]))] as const;
  });
  return ((tables[ledger.name] ?? []) as readonly Row[]).map((entry) => {
    const told = families.map(([family, known]) => {
      const row = known.get(entry[family]);
      if (!row) throw new Error(`no ${family} ${String(entry[family])}`);
      return row;
    });
    const whole = Object.assign({}, entry, ...told) as Record<string, unknown>;
    for (const each of MARKS) whole[each] = Number(whole[each]) * Number(entry['sign']) || 0;
    return Object.fromEntries(Object.entries(whole).filter(([name]) => !INNER.includes(name))) as unknown as Booked;
  });
}
