// Flipped bytes in the rows of stored events: whatever byte it is, the event is never served, and it is named.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { soundAmong } from '../../../src/eventsourcing/log/damaged.js';
import type { NewEvent, StoredEvent } from '../../../src/eventsourcing/log/event.js';
import { sealed } from '../../../src/eventsourcing/log/seal.js';
import { sealsOf } from '../../../src/eventsourcing/log/sealed-log.js';
import { openSqliteEventStore } from '../../../src/stores/sqlite/event-store.js';
import { LogReader } from '../../../src/stores/sqlite/log-reader.js';
import { sealUnchained } from '../../../src/stores/sqlite/late-sealing.js';
import { UNCHANGEABLE } from '../../../src/stores/sqlite/schema.js';
import { newEvent, newEvents } from '../../support/facts/stored-events.js';
import { temporaryLog, type TemporaryLog } from '../../support/logs/temporary-log.js';
import { Random } from '../../../src/demo/random.js';

const STREAMS = ['note-a', 'note-b', 'note-c'];
/** Few enough for a row to lie in one page. */
const EVENTS = 36;
const FLIPS = 1_000;

export function flippedBytesCases(): void {
  let log: TemporaryLog;
  let sound: readonly StoredEvent[];
  let file: Buffer;

  function ofEnvelope2(n: number): NewEvent {
    const event = newEvent({ n, заметка: `Изъято ${n} кг` });
    return { ...event, metadata: { ...event.metadata, envelope: 2 } };
  }

  beforeAll(async () => {
    log = temporaryLog();
    const store = log.open();
    const ends = new Map(STREAMS.map((stream) => [stream, { stream, revision: -1, seal: null as string | null }]));
    for (let n = 0; n < EVENTS; n++) {
      const end = ends.get(STREAMS[n % 3]!)!;
      // What was written before there were seals is told by the chain alone.
      const events = n < 6 ? [newEvent({ n })] : sealed(end, [ofEnvelope2(n)]);
      await store.append(end.stream, events, end.revision);
      ends.set(end.stream, { ...end, revision: end.revision + 1, seal: events[0]!.metadata.seal ?? null });
    }
    const all: StoredEvent[] = [];
    for await (const page of store.readAll(null)) all.push(...page);
    sound = all;
    await store.close();
    const db = new SqliteDatabase(log.file);
    db.pragma('journal_mode = DELETE');
    db.exec('VACUUM'); // what lies in no row is no event's
    db.close();
    file = readFileSync(log.file);
  });
  afterAll(() => log.dispose());

  interface Row {
    readonly number: number;
    /** Of its values, from its stream to its chain; a page that was split leaves copies that nobody reads. */
    readonly copies: readonly number[];
    readonly bytes: number;
  }

  function rowsIn(): readonly Row[] {
    const db = new SqliteDatabase(log.file, { readonly: true });
    const rows = db.prepare('SELECT position, stream, chain FROM events').raw().all() as [number, string, string][];
    db.close();
    return rows.map(([number, stream, chain]) => {
      const ends: number[] = [];
      for (let at = file.indexOf(chain); at >= 0; at = file.indexOf(chain, at + 1)) ends.push(at);
      const copies = ends.map((end) => file.lastIndexOf(stream, end));
      return { number, copies, bytes: ends[0]! - copies[0]! + chain.length };
    });
  }

  function flippedIn({ copies }: Row, at: number, by: number, bytes = Buffer.from(file)): Buffer {
    for (const from of copies) bytes[from + at]! ^= by;
    return bytes;
  }

  interface Outcome {
    readonly served: readonly StoredEvent[];
    readonly refused: string;
  }

  function reading(read: (reader: LogReader) => readonly StoredEvent[]): Outcome {
    const db = new SqliteDatabase(log.file, { readonly: true });
    const served: StoredEvent[] = [];
    try {
      for (const page of soundAmong(read(new LogReader(db)), 'the log')) served.push(...page);
      return { served, refused: '' };
    } catch (problem) {
      return { served, refused: (problem as Error).message };
    } finally {
      db.close();
    }
  }

  const numbered = (events: readonly StoredEvent[]): ReadonlyMap<bigint, StoredEvent> =>
    new Map(events.map((event) => [event.number, event]));

  describe('a flipped byte', () => {
    it(`(${FLIPS} of them) in the row of an event is never served, and the event is named by number and stream`, () => {
      const rows = rowsIn();
      const any = new Random(20_261_129);
      const good = numbered(sound);
      for (let i = 0; i < FLIPS; i++) {
        const row = any.pick(rows);
        const { number } = row;
        const at = any.below(row.bytes);
        writeFileSync(log.file, flippedIn(row, at, 1 + any.below(255)));
        const whole = reading((reader) => reader.after(0n));
        expect({ at, number, refused: whole.refused }).toEqual({
          at,
          number,
          refused: expect.stringMatching(new RegExp(`: event ${number} \\(.* in .* at revision .*\\) `, 's')),
        });
        const { stream } = good.get(BigInt(number))!;
        const ofStream = reading((reader) => reader.ofStream(stream, 0));
        for (const each of [...whole.served, ...ofStream.served]) expect(each).toEqual(good.get(each.number));
      }
      writeFileSync(log.file, file);
    }, 120_000);

    it('is told by whoever examines the log, of every event that has one, and the rest is not', async () => {
      const rows = rowsIn();
      const flipped = Buffer.from(file);
      for (const row of [4, 17, 30].map((number) => rows[number - 1]!)) flippedIn(row, row.bytes - 60, 1, flipped);
      const copy = join(log.folder, 'flipped.db');
      writeFileSync(copy, flipped);
      const store = openSqliteEventStore(copy, { now: Date.now, isExamining: true });
      const { broken, isWhole } = await sealsOf(store);
      await store.close();
      expect([broken.map(({ event }) => event.number), isWhole]).toEqual([[4n, 17n, 30n], true]);
    });

    it('stops whoever reads the store at that event, not before it', async () => {
      const row = rowsIn()[20]!;
      const copy = join(log.folder, 'stopped.db');
      writeFileSync(copy, flippedIn(row, row.bytes - 60, 1));
      const store = openSqliteEventStore(copy, { now: Date.now });
      const seen: bigint[] = [];
      const all = async (): Promise<void> => {
        for await (const page of store.readAll(null)) seen.push(...page.map(({ number }) => number));
      };
      await expect(all()).rejects.toMatchObject({
        code: 'CORRUPT',
        message: expect.stringMatching(/event 21 \(.* in note-c/),
      });
      expect(seen.at(-1)).toBe(20n);
      await store.close();
    });
  });

  describe('the chain', () => {
    it('tells a row that was taken out, put in or exchanged', () => {
      const db = new SqliteDatabase(log.file);
      db.exec('DROP TRIGGER events_are_never_removed; DELETE FROM events WHERE position = 12');
      db.close();
      expect(reading((reader) => reader.after(0n)).refused).toMatch(
        /event 13 \(.*one before it in the log was taken out/,
      );
      writeFileSync(log.file, file);
    });

    it('is given to what was written before it by an operator, and then tells of that too', async () => {
      const db = new SqliteDatabase(log.file);
      db.exec('DROP TRIGGER events_are_never_changed; UPDATE events SET chain = NULL');
      db.exec(UNCHANGEABLE);
      db.close();
      const store = log.open();
      expect(store.unchained()).toBe(EVENTS);
      await store.append('note-d', newEvents(2), -1);
      expect(sealUnchained(log.file)).toBe(EVENTS);
      expect(sealUnchained(log.file)).toBe(0);
      const seen = reading((reader) => reader.after(0n));
      expect([seen.served.length, seen.refused, store.unchained()]).toEqual([EVENTS + 2, '', 0]);
      await store.close();
      const altered = new SqliteDatabase(log.file);
      expect(() => altered.exec('UPDATE events SET recorded_at = 1 WHERE position = 3')).toThrow('only ever appended');
      altered.exec('DROP TRIGGER events_are_never_changed; UPDATE events SET recorded_at = 1 WHERE position = 3');
      altered.close();
      expect(reading((reader) => reader.after(0n)).refused).toMatch(/event 3 /);
      writeFileSync(log.file, file);
    });

    it('begins behind what was written before it, and a row that has lost it is told', () => {
      const db = new SqliteDatabase(log.file);
      db.exec('DROP TRIGGER events_are_never_changed; UPDATE events SET chain = NULL WHERE position = 9');
      db.close();
      expect(reading((reader) => reader.after(0n)).refused).toMatch(/event 9 /);
      writeFileSync(log.file, file);
    });
  });
}
