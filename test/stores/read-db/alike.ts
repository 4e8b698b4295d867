// One log projected into SQLite and into PostgreSQL side by side: what the two say must be equal, row by row and answer by
// answer. Whoever opens a PostgreSQL for it decides whether it is a real server or one in memory.
import { expect, it } from '@jest/globals';
import { join } from 'node:path';
import { projections } from '../../../projections/all.js';
import { readForm } from '../../../src/forms/form.js';
import { type Answer, ask } from '../../../src/eventsourcing/asking/ask.js';
import type { StoredEvent } from '../../../src/eventsourcing/log/event.js';
import { beginRebuild, liveNumber, prepare } from '../../../src/eventsourcing/read-models/generations.js';
import { openLog } from '../../../src/eventsourcing/log/founding.js';
import { logClock } from '../../../src/eventsourcing/read-models/log-clock.js';
import { positionOf } from '../../../src/eventsourcing/log/position.js';
import { build, catchUp, type Projecting } from '../../../src/eventsourcing/projecting/projector.js';
import type { AnyTable, ReadDb } from '../../../src/eventsourcing/read-models/read-model.js';
import { openSqliteReadDb } from '../../../src/stores/read-db/sqlite/read-db.js';
import { say } from '../../../src/words/say.js';
import { Random } from '../../../src/demo/random.js';
import { temporaryLog } from '../../support/logs/temporary-log.js';
import { type Ask, askable, asksOf } from './asks.js';
import { mixedLog, type Recorded } from './mixed-log.js';
import { itSlow } from '../../support/slow.js';
import { sightOfAnyone } from '../../../src/eventsourcing/asking/sight.js';
import { READER } from '../../support/facts/reader.js';

type Open = (name: string) => Promise<ReadDb>;

const LOG = '00000000000000aa';
const same = (event: StoredEvent): StoredEvent => event;
let names = 0;

/** A log and the two databases; `write` appends events, `project` brings both to its end. */
async function twins(open: Open): Promise<Twins> {
  const log = temporaryLog();
  let clock = 0;
  const store = log.open(() => clock);
  await openLog(store, LOG);
  const dbs = [openSqliteReadDb(join(log.folder, 'read.db')), await open(`twin_${process.pid}_${++names}`)] as const;
  for (const db of dbs) await prepare(db, projections);
  const projecting = (db: ReadDb): Projecting => ({ store, db, projections, upcast: same });
  const asked = async (db: ReadDb, each: Ask): Promise<Answer | string> => {
    const { what, back } = each;
    const form = formOf(each);
    const head = (await store.head()) ?? 0n;
    const knownAt =
      back === undefined ? {} : { knownAt: `@${positionOf(LOG, (head * BigInt(Math.floor(back * 1000))) / 1000n)}` };
    const reached = async (number: bigint): Promise<boolean> => ((await liveNumber(db, projections)) ?? -1n) >= number;
    const asking = {
      store,
      db,
      log: LOG,
      upcast: same,
      now: () => Date.parse('2026-11-21'),
      reached,
      sightOf: sightOfAnyone,
    };
    const how = { reader: READER, lang: 'en' as const, say: say('en'), wait: 0, ...knownAt };
    return ask(asking, what, form, how).catch((problem: Error) => `${problem.name}: ${problem.message}`);
  };
  return {
    dbs,
    projecting,
    asked,
    async write(events) {
      for (const { stream, revision, event, recordedAt } of events) {
        clock = recordedAt;
        const outcome = await store.append(stream, [event], revision - 1);
        if (outcome.outcome !== 'appended') throw new Error(outcome.outcome);
      }
    },
    project: async () => void (await Promise.all(dbs.map((db) => catchUp(projecting(db))))),
    dispose: async () => {
      await Promise.all(dbs.map((db) => db.close()));
      await log.dispose();
    },
  };
}

function formOf(each: Ask): object {
  const form = readForm(each.what.form as unknown as new () => object, askable(each, LOG));
  if (Array.isArray(form)) throw new Error(`refused: ${JSON.stringify(form)}`);
  return form;
}

interface Twins {
  readonly dbs: readonly [ReadDb, ReadDb];
  projecting(db: ReadDb): Projecting;
  asked(db: ReadDb, what: Ask): Promise<Answer | string>;
  write(events: Iterable<Recorded>): Promise<void>;
  project(): Promise<void>;
  dispose(): Promise<void>;
}

/** Every live row of every table, values with their types. */
export function dumped(db: ReadDb): Promise<Readonly<Record<string, readonly object[]>>> {
  return db.snapshot(async (snapshot) => {
    const all: Record<string, object[]> = {};
    for (const each of [logClock, ...projections].flatMap(({ tables }) => tables)) {
      const rows: object[] = (all[each.name] = []);
      for await (const row of snapshot.dump(each as AnyTable)) rows.push(row);
    }
    return all;
  });
}

/** The ids of things of a collection, from the rows of the two. */
function idsIn(dump: Awaited<ReturnType<typeof dumped>>): (collection: string) => readonly string[] {
  return (collection) => {
    const name = collection === 'incidents' ? /^incident_events/ : new RegExp(`^${collection.replaceAll('-', '_')}_v`);
    const [, rows = []] = Object.entries(dump).find(([table]) => name.test(table)) ?? [];
    const ids = new Set(rows.map((row) => (row as { id: string }).id));
    return ids.size > 0 ? [...ids] : ['nothing'];
  };
}

async function expectSameRows({ dbs: [one, other] }: Twins): Promise<Awaited<ReturnType<typeof dumped>>> {
  const [rows, others] = [await dumped(one), await dumped(other)];
  expect(others).toEqual(rows);
  return rows;
}

async function expectSameAnswers(both: Twins, random: Random, rounds: number): Promise<void> {
  const ids = idsIn(await expectSameRows(both));
  let answered = 0;
  for (let round = 0; round < rounds; round++) {
    for (const what of asksOf(random, ids)) {
      const [one, other] = [await both.asked(both.dbs[0], what), await both.asked(both.dbs[1], what)];
      expect({ ask: what, answer: other }).toEqual({ ask: what, answer: one });
      if (typeof one !== 'string' && one.rows.length > 0) answered++;
    }
  }
  // Not all of them are about nothing.
  expect(answered).toBeGreaterThan(rounds * 6);
}

/** `seeds`: one random log each. */
export function itIsAlike(open: Open, { seeds, events }: { seeds: readonly number[]; events: number }): void {
  it.each(seeds)(
    'holds the same rows and gives every answer as SQLite does, now and as known before (log %i)',
    async (seed) => {
      const both = await twins(open);
      const log = [...mixedLog(seed, events)];
      const third = Math.ceil(log.length / 3);
      try {
        // Events that come together are one transaction, wherever that falls.
        for (const from of [0, third, 2 * third]) {
          await both.write(log.slice(from, from + third));
          await both.project();
        }
        await expectSameAnswers(both, new Random(seed), 4);
      } finally {
        await both.dispose();
      }
    },
    120_000,
  );

  itSlow(
    'holds the same rows after all are built anew beside the live ones and swapped, while the log goes on',
    async () => {
      const both = await twins(open);
      const log = [...mixedLog(99, events)];
      const half = Math.floor(log.length / 2);
      try {
        await both.write(log.slice(0, half));
        await both.project();
        for (const db of both.dbs) await beginRebuild(db, [logClock, ...projections]);
        await both.write(log.slice(half));
        await both.project();
        const before = await expectSameRows(both);
        for (const db of both.dbs) await build({ ...both.projecting(db), batch: 37 });
        expect(await expectSameRows(both)).toEqual(before);
        await expectSameAnswers(both, new Random(1), 1);
        const states = (await both.dbs[1].generations()).map(({ state }) => state);
        expect(states).toEqual(states.map(() => 'LIVE'));
      } finally {
        await both.dispose();
      }
    },
    120_000,
  );
}
