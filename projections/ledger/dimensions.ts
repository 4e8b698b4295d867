// What contributions have in common, each combination kept once: what kind of figure, whose, for what, of what goods, how.
import { type Table, table } from '../../src/eventsourcing/read-model.js';
import type { Booking, MARKS } from './booking.js';
import { LEDGER_VERSION } from './table.js';

/** A combination: its text, by which it is found, and the number of the entry in which it first came. */
interface Combination {
  readonly key: string;
  readonly id: number;
}

type Named<Name extends keyof Booking> = Combination & Pick<Booking, Name>;

type Mark = (typeof MARKS)[number];

/** The figure itself: how sure, of which statement, and by which measure. */
const kinds = table<
  Named<'evidence' | 'measure' | 'what' | 'statement' | 'part' | 'answers' | 'open' | 'audience' | Mark>
>(
  {
    name: 'ledger_kind',
    columns: {
      key: 'text',
      id: 'int',
      evidence: 'text',
      measure: 'text',
      what: 'text?',
      statement: 'text?',
      part: 'text?',
      answers: 'text',
      open: 'int',
      audience: 'int',
      infinite: 'int',
      strict_lower: 'int',
      strict_upper: 'int',
      unweighed: 'int',
      approximate: 'int',
      gross: 'int',
      late: 'int',
      bonus: 'int',
      contested: 'int',
    },
    key: ['key'],
    indexes: [['id']],
  },
  LEDGER_VERSION,
);

const owners = table<Named<'attribution' | 'country' | 'service' | 'involved'>>(
  {
    name: 'ledger_owner',
    columns: { key: 'text', id: 'int', attribution: 'json', country: 'text?', service: 'text?', involved: 'json' },
    key: ['key'],
    indexes: [['id']],
  },
  LEDGER_VERSION,
);

const tasks = table<Named<'operation' | 'series' | 'method'>>(
  {
    name: 'ledger_task',
    columns: { key: 'text', id: 'int', operation: 'text?', series: 'text?', method: 'text?' },
    key: ['key'],
    indexes: [['id']],
  },
  LEDGER_VERSION,
);

const goods = table<Named<'substance' | 'class' | 'rulebook_class' | 'form'>>(
  {
    name: 'ledger_goods',
    columns: { key: 'text', id: 'int', substance: 'text?', class: 'text?', rulebook_class: 'text?', form: 'text?' },
    key: ['key'],
    indexes: [['id']],
  },
  LEDGER_VERSION,
);

const ways = table<Named<'direction' | 'mode' | 'flags'>>(
  {
    name: 'ledger_way',
    columns: { key: 'text', id: 'int', direction: 'text?', mode: 'text?', flags: 'text' },
    key: ['key'],
    indexes: [['id']],
  },
  LEDGER_VERSION,
);

export const FAMILIES = { kind: kinds, owner: owners, task: tasks, goods, way: ways } as const;
export type Family = keyof typeof FAMILIES;

export type Ids = Readonly<Record<Family, number>>;

/** The fields of a booking that a family's combinations are made of. */
const FIELDS = Object.fromEntries(
  Object.entries(FAMILIES).map(([family, { columns }]) => [
    family,
    Object.keys(columns).filter((each) => each !== 'key' && each !== 'id'),
  ]),
) as unknown as Readonly<Record<Family, readonly (keyof Booking)[]>>;

/** The values as one text that no other values have. */
export function keyOf(booking: Booking, family: Family): string {
  let key = '';
  for (const field of FIELDS[family]) key += textOf(booking[field]);
  return key;
}

function textOf(value: Booking[keyof Booking]): string {
  if (value === null) return '-;';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return `${text.length}:${text};`;
}

/** The combination as it is kept. */
export function combination(booking: Booking, family: Family, { key, id }: Combination): Combination {
  return { key, id, ...Object.fromEntries(FIELDS[family].map((field) => [field, booking[field]])) };
}

export const familyTable = (family: Family): Table<Combination> => FAMILIES[family] as unknown as Table<Combination>;
