// The sealing of what was written before there was a chain, as it stands: the word of an operator who holds it to be right.
import { type Database } from 'better-sqlite3';
import { StoreFault } from '../../eventsourcing/log/event-store.js';
import { openConnections } from '../sqlite-file/open.js';
import { damageInWords } from '../../eventsourcing/log/damaged.js';
import { chained } from './chain.js';
import { LogReader } from './log-reader.js';
import { LOG, UNCHANGEABLE } from './schema.js';

/** How many events at the log's beginning have no chain. */
export function unchainedIn(db: Database): number {
  const first = db.prepare('SELECT min(position) FROM events WHERE chain IS NOT NULL').pluck().get() as number | null;
  const last = db.prepare('SELECT coalesce(max(position), 0) FROM events').pluck().get() as number;
  return (first ?? last + 1) - 1;
}

/** Gives them their chain in one transaction, and tells how many there were. Refuses one that its own seal contradicts. */
export function sealUnchained(file: string): number {
  const { writer, reader } = openConnections(file, LOG);
  try {
    writer.exec('BEGIN IMMEDIATE; DROP TRIGGER events_are_never_changed');
    const count = unchainedIn(writer);
    sealUpTo(writer, file, count);
    writer.exec(`${UNCHANGEABLE} COMMIT`);
    return count;
  } finally {
    if (writer.inTransaction) writer.exec('ROLLBACK');
    reader.close();
    writer.close();
  }
}

function sealUpTo(db: Database, file: string, last: number): void {
  const log = new LogReader(db);
  const put = db.prepare('UPDATE events SET chain = ? WHERE position = ?');
  let before: string | null = null;
  for (let at = 0n; at < BigInt(last);) {
    for (const { event, seal } of log.readAfter(at, BigInt(last))) {
      if (event.damage)
        throw new StoreFault('CORRUPT', `${file}: ${damageInWords(event, event.damage)}. Nothing was sealed.`);
      const number = Number(event.number);
      before = chained(before, { number, recordedAt: event.recordedAt, seal });
      put.run(before, number);
      at = event.number;
    }
  }
}
