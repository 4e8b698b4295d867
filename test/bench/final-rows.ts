// The other side of P3: a log scanned and parsed, and the rows that Cordon has made of it written as they are, with no fold.
import SqliteDatabase, { type Database, type Statement } from 'better-sqlite3';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { opened, type Timed, timer } from './raw-store.js';

/** Events in one transaction. */
const PAGE = 5_000;

interface TableRows {
  readonly insert: Statement;
  readonly rows: readonly unknown[][];
}

const quoted = (name: string): string => `"${name}"`;

/** Everything that stands in the read database, ready to be written. */
function finalRows(read: Database, into: Database): { tables: readonly TableRows[]; indexes: readonly string[] } {
  const schema = read
    .prepare("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'")
    .all() as { type: string; name: string; sql: string }[];
  const tables = schema.filter(({ type }) => type === 'table');
  return {
    tables: tables.map(({ name, sql }) => {
      into.exec(sql);
      const all = read.prepare(`SELECT * FROM ${quoted(name)}`).raw();
      const places = all.columns().map(() => '?');
      const insert = into.prepare(`INSERT INTO ${quoted(name)} VALUES (${places.join()})`);
      return { insert, rows: all.safeIntegers().all() as unknown[][] };
    }),
    indexes: schema.filter(({ type }) => type === 'index').map(({ sql }) => sql),
  };
}

/**
 * Pages and transactions of some thousand events, data and metadata parsed; with each page its share of every table's
 * rows; indexes at the end; nothing is synced before it.
 */
export function writeFinalRows(about: { log: string; read: string; scratch: string; events: number }): Timed {
  mkdirSync(about.scratch, { recursive: true });
  const [log, read] = [about.log, about.read].map((file) => new SqliteDatabase(file, { readonly: true }));
  const into = opened(join(about.scratch, 'rows.sqlite'), 'OFF');
  const { tables, indexes } = finalRows(read!, into);
  const page = log!
    .prepare(
      'SELECT position, stream, revision, lower(hex(id)), type, version, data, meta, recorded_at ' +
        `FROM events WHERE position > ? ORDER BY position LIMIT ${PAGE}`,
    )
    .raw();
  const taken = timer();
  let [last, done] = [0, 0];
  for (let events = page.all(last) as unknown[][]; events.length > 0; events = page.all(last) as unknown[][]) {
    for (const event of events) parsed(event);
    const [from, to] = [done / about.events, Math.min(1, (done + events.length) / about.events)];
    into.transaction(() => {
      for (const each of tables) writeShare(each, from, to);
    })();
    last = events.at(-1)![0] as number;
    done += events.length;
  }
  into.transaction(() => tables.forEach((each) => writeShare(each, done / about.events, 1)))();
  for (const sql of indexes) into.exec(sql);
  into.pragma('wal_checkpoint(TRUNCATE)');
  const timed = taken(done);
  for (const each of [log!, read!, into]) each.close();
  return timed;
}

/** What the least reader of an event has to do. */
const parsed = (event: readonly unknown[]): object => ({
  data: JSON.parse(event[6] as string) as unknown,
  metadata: JSON.parse(event[7] as string) as unknown,
});

function writeShare({ insert, rows }: TableRows, from: number, to: number): void {
  for (let i = Math.floor(rows.length * from); i < Math.floor(rows.length * to); i++) insert.run(...rows[i]!);
}
