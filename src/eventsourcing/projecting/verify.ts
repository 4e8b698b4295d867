// The comparison of the read models with the log: they are built anew beside the live ones, and every row that differs is named.
import { createHash, hash } from 'node:crypto';
import { lowest, membersOf } from '../read-models/generations.js';
import { catchUp, type Projecting } from './projector.js';
import type { AnyTable, ReadDb, Snapshot } from '../read-models/read-model.js';

export interface TableVerdict {
  readonly table: string;
  readonly rows: number;
  /** SHA-256 over the rows in the order of their key, hex. */
  readonly digest: string;
  readonly equal: boolean;
  /** Keys of rows that differ, are missing or should not be there; the first hundred. */
  readonly differing: readonly string[];
}

export interface Verdict {
  /** The number up to which both were compared. */
  readonly at: bigint | null;
  readonly equal: boolean;
  readonly tables: readonly TableVerdict[];
}

/** Events in one transaction of the scratch database, which nobody else waits for. */
const BATCH = 2_000;

/** How many differing rows of a table are named. */
const NAMED = 100;

/** `scratch` is empty and prepared; the live database is only read, and all of it must be in place. */
export async function verify(live: Projecting, scratch: ReadDb): Promise<Verdict> {
  return live.db.snapshot(async (present) => {
    const at = lowest(membersOf(present.generations, live.projections, 'LIVE'));
    await catchUp({ ...live, db: scratch, batch: BATCH }, at);
    return scratch.snapshot(async (rebuilt) => {
      const tables: TableVerdict[] = [];
      for (const { tables: all } of live.projections)
        for (const of of all) tables.push(await compare(of, present, rebuilt));
      return { at, equal: tables.every(({ equal }) => equal), tables };
    });
  });
}

async function compare(of: AnyTable, present: Snapshot, rebuilt: Snapshot): Promise<TableVerdict> {
  const alike = await inStep(of, present, rebuilt);
  if (alike) return { table: of.name, ...alike, equal: true, differing: [] };
  const [one, other] = [await listed(of, present), await listed(of, rebuilt)];
  const keys = new Set([...one.rows.keys(), ...other.rows.keys()]);
  const differing = [...keys].filter((key) => one.rows.get(key) !== other.rows.get(key)).slice(0, NAMED);
  return { table: of.name, rows: one.rows.size, digest: one.digest, equal: false, differing };
}

type Listed = Pick<TableVerdict, 'rows' | 'digest'>;

/** Row by row side by side, in the order of their keys: mostly all are alike, and none need be held. Undefined at the first that differs. */
async function inStep(of: AnyTable, present: Snapshot, rebuilt: Snapshot): Promise<Listed | undefined> {
  const others = iterated(rebuilt.dump(of));
  const all = createHash('sha256');
  let rows = 0;
  try {
    for await (const row of present.dump(of)) {
      const other = await others.next();
      const text = textOf(row);
      if (other.done === true || textOf(other.value) !== text) return undefined;
      all.update(hashOf(text));
      rows++;
    }
    return (await others.next()).done === true ? { rows, digest: all.digest('hex') } : undefined;
  } finally {
    await others.return?.();
  }
}

type Row = Readonly<Record<string, unknown>>;

const iterated = (rows: AsyncIterable<Row> | Iterable<Row>): AsyncIterator<Row> | Iterator<Row> =>
  Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]();

/** Each row as a short hash by its key, and one digest over all. */
async function listed(of: AnyTable, snapshot: Snapshot): Promise<{ rows: Map<string, string>; digest: string }> {
  const rows = new Map<string, string>();
  const all = createHash('sha256');
  for await (const row of snapshot.dump(of)) {
    const hashed = hashOf(textOf(row));
    rows.set(of.key.map((each) => String(row[each])).join(' '), hashed);
    all.update(hashed);
  }
  return { rows, digest: all.digest('hex') };
}

const textOf = (row: Row): string => JSON.stringify(row, exactly);
const hashOf = (text: string): string => hash('sha256', text, 'base64');

const exactly = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? `${value}` : value);
