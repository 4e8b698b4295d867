// The log's founding: its first event gives it the id that every position carries.
import { NO_STREAM, type EventStore } from './event-store.js';
import { type NewEvent, ownEnvelope } from './event.js';
import { sealed } from './seal.js';
import { uuidOf } from './uuid.js';

export const STREAM = 'log';
/** The type of a log's first event. */
export const FOUNDED = 'LogFounded';

export interface LogEvents {
  /** `log`: 16 hexadecimal digits, the id of this log in every position `<log>.<n>`. */
  LogFounded: { log: string };
}

/** The id of the store's log; founds the log when it is empty. `proposed` is used only by the one who founds it. */
export async function openLog(store: EventStore, proposed: string): Promise<string> {
  return (await foundedAs(store)) ?? (await found(store, proposed));
}

/** Whether the log was copied from another one, whose positions then still answer. */
export async function isCopy(store: EventStore): Promise<boolean> {
  for await (const events of store.readStream(STREAM)) return events[0]?.metadata.origin !== undefined;
  return false;
}

/** The id that the store's log was founded with, undefined for an empty store. */
export async function foundedAs(store: Pick<EventStore, 'readStream'>): Promise<string | undefined> {
  for await (const events of store.readStream(STREAM))
    return (events[0]?.data as LogEvents['LogFounded'] | undefined)?.log;
  return undefined;
}

async function found(store: EventStore, log: string): Promise<string> {
  const outcome = await store.append(STREAM, [founding(log)], NO_STREAM);
  if (outcome.outcome === 'appended') return log;
  const other = await foundedAs(store); // two processes may open an empty store at the same moment: one of them founds
  if (other) return other;
  throw new Error(`The log could not be founded: ${outcome.outcome}`);
}

/** The first event of a log with that id. */
export function founding(log: string): NewEvent<LogEvents['LogFounded']> {
  const id = uuidOf(`log|${log}`);
  const metadata = ownEnvelope(id, 2);
  const event = { id, type: FOUNDED, schemaVersion: 1, data: { log }, metadata };
  return sealed({ stream: STREAM, revision: NO_STREAM, seal: null }, [event])[0] as NewEvent<LogEvents['LogFounded']>;
}
