// The lease to project: of all processes on one read database one holds it, by a lock on a connection of its own. Who stops
// beating loses it within seconds, and can write nothing any more, because each taking of the lease has a higher token.
import { hostname } from 'node:os';
import { paused } from '../../../eventsourcing/log/paused.js';
import { fault } from './faults.js';
import { LEASE_LOCK, lockKeys, WRITE_LOCK } from './locks.js';
import type { Session, Sessions } from './session.js';

/** How often the holder says that it is there, and how often the others look, ms. */
const BEAT_MS = 1_000;
const LOOK_MS = 400;
/** How old the last beat may be, by the database's clock, before others end the holder's sessions, ms. */
const STALE_MS = 3_000;
/** How long a beat may take: the holder gives up before others take over, ms. */
const ANSWER_MS = 2_000;
/** How long to rest after the connection could not be made, ms. */
const REST_MS = 1_000;

export interface Leading {
  readonly sessions: Sessions;
  readonly onFault: (fault: Error) => void;
  /** From here on what is written bears this token; called before the work begins. */
  readonly taken: (token: bigint) => void;
  /** Nothing may be written any more. */
  readonly lost: () => void;
}

interface Held {
  readonly session: Session;
  readonly token: bigint;
  /** Aborts when the session is lost. */
  readonly gone: AbortSignal;
}

/** Runs the work whenever this process holds the lease, until it ends by itself or the signal aborts. */
export async function lead(
  leading: Leading,
  work: (signal: AbortSignal) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    const held = await acquired(leading, signal);
    if (held && (await worked(leading, held, { work, signal }))) return;
  }
}

/** Waits for the lease; undefined when that came to nothing. What is wrong meanwhile is told, and tried again. */
async function acquired({ sessions, onFault }: Leading, signal: AbortSignal): Promise<Held | undefined> {
  const gone = new AbortController();
  let session: Session | undefined;
  try {
    session = await sessions.open('lead', { lost: () => gone.abort() });
    for (; !signal.aborted && !gone.signal.aborted; await paused(LOOK_MS, signal)) {
      const token = await taken(session);
      if (token !== undefined) return { session, token, gone: gone.signal };
      await endStale(session);
    }
  } catch (problem) {
    onFault(problem as Error);
    await paused(REST_MS, signal);
  }
  await session?.close();
  return undefined;
}

/** True when the work has ended by itself or because it was asked to. */
async function worked(
  leading: Leading,
  { session, token, gone }: Held,
  { work, signal }: { work: (signal: AbortSignal) => Promise<void>; signal: AbortSignal },
): Promise<boolean> {
  const over = new AbortController();
  const lost = AbortSignal.any([gone, over.signal]);
  leading.taken(token);
  const beating = beat(session, { token, until: AbortSignal.any([lost, signal]) }).catch(() => over.abort());
  const quick = (): void => leading.lost();
  lost.addEventListener('abort', quick, { once: true });
  try {
    await work(AbortSignal.any([lost, signal]));
    return !lost.aborted || signal.aborted;
  } catch (problem) {
    if (!lost.aborted) throw problem;
    return false;
  } finally {
    lost.removeEventListener('abort', quick);
    const isLost = lost.aborted;
    over.abort();
    if (isLost) leading.onFault(fault('UNAVAILABLE', leading.sessions.shown, LOST));
    await beating;
    await session.close();
  }
}

const LOST = {
  what: 'another process may have taken the projector over',
  fix: 'Nothing is lost; this one waits for its turn.',
};

/** Says that the holder is there, until it may not be any more; throws when that was not heard in time. */
async function beat(session: Session, { token, until }: { token: bigint; until: AbortSignal }): Promise<void> {
  for (; !until.aborted; await paused(BEAT_MS, until)) {
    const answered = session.run({
      text: 'UPDATE lease SET beat = clock_timestamp() WHERE token = $1',
      values: [String(token)],
    });
    const late = new AbortController();
    const answer = await Promise.race([answered, paused(ANSWER_MS, late.signal).then(() => undefined)]);
    late.abort();
    answered.catch(() => undefined);
    if (answer?.count !== 1) throw new Error('The lease has been lost.');
  }
}

/** Takes the lease when nobody holds it; the token is then higher than any before, in the checkpoints too. */
async function taken(session: Session): Promise<bigint | undefined> {
  const { count } = await session.run({
    text: `WITH got AS MATERIALIZED (SELECT pg_try_advisory_lock(${lockKeys(LEASE_LOCK)}) AS is_ours)
      UPDATE lease SET beat = clock_timestamp(), holder = $1, backend = pg_backend_pid() FROM got WHERE is_ours`,
    values: [holder()],
  });
  if (count === 0) return undefined;
  await session.run({ text: 'BEGIN' });
  // Behind whatever the holder before has begun to write.
  await session.run({ text: `SELECT pg_advisory_xact_lock(${lockKeys(WRITE_LOCK)})` });
  const { rows } = await session.run({
    text: 'UPDATE lease SET token = token + 1, beat = clock_timestamp() RETURNING token',
  });
  const token = BigInt(rows[0]?.[0] ?? 0);
  await session.run({ text: 'UPDATE generations SET token = $1', values: [String(token)] });
  await session.run({ text: 'COMMIT' });
  return token;
}

/** For the operator who looks at the table. */
const holder = (): string => `${hostname()}:${process.pid}`;

/** Ends every session that holds the lease or the right to write, when the holder has been silent for too long. */
async function endStale(session: Session): Promise<void> {
  await session.run({
    text: `SELECT pg_terminate_backend(pid) FROM pg_locks
      WHERE locktype = 'advisory' AND granted AND pid <> pg_backend_pid() AND objsubid = 2
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
        AND (classid::bigint, objid::bigint) IN
          ((${LEASE_LOCK}, current_schema()::regnamespace::oid::bigint), (${WRITE_LOCK}, current_schema()::regnamespace::oid::bigint))
        AND EXISTS (SELECT FROM lease WHERE beat < clock_timestamp() - interval '${STALE_MS} ms')`,
  });
}
