// A process that appends as fast as it can until it is killed, and says before and after each append what it did.
import { writeSync } from 'node:fs';
import type { NewEvent } from '../../../src/eventsourcing/log/event.js';
import { uuidOf } from '../../../src/eventsourcing/log/uuid.js';
import { NO_STREAM } from '../../../src/eventsourcing/log/event-store.js';
import { openSqliteEventStore, type SqliteEventStore } from '../../../src/stores/sqlite/event-store.js';
import { newEvent } from '../facts/stored-events.js';
import type { ChildTask, Line } from './lines.js';

/** Straight to the descriptor: a line is out when the call returns, whatever happens to the process next. */
function say(line: Line): void {
  writeSync(1, `${JSON.stringify(line)}\n`);
}

async function revisionOf(store: SqliteEventStore, stream: string): Promise<number> {
  let last = NO_STREAM;
  for await (const page of store.readStream(stream)) last = page.at(-1)!.revision;
  return last;
}

/** One to four events with ids that only their names decide. */
function eventsOf(name: string, n: number): readonly NewEvent[] {
  return Array.from({ length: 1 + (n % 4) }, (_, i) => newEvent({ name, n, i }, uuidOf(`${name}|${n}|${i}`)));
}

/** Appends behind `expected`, again where a rival was first; any other outcome ends the process with its reason. */
async function appended(store: SqliteEventStore, stream: string, events: readonly NewEvent[], expected: number) {
  const ids = events.map((event) => event.id);
  say({ say: 'try', stream, ids });
  for (;;) {
    const outcome = await store.append(stream, events, expected);
    if (outcome.outcome === 'appended') {
      say({ say: 'ack', stream, ids, revision: outcome.revision });
      return outcome.revision;
    }
    if (outcome.outcome !== 'conflict') throw new Error(JSON.stringify(outcome));
    expected = outcome.actual;
  }
}

async function writer(store: SqliteEventStore, task: ChildTask, index: number): Promise<void> {
  const stream = `crash-${index % task.streams}`;
  let revision = await revisionOf(store, stream);
  for (let n = 0; n < task.appends; n += 1) {
    revision = await appended(store, stream, eventsOf(`${task.label}|${index}`, n), revision);
  }
}

const task = JSON.parse(process.argv[2]!) as ChildTask;
const store = openSqliteEventStore(task.file, {
  now: Date.now,
  ...(task.acknowledgeBeforeCommit ? { acknowledgeBeforeCommit: true } : {}),
});
await Promise.all(Array.from({ length: task.writers }, (_, index) => writer(store, task, index)));
await store.close();
