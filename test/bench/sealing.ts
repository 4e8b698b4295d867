// P11: what it costs that a log knows itself: reading events that are held against seal and chain, and reading them as they lie.
import SqliteDatabase from 'better-sqlite3';
import { logFile, readConfig } from '../../src/config/config.js';
import type { Envelope, StoredEvent } from '../../src/eventsourcing/log/event.js';
import { sealOfTexts } from '../../src/eventsourcing/log/seal.js';
import { LogReader } from '../../src/stores/sqlite/log-reader.js';
import type { Bench } from './bench.js';
import { alone, atMost, median, ofPairs, type Row } from './figures.js';
import { cpuMeter } from './peer.js';
import { writeLog } from './raw-store.js';

/** Events that a turn reads, and how many in a page. */
const EVENTS = 10_000;
const PAGE = 500;

export async function knowingItself(bench: Bench): Promise<Row> {
  const data = bench.fresh();
  await writeLog(data, EVENTS);
  const db = new SqliteDatabase(logFile(readConfig({ CORDON_DATA: data })), { readonly: true });
  const reader = new LogReader(db);
  const read = db.prepare('SELECT * FROM events WHERE position > ? ORDER BY position LIMIT 500');
  const asTheyLie = (after: number): readonly object[] =>
    (read.all(after) as { data: string; meta: string }[]).map((row) => ({
      ...row,
      data: JSON.parse(row.data) as unknown,
      metadata: JSON.parse(row.meta) as Envelope,
    }));
  const parsed = reader.after(0n);
  const turns = Array.from({ length: 2 * bench.size.pairs + 1 }, () => ({
    cordon: taken(EVENTS / PAGE, (page) => reader.after(BigInt(page * PAGE))),
    baseline: taken(EVENTS / PAGE, (page) => asTheyLie(page * PAGE)),
    served: taken(EVENTS / PAGE, () => parsed.map(sealedAgain)),
  })).slice(1);
  db.close();
  const [unit, about] = ['µs', `CPU of reading ${EVENTS} events in pages of ${PAGE}, in turns`];
  const row = ofPairs(turns, {
    what: 'an event that is held against seal and chain : as it lies',
    unit,
    about,
    goal: atMost(5, 'difference'),
  });
  const served = alone(median(turns.map((turn) => turn.served)), {
    what: 'the seal of an event that EventStoreDB’s client has parsed',
    unit,
    about,
    goal: atMost(20, 'cordon'),
  });
  return { ...row, served };
}

/** As the adapter does. */
const sealedAgain = (event: StoredEvent): string =>
  sealOfTexts(event, { data: JSON.stringify(event.data), metadata: JSON.stringify(event.metadata) });

/** µs an event. */
function taken(pages: number, read: (page: number) => unknown): number {
  const used = cpuMeter();
  for (let page = 0; page < pages; page++) read(page);
  return used() / (pages * PAGE);
}
