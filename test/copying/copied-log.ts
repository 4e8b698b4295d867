// A generated log, an empty store beside it, and questions asked of either as the edge asks them.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projections } from '../../projections/all.js';
import { readForm } from '../../src/forms/form.js';
import { type Answer, type AnyQuestion, ask } from '../../src/eventsourcing/asking/ask.js';
import type { EventStore } from '../../src/eventsourcing/log/event-store.js';
import { liveNumber } from '../../src/eventsourcing/read-models/generations.js';
import { foundedAs, isCopy, openLog } from '../../src/eventsourcing/log/founding.js';
import { asFirstRecorded, Origins } from '../../src/eventsourcing/read-models/origins.js';
import { catchUp } from '../../src/eventsourcing/projecting/projector.js';
import { openSqliteEventStore } from '../../src/stores/sqlite/event-store.js';
import { say } from '../../src/words/say.js';
import { generatedLog } from '../support/logs/log-generator.js';
import { newEvent } from '../support/facts/stored-events.js';
import { sightOfAnyone } from '../../src/eventsourcing/asking/sight.js';
import { READER } from '../support/facts/reader.js';
import { begunReadDb } from '../support/read-models/begun.js';

export const SOURCE = 'a'.repeat(16);

export interface CopiedLog {
  readonly from: EventStore;
  readonly to: EventStore;
  /** A third, empty store. */
  another(): Promise<EventStore>;
  /** An event that is nobody's copy. */
  appendTo(store: EventStore): Promise<void>;
  /** Called when the test is over. */
  readonly onDispose: (() => Promise<void>)[];
  dispose(): Promise<void>;
}

/** A log of that many generated events, recorded at their times; the stores are SQLite's. */
export async function copiedLog(events: number): Promise<CopiedLog> {
  const folder = mkdtempSync(join(tmpdir(), 'cordon-copy-'));
  let now = 0;
  const onDispose: (() => Promise<void>)[] = [];
  const opened = (name: string): EventStore => {
    const store = openSqliteEventStore(join(folder, name), { now: () => now || Date.now() });
    onDispose.push(() => store.close());
    return store;
  };
  const from = opened('from.sqlite');
  for (const { stream, revision, event, recordedAt } of generatedLog({ seed: 7, events })) {
    now = recordedAt;
    if (revision === 0) await openLog(from, SOURCE);
    await from.append(stream, [event], revision - 1);
  }
  now = 0;
  return {
    from,
    to: opened('to.sqlite'),
    another: () => Promise.resolve(opened('third.sqlite')),
    appendTo: async (store) => void (await store.append('operation-own', [newEvent({ n: 1 })], -1)),
    onDispose,
    async dispose() {
      for (const each of onDispose.reverse()) await each();
      rmSync(folder, { recursive: true });
    },
  };
}

type Question = (what: AnyQuestion, form: object, knownAt?: string) => Promise<Answer>;

/** Projects the log and asks it. */
export async function asked(logs: CopiedLog, raw: EventStore): Promise<Question> {
  const folder = mkdtempSync(join(tmpdir(), 'cordon-copy-'));
  const db = await begunReadDb(join(folder, 'read.sqlite'), projections);
  logs.onDispose.push(async () => {
    await db.close();
    rmSync(folder, { recursive: true });
  });
  const log = (await foundedAs(raw))!;
  const copied = await isCopy(raw);
  const store = copied ? asFirstRecorded(raw) : raw;
  await catchUp({ store, db, projections, upcast: (event) => event });
  const reached = async (number: bigint): Promise<boolean> => ((await liveNumber(db, projections)) ?? -1n) >= number;
  const asking = { store, db, log, upcast: <T>(event: T) => event, now: Date.now, reached, sightOf: sightOfAnyone };
  return (what, form, knownAt) => {
    const read = readForm(what.form as unknown as new () => object, form) as object;
    const origins = copied ? new Origins(db, log) : undefined;
    return ask({ ...asking, origins } as never, what, read, {
      reader: READER,
      lang: 'en',
      say: say('en'),
      ...(knownAt ? { knownAt } : {}),
    });
  };
}
