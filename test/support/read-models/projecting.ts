// A log and its read models in a folder of one test: events go in as they are, questions are asked as the edge asks them.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projections } from '../../../projections/all.js';
import { type Answering, answeringOver } from '../../../src/answering/answering.js';
import { type Answer, type AnyQuestion, ask } from '../../../src/eventsourcing/asking/ask.js';
import type { EventStore } from '../../../src/eventsourcing/log/event-store.js';
import type { StoredEvent } from '../../../src/eventsourcing/log/event.js';
import { liveNumber } from '../../../src/eventsourcing/read-models/generations.js';
import { openLog } from '../../../src/eventsourcing/log/founding.js';
import { positionOf } from '../../../src/eventsourcing/log/position.js';
import { catchUp, type Projecting } from '../../../src/eventsourcing/projecting/projector.js';
import type { AnyTable, ReadDb } from '../../../src/eventsourcing/read-models/read-model.js';
import { readForm } from '../../../src/forms/form.js';
import type { SqliteReadDb } from '../../../src/stores/read-db/sqlite/read-db.js';
import { openSqliteEventStore } from '../../../src/stores/sqlite/event-store.js';
import { say } from '../../../src/words/say.js';
import { enveloped, type Fact } from '../facts/fact.js';
import { type SightOf, sightOfAnyone } from '../../../src/eventsourcing/asking/sight.js';
import { READER } from '../facts/reader.js';
import { type Begun, begunReadDb } from './begun.js';

export type { Fact } from '../facts/fact.js';

type Asking = Parameters<typeof ask>[0];
type Asked = Parameters<typeof ask>[3];
type Rows = readonly Readonly<Record<string, unknown>>[];
type Asks = Readonly<Record<string, unknown>>;

export interface Projected {
  readonly store: EventStore;
  readonly db: SqliteReadDb;
  readonly log: string;
  /** Appends, projects, and gives the position behind each fact as `knownAt` takes it. */
  tell(...facts: readonly Fact[]): Promise<readonly string[]>;
  answer(what: AnyQuestion, parameters?: Asks, asked?: Partial<Asked>): Promise<Answer>;
  /** Answers as bytes, as the edge hands them on. */
  readonly answering: Answering;
  rows(what: AnyQuestion, parameters?: Asks, asked?: Partial<Asked>): Promise<Rows>;
  /** Every row of every projection. */
  dump(): Promise<Readonly<Record<string, Rows>>>;
  /** All rows as a read database has them that is built anew from the log, `size` events in a transaction. */
  rebuilt(size?: number): Promise<Readonly<Record<string, Rows>>>;
  dispose(): Promise<void>;
}

const LOG = '00000000000000aa';
/** The moment at which questions are asked, and the clock of the log where a test gives none: a day in 2026. */
export const NOW = Date.parse('2026-11-21T12:00:00Z');
const same = (event: StoredEvent): StoredEvent => event;

export async function projected(
  clock: () => number = () => NOW - 1000,
  sightOf: SightOf = sightOfAnyone,
): Promise<Projected> {
  const folder = mkdtempSync(join(tmpdir(), 'cordon-projected-'));
  const store = openSqliteEventStore(join(folder, 'events.db'), { now: clock });
  const log = await openLog(store, LOG);
  const opened: SqliteReadDb[] = [];
  const open = async (how: Begun): Promise<SqliteReadDb> => {
    const db = await begunReadDb(join(folder, `read-${opened.length}.db`), projections, how);
    opened.push(db);
    return db;
  };
  const db = await open('live');
  // No transaction of Cordon's own read models fails: an event that is parked is a bug, and so is what only takes longer.
  const onApart = (fault: Error): never => {
    throw fault;
  };
  const projecting: Projecting = { store, db, projections, upcast: same, onApart };
  await catchUp(projecting, null); // the log's founding
  const asking: Asking = {
    store,
    db,
    log,
    upcast: same,
    now: () => NOW,
    sightOf,
    reached: async (number) => {
      const at = await liveNumber(db, projections);
      return at !== undefined && at !== null && at >= number;
    },
  };
  const next = new Map<string, number>();

  async function append(fact: Fact): Promise<string> {
    const revision = next.get(fact.stream) ?? -1;
    const outcome = await store.append(fact.stream, [enveloped(fact, revision + 1)], revision);
    if (outcome.outcome !== 'appended') throw new Error(`not appended: ${outcome.outcome}`);
    next.set(fact.stream, outcome.revision);
    return `@${positionOf(log, outcome.number)}`;
  }

  const told =
    <Told>(by: (asking: Asking, what: AnyQuestion, form: object, asked: Asked) => Promise<Told>) =>
    async (what: AnyQuestion, parameters: Asks = {}, asked: Partial<Asked> = {}): Promise<Told> => {
      const form = readForm(what.form as unknown as new () => object, parameters);
      if (Array.isArray(form)) throw new Error(`refused: ${JSON.stringify(form)}`);
      const { lang = 'en' } = asked;
      return by(asking, what, form, { reader: READER, lang, say: say(lang), wait: 0, ...asked });
    };
  const answer = told(ask);

  return {
    store,
    db,
    log,
    async tell(...facts) {
      const positions: string[] = [];
      for (const fact of facts) positions.push(await append(fact));
      await catchUp(projecting);
      return positions;
    },
    answer,
    answering: answeringOver(asking),
    rows: async (what, parameters, asked) => (await answer(what, parameters, asked)).rows as Rows,
    dump: () => dumped(db),
    async rebuilt(size = 1000) {
      const other = await open('prepared');
      await catchUp({ ...projecting, db: other, store: inPagesOf(store, size), batch: size });
      return dumped(other);
    },
    async dispose() {
      await Promise.all([store.close(), ...opened.map((each) => each.close())]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function dumped(db: ReadDb): Promise<Readonly<Record<string, Rows>>> {
  return db.snapshot(async (snapshot) => {
    const all: [string, Rows][] = [];
    for (const { tables } of projections) {
      for (const each of tables) all.push([each.name, await listed(snapshot.dump(each as AnyTable))]);
    }
    return Object.fromEntries(all);
  });
}

async function listed(rows: Iterable<Record<string, unknown>> | AsyncIterable<Record<string, unknown>>): Promise<Rows> {
  const all: Record<string, unknown>[] = [];
  for await (const row of rows) all.push(row);
  return all;
}

/** The same store, read in pages of another size: each page is one transaction of the projector. */
function inPagesOf(store: EventStore, size: number): EventStore {
  return {
    ...delegating(store),
    async *readAll(after) {
      for await (const page of store.readAll(after)) {
        for (let i = 0; i < page.length; i += size) yield page.slice(i, i + size);
      }
    },
  };
}

const delegating = (store: EventStore): Omit<EventStore, 'readAll'> => ({
  numbersCount: store.numbersCount,
  append: (...all) => store.append(...all),
  readStream: (...all) => store.readStream(...all),
  follow: (...all) => store.follow(...all),
  head: () => store.head(),
  demandWritable: () => store.demandWritable(),
  standsAt: (number) => store.standsAt(number),
  close: () => store.close(),
});
