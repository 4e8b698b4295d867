// The combinations of families by their ids, as questions join them: what was read of one never changes, and they are few, so
// that each is read once.
import { sql } from 'kysely';
import type { At } from '../../../src/eventsourcing/asking/ask.js';
import type { Family } from '../dimension.js';
import { FAMILIES } from '../families.js';

/** A combination's values under the names of its columns; JSON as text. */
export type Combination = Readonly<Record<string, string | number | null>>;

/** What is known of one family. */
class Known {
  readonly byId = new Map<number, Combination>();
  /** Everything that was booked up to that event. */
  upTo = -1n;
  /** Ids grow with the entries. */
  last = -1;
}

/** Of one database, as long as its tables are the same. */
interface KnownShape {
  readonly shape: string;
  readonly families: Map<Family, Known>;
}

const databases = new WeakMap<At['query'], KnownShape>();

/** Each family's combinations by id: at least those of what was booked up to the question's place. */
export async function combinationsOf(
  at: At,
  upTo: bigint,
  families: readonly Family[],
): Promise<readonly ReadonlyMap<number, Combination>[]> {
  const known = await knownIn(at);
  const all: ReadonlyMap<number, Combination>[] = [];
  for (const family of families) {
    const one = known.get(family) ?? new Known();
    known.set(family, one);
    if (one.upTo < upTo) await read(one, family, { at, upTo });
    all.push(one.byId);
  }
  return all;
}

async function knownIn(at: At): Promise<KnownShape['families']> {
  const shape = await at.shape();
  const before = databases.get(at.query);
  if (before?.shape === shape) return before.families;
  const families: KnownShape['families'] = new Map();
  databases.set(at.query, { shape, families });
  return families;
}

async function read(
  known: Known,
  family: Family,
  { at, upTo }: { readonly at: At; readonly upTo: bigint },
): Promise<void> {
  const { name, columns } = FAMILIES[family];
  const names = ['id', ...Object.keys(columns).filter((each) => each !== 'key' && each !== 'id')];
  const own = sql.join(names.map((each) => sql.ref(each)));
  const query = sql`select ${own} from ${sql.table(name)} where id > ${known.last} order by id`.compile(at.query);
  for await (const page of at.scan(query)) {
    for (const row of page) {
      const id = Number(row[0]);
      known.byId.set(id, Object.fromEntries(names.map((each, i) => [each, row[i]])) as Combination);
      known.last = Math.max(known.last, id);
    }
  }
  if (upTo > known.upTo) known.upTo = upTo;
}
