// The health of the program: whether commands and questions can be answered, the lag of the read models, what is being built.
// It says why not, with the setting and the fix, within two seconds whatever hangs; nothing is ever thrown.
import { boundedLook } from './bounded-look.js';
import type { EventStore } from '../eventsourcing/log/event-store.js';
import { rebuildingOf } from '../eventsourcing/read-models/generations.js';
import { positionOf } from '../eventsourcing/log/position.js';
import type { LiveProjector } from '../eventsourcing/projecting/running.js';
import type { Generation, Projection, ReadDb } from '../eventsourcing/read-models/read-model.js';
import { waitingIn } from '../eventsourcing/read-models/unreadable.js';
import { logClock } from '../eventsourcing/read-models/log-clock.js';
import { extentOf } from '../eventsourcing/asking/rebuilding.js';
import type { Health, Readiness } from '../http/health.controller.js';
import { type Lag, lagOf, LongestUnreached, NONE, unstepped } from './lag.js';

/** How old the oldest event may be that the read models lack, s: behind that, another process answers better. */
const MOST_BEHIND = 60;

const LOG_IS_SILENT =
  'CORDON_EVENT_STORE: the log does not answer. See that the event store runs and has a leader; Cordon goes on by itself.';
const READ_DB_IS_SILENT =
  'CORDON_READ_DB: the read database does not answer. See that it runs and has connections left; Cordon goes on by itself.';
const NOT_IN_PLACE = 'The read models are being built for the first time; "rebuilding" says how far they are.';

const AHEAD =
  'CORDON_EVENT_STORE: the read models hold events that the log does not: an older log was put back. ' +
  'Stop every Cordon on it and run "cordon rebuild".';

interface Watched {
  readonly store: Pick<EventStore, 'head' | 'readAll' | 'numbersCount'>;
  readonly db: Pick<ReadDb, 'parked' | 'query' | 'generations'>;
  /** Where the log's clock stood at that number, ms UTC; undefined where it is not known. */
  readonly clock?: (number: bigint) => Promise<number | undefined>;
  readonly log: string;
  /** Ms UTC. */
  readonly now: () => number;
  readonly projector: Pick<LiveProjector, 'at' | 'fault' | 'buildFault'>;
  readonly projecting: { readonly projections: readonly Projection[] };
  /** Why the log is refused. */
  readonly refusal?: () => Error | undefined;
}

interface More {
  /** Why the log takes no events, as far as that is known. */
  readonly trouble?: () => Promise<string | undefined>;
  /** Told when a look has failed, and at what. */
  readonly onFault?: (at: 'readiness_log' | 'readiness_read_db') => void;
  /** How long one look may take, ms. */
  readonly patience?: number;
  /** Ms, of a clock that never goes back. */
  readonly passed?: () => number;
}

interface OfLog {
  readonly head: bigint | null;
  readonly lag: Lag;
  /** The read models hold more than the log did when it was asked afterwards. */
  readonly isAhead: boolean;
}

interface OfReadDb {
  readonly parked: number;
  readonly generations: readonly Generation[];
  /** How far the log's clock is ahead of this machine's, s. */
  readonly clockAhead: number;
}

/** What a look gave, or why it gave nothing. */
type Looked<T> = T | Error;

export function healthOf(watched: Watched, more: More = {}): Health {
  const { trouble, onFault, patience, passed = () => performance.now() } = more;
  const { log, projector } = watched;
  const clocks = { unreached: new LongestUnreached(passed), now: unstepped(watched.now, passed) };
  const ofLog = boundedLook(() => lookedAtLog(watched, clocks), LOG_IS_SILENT, patience);
  const ofReadDb = boundedLook(() => lookedAtReadDb(watched), READ_DB_IS_SILENT, patience);
  return async () => {
    const [seen, models, unwritable] = await Promise.all([
      attempted(ofLog, () => onFault?.('readiness_log')),
      attempted(ofReadDb, () => onFault?.('readiness_read_db')),
      trouble?.(),
    ]);
    const { at } = projector;
    const why = watched.refusal?.()
      ? reasonsOf(watched.refusal())
      : [...reasonsOf(seen, models, projector.fault), ...[unwritable ?? []].flat(), ...behind(at, seen)];
    const reasons = why.length > 0 ? why : [...reasonsOf(projector.buildFault), ...clockReasons(models)];
    return {
      ready: why.length === 0,
      ...lagToldOf(at, seen),
      position: at === null ? null : positionOf(log, at),
      ...toldOf(watched, models, seen),
      ...(reasons.length > 0 ? { reason: [...new Set(reasons)].join(' ') } : {}),
    };
  };
}

interface Clocks {
  readonly unreached: LongestUnreached;
  /** Ms UTC. */
  readonly now: () => number;
}

async function lookedAtLog({ store, projector }: Watched, { unreached, now }: Clocks): Promise<OfLog> {
  const before = projector.at;
  const head = await store.head();
  const { at } = projector;
  const isAhead = before !== null && before > (head ?? -1n);
  if (at === null) return { head, isAhead, lag: NONE };
  const lag = await lagOf(store, { head, at, now: now() });
  // Times in the log tell nothing while its clock is ahead; what was seen here does.
  return { head, isAhead, lag: { ...lag, seconds: Math.max(lag.seconds, unreached.seconds(head, at)) } };
}

async function lookedAtReadDb({ db, clock, now, projector: { at } }: Watched): Promise<OfReadDb> {
  const generations = await db.generations();
  const parked = await waitingIn(db, generations);
  const hasClock = generations.some(({ projection, state }) => projection === logClock.name && state === 'LIVE');
  const stands = hasClock && at !== null ? await clock?.(at) : undefined;
  const clockAhead = Math.max(0, ((stands ?? 0) - now()) / 1000);
  return { parked: parked.length, generations, clockAhead };
}

async function attempted<T>(look: () => Promise<T>, onFault: () => void): Promise<Looked<T>> {
  try {
    return await look();
  } catch (problem) {
    onFault();
    return problem instanceof Error ? problem : new Error(String(problem));
  }
}

const reasonsOf = (...looked: readonly unknown[]): readonly string[] =>
  looked.filter((each) => each instanceof Error).map(({ message }) => message);

/** How far the log's clock may be ahead before it is told, s: machines differ by moments. */
const MOST_AHEAD = 5;

/** Commands and questions are answered meanwhile: it is a reason to look at clocks, not to be sent nothing. */
function clockReasons(models: Looked<OfReadDb>): readonly string[] {
  if (models instanceof Error || models.clockAhead <= MOST_AHEAD) return [];
  return [
    `The log's clock is ${Math.round(models.clockAhead)} s ahead of this machine's: a clock was far ahead and was put back. ` +
      'What is recorded until then bears one and the same time; ask for the past by position. See that clocks are set by NTP.',
  ];
}

/** Why the read models are too old to answer, or too new. */
function behind(at: bigint | null, seen: Looked<OfLog>): readonly string[] {
  if (at === null) return [NOT_IN_PLACE];
  if (seen instanceof Error) return [];
  if (seen.isAhead) return [AHEAD];
  if (seen.lag.seconds <= MOST_BEHIND) return [];
  return [
    `CORDON_READ_DB: the read models are ${Math.round(seen.lag.seconds)} s behind the log; ${MOST_BEHIND} s are allowed. ` +
      'They catch up by themselves; if they do not, look for a fault of the projector in the log of this process.',
  ];
}

/** Null where it is not known. */
function lagToldOf(at: bigint | null, seen: Looked<OfLog>): Pick<Readiness, 'lag' | 'lagIsEstimate' | 'lagSeconds'> {
  if (seen instanceof Error || (at === null && seen.head !== null)) return { lag: null };
  const { events, isEstimate, seconds } = seen.lag;
  return {
    lag: events,
    ...(isEstimate ? { lagIsEstimate: true } : {}),
    ...(seconds > 0 ? { lagSeconds: seconds } : {}),
  };
}

/** Of the read models. */
type Told = Pick<Readiness, 'parked' | 'rebuilding' | 'clockAhead'>;

function toldOf(watched: Watched, models: Looked<OfReadDb>, seen: Looked<OfLog>): Told {
  if (models instanceof Error) return { parked: null };
  const { parked, clockAhead } = models;
  return { parked, rebuilding: rebuildingIn(watched, models, seen), ...(clockAhead > 0 ? { clockAhead } : {}) };
}

function rebuildingIn(
  { store, projecting }: Watched,
  { generations }: OfReadDb,
  seen: Looked<OfLog>,
): NonNullable<Readiness['rebuilding']> {
  const head = seen instanceof Error ? null : seen.head;
  return rebuildingOf(generations, projecting.projections).map(({ projection, answers, done }) => ({
    projection,
    answers,
    ...extentOf(store, done, head),
  }));
}
