// The known ends of streams: nothing is read twice while nobody else commits, and nothing is believed once somebody has.
import { setImmediate as turn } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { encodedAppend, type EncodedAppend } from '../../../src/eventsourcing/log/encoding.js';
import type { StoredEvent } from '../../../src/eventsourcing/log/event.js';
import { openConnections } from '../../../src/stores/sqlite-file/open.js';
import { LogWriter } from '../../../src/stores/sqlite/log-writer.js';
import { LOG } from '../../../src/stores/sqlite/schema.js';
import { StreamEnds } from '../../../src/stores/sqlite/stream-ends.js';
import { newEvent } from '../../support/facts/stored-events.js';
import { temporaryLog, type TemporaryLog } from '../../support/logs/temporary-log.js';

let log: TemporaryLog;
let opened: Database[];

function connection(): Database {
  const { writer, reader } = openConnections(log.file, LOG);
  opened.push(writer, reader);
  return writer;
}

const append = (stream: string, expected: number): EncodedAppend =>
  encodedAppend(stream, [newEvent()], expected) as EncodedAppend;

async function stored(): Promise<readonly StoredEvent[]> {
  const events: StoredEvent[] = [];
  for await (const page of log.open().readAll(null)) events.push(...page);
  return events;
}

export function streamEndsCases(): void {
  beforeEach(() => {
    log = temporaryLog();
    opened = [];
  });
  afterEach(async () => {
    for (const db of opened) db.close();
    await log.dispose();
  });

  describe('An append', () => {
    it('finds the stream longer by what another process has appended, though it was looked at in the same turn', async () => {
      const [one, other] = [log.open(), log.open()];
      await one.append('a', [newEvent()], -1);
      await turn();
      expect(one.endsAt('a', 0)).toBe(true);
      await other.append('a', [newEvent()], 0);
      expect(await one.append('a', [newEvent()], 0)).toEqual({ outcome: 'conflict', actual: 1 });
      expect(one.endsAt('a', 1)).toBe(true);
      expect((await stored()).map(({ revision }) => revision)).toEqual([0, 1]);
    });

    it('finds the stream where it was, when the transaction has failed that had appended to it', async () => {
      const writer = new LogWriter(connection(), Date.now);
      writer.begin();
      expect(writer.append(append('a', -1))).toMatchObject({ outcome: 'appended', revision: 0 });
      writer.rollback();
      writer.begin();
      expect(writer.append(append('a', 0))).toEqual({ outcome: 'conflict', actual: -1 });
      expect(writer.append(append('a', -1))).toMatchObject({ outcome: 'appended', revision: 0 });
      writer.commit();
      expect((await stored()).map(({ revision }) => revision)).toEqual([0]);
    });

    it('finds what was written all the same, when the commit was taken for failed', () => {
      const db = connection();
      const writer = new LogWriter(db, Date.now);
      const same = append('a', -1);
      writer.begin();
      writer.append(same);
      db.exec('COMMIT'); // behind its back: it is told that the disk failed
      writer.rollback();
      writer.begin();
      expect(writer.append(same)).toEqual({ outcome: 'appended', revision: 0, number: 1n });
      writer.commit();
    });

    it('finds the stream as the transaction has left it so far, and others as they are', () => {
      const writer = new LogWriter(connection(), Date.now);
      writer.begin();
      expect(writer.append(append('a', -1))).toMatchObject({ outcome: 'appended', revision: 0 });
      expect(writer.append(append('a', -1))).toEqual({ outcome: 'conflict', actual: 0 });
      expect(writer.append(append('a', 0))).toMatchObject({ outcome: 'appended', revision: 1 });
      expect(writer.append(append('b', 0))).toEqual({ outcome: 'conflict', actual: -1 });
      writer.commit();
      expect([writer.revisionOf('a'), writer.revisionOf('b')]).toEqual([1, -1]);
    });

    it('that says an event again which stands elsewhere leaves the stream where it is', () => {
      const writer = new LogWriter(connection(), Date.now);
      const event = newEvent();
      const told = (stream: string): EncodedAppend => encodedAppend(stream, [event], -1) as EncodedAppend;
      writer.begin();
      writer.append(told('a'));
      expect(writer.append(told('b'))).toEqual({ outcome: 'conflict', actual: -1 });
      expect(writer.append(append('b', -1))).toMatchObject({ outcome: 'appended', revision: 0 });
      writer.commit();
    });

    it('is stamped no earlier than what another process has appended in the meantime', async () => {
      const [slow, fast] = [new LogWriter(connection(), () => 1_000), log.open(() => 5_000)];
      for (const revision of [0, 1]) {
        if (revision === 1) await fast.append('b', [newEvent()], -1);
        slow.begin();
        slow.append(append('a', revision - 1));
        slow.commit();
      }
      expect((await stored()).map(({ recordedAt }) => recordedAt)).toEqual([1_000, 5_000, 5_000]);
    });
  });

  describe('The end of a stream', () => {
    /** Ends over a table of them, and the streams that were read. */
    function ends(kept?: number): { ends: StreamEnds; read: string[] } {
      const read: string[] = [];
      const last = (stream: string): number => read.push(stream) - 1;
      return { ends: new StreamEnds(connection(), last, kept), read };
    }

    it('is read once while nobody else commits', async () => {
      const { ends: known, read } = ends();
      const seen = [known.now('a'), known.now('a')];
      await turn();
      known.begin();
      seen.push(known.inTransaction('a'), known.now('a'));
      known.appended('a', 7);
      known.committed();
      await turn();
      expect([...seen, known.now('a'), read]).toEqual([0, 0, 0, 0, 7, ['a']]);
    });

    it('is read again when somebody else has committed, by the next turn or the next transaction', async () => {
      const { ends: known, read } = ends();
      known.now('a');
      await log.open().append('b', [newEvent()], -1);
      await turn();
      known.now('a');
      const before = known.begin();
      await log.open().append('b', [newEvent()], 0);
      const after = known.begin();
      known.inTransaction('a');
      expect([after === before, known.begin() === after, read]).toEqual([false, true, ['a', 'a', 'a']]);
    });

    it('is read again when nobody can tell what became of the transaction', () => {
      const { ends: known, read } = ends();
      known.begin();
      known.appended('a', 3);
      known.forget();
      known.begin();
      expect([known.inTransaction('a'), read]).toEqual([0, ['a']]);
    });

    it('is not what a transaction says that is never committed', () => {
      const { ends: known } = ends();
      known.begin();
      known.appended('a', 3);
      const within = known.inTransaction('a');
      known.begin();
      expect([within, known.inTransaction('a')]).toEqual([3, 0]);
    });

    it('is read again when so many others were used since', () => {
      const { ends: known, read } = ends(2);
      for (const stream of ['a', 'b', 'c', 'd', 'a']) known.now(stream);
      expect(read).toEqual(['a', 'b', 'c', 'd', 'a']);
    });
  });
}
