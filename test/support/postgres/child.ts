// A process that projects a log into a PostgreSQL read database whenever it is its turn, and says what happens to it.
import { writeSync } from 'node:fs';
import { projections } from '../../../projections/all.js';
import { prepare } from '../../../src/eventsourcing/read-models/generations.js';
import { build, follow, type Projecting } from '../../../src/eventsourcing/projecting/projector.js';
import type { Projection } from '../../../src/eventsourcing/read-models/read-model.js';
import { retried } from '../../../src/eventsourcing/projecting/retried.js';
import { openPostgresReadDb } from '../../../src/stores/read-db/postgres/read-db.js';
import { openSqliteEventStore } from '../../../src/stores/sqlite/event-store.js';
import type { PostgresChildTask, Said } from './process.js';

function say(said: Said): void {
  writeSync(1, `${JSON.stringify(said)}\n`);
}

const task = JSON.parse(process.argv[2]!) as PostgresChildTask;

/** Each event takes its time inside the transaction, so that a process is stopped in the middle of one. */
const slowly = (each: Projection): Projection => ({
  ...each,
  every: async (event, rows, stories) => {
    await each.every?.(event, rows, stories);
    await new Promise((resolve) => setTimeout(resolve, task.eventTakes));
  },
});

const onFault = (fault: Error): void => say({ say: 'fault', why: fault.message });
const password = task.password === undefined ? {} : { password: task.password };
const db = await openPostgresReadDb(task.connection, { ...password, onFault });
const store = openSqliteEventStore(task.log, { now: Date.now });
const all = task.eventTakes > 0 ? projections.map((each, n) => (n === 0 ? slowly(each) : each)) : projections;
await prepare(db, all);
let at: bigint | null = null;
const onProgress = (number: bigint | null): void => {
  at = number;
  say({ say: 'at', number: String(number) });
};
const projecting: Projecting = { store, db, projections: all, upcast: (event) => event, onProgress };

async function work(signal: AbortSignal): Promise<void> {
  say({ say: 'leads' });
  const rests = (fault: Error): void => say({ say: 'fault', why: fault.message });
  await retried({ work: () => build(projecting, signal), progress: () => null, onRest: rests }, signal);
  await retried({ work: () => follow(projecting, signal), progress: () => at, onRest: rests }, signal);
  say({ say: 'stops' });
}

say({ say: 'ready' });
await db.lead(work, new AbortController().signal);
