// The place in the log as of which a question is meant: now, a position, or an instant; no answer changes later.
import type { Asked, Asking } from './asking.js';
import { firstAfter, logClock, recordedAt } from '../read-models/log-clock.js';
import { NotAnswered } from './not-answered.js';
import { parsePosition, positionOf } from '../log/position.js';
import type { Projection } from '../read-models/read-model.js';
import { awaitLive, demandLive } from './rebuilding.js';

/** How long an answer waits for the projector before it says that it has not come so far, ms. */
const WAIT = 5_000;

/**
 * The last event that counts, and what "now" is there. Throws `NotAnswered` for a place that is not one of this log,
 * and where something that the question reads is still being built.
 */
export async function asOf(
  asking: Asking,
  reads: readonly Projection[],
  { knownAt, atLeast, wait: stated }: Asked,
): Promise<{ upTo: bigint | null; now: number }> {
  const wait = stated ?? WAIT;
  const now = asking.now();
  const isPlaced = knownAt !== undefined || asking.origins !== undefined;
  await awaitLive(asking, isPlaced ? [logClock, ...reads] : reads, stated);
  const past = knownAt === undefined ? undefined : await pastOf(asking, knownAt, now);
  await arriveAt(asking, atLeast, wait);
  if (past === undefined) return { upTo: await demandLive(asking, reads), now };
  if (typeof past === 'number') return { upTo: await lastBefore(asking, past, wait), now: past };
  await arrive(asking, past, wait, 'knownAt');
  return { upTo: past, now: (await recordedAt(asking.db, past)) ?? now };
}

async function arriveAt(asking: Asking, atLeast: string | undefined, wait: number): Promise<void> {
  if (atLeast === undefined) return;
  await arrive(asking, await positionIn(asking, atLeast, 'atLeast'), wait, 'atLeast');
}

/** A position's number, or an instant in ms UTC. */
async function pastOf(asking: Asking, knownAt: string, now: number): Promise<bigint | number> {
  return knownAt.startsWith('@')
    ? positionIn(asking, knownAt.slice(1), 'knownAt')
    : instantOf(knownAt, { now, parameter: 'knownAt' });
}

async function positionIn({ log, origins }: Asking, text: string, parameter: string): Promise<bigint> {
  const position = parsePosition(text);
  if (!position) throw new NotAnswered('KNOWN_AT_UNREADABLE', { given: text }, parameter);
  if (position.log === log) return position.number;
  const number = await origins?.numberAt(position);
  if (number !== undefined) return number;
  throw new NotAnswered('POSITION_OF_ANOTHER_LOG', { given: position.log, log }, parameter);
}

/** Of a position, with or without its sign, or of an instant; null: before the first event. */
export async function numberOf(asking: Asking, place: string, parameter: string): Promise<bigint | null> {
  const position = place.replace(/^@/, '');
  if (parsePosition(position)) return positionIn(asking, position, parameter);
  const before = await numberBefore(asking, instantOf(place, { now: asking.now(), parameter }), parameter);
  return before ?? asking.store.head();
}

async function arrive(asking: Asking, number: bigint, wait: number, parameter: string): Promise<void> {
  if (await asking.reached(number, 0)) return;
  const head = await asking.store.head();
  if (head === null || head < number) {
    throw new NotAnswered('POSITION_BEYOND_END', { given: positionOf(asking.log, number) }, parameter);
  }
  if (!(await asking.reached(number, wait)))
    throw new NotAnswered('NOT_YET_PROJECTED', { seconds: Math.ceil(wait / 1000) });
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** Ms UTC of an instant with its offset; refuses what can be read in two ways, and the future. */
function instantOf(text: string, { now, parameter }: { readonly now: number; readonly parameter: string }): number {
  const instant = INSTANT.test(text) ? Date.parse(text) : Number.NaN;
  const day = Number.isNaN(instant) ? '' : text.slice(0, 10);
  if (!day || new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) !== day) {
    throw new NotAnswered('KNOWN_AT_UNREADABLE', { given: text }, parameter);
  }
  if (instant >= now) throw new NotAnswered('KNOWN_AT_FUTURE', { given: text }, parameter);
  return instant;
}

/** The last number before the first event recorded after the instant; waits until no later event can change it. */
async function lastBefore(asking: Asking, instant: number, wait: number): Promise<bigint | null> {
  const known = await numberBefore(asking, instant, 'knownAt');
  if (known !== undefined) return known;
  const head = await asking.store.head(); // whatever comes after this is recorded after the instant
  if (head === null) return null;
  if (!(await asking.reached(head, wait)))
    throw new NotAnswered('NOT_YET_PROJECTED', { seconds: Math.ceil(wait / 1000) });
  return (await numberBefore(asking, instant, 'knownAt')) ?? head;
}

/** How far servers' clocks may differ, ms. */
const SKEW = 5_000;

/**
 * The last number before the first event recorded after the instant, undefined where none is known. An event from the
 * future says that the log's clock was set ahead and stands still since: what came after it may be older than the instant.
 */
async function numberBefore({ db, now }: Asking, instant: number, parameter: string): Promise<bigint | undefined> {
  const later = await firstAfter(db, instant);
  if (later === undefined) return undefined;
  const { number, recordedAt } = later;
  if (recordedAt <= now() + SKEW) return number - 1n;
  const [given, until] = [instant, recordedAt].map((ms) => new Date(ms).toISOString());
  throw new NotAnswered('LOG_CLOCK_STOOD', { given: given!, until: until! }, parameter);
}
