// A question is answered from whole tables or not at all: while one that it reads is being built, it says how far that is.
import type { Asking } from './asking.js';
import type { EventStore } from '../log/event-store.js';
import { liveAmong, rebuildingOf } from '../read-models/generations.js';
import { logClock } from '../read-models/log-clock.js';
import { NotAnswered } from './not-answered.js';
import { paused } from '../log/paused.js';
import type { Projection } from '../read-models/read-model.js';

/** The last number that everything it reads has taken. Throws `REBUILDING` where something of it is not there yet. */
export async function demandLive({ store, db }: Asking, reads: readonly Projection[]): Promise<bigint | null> {
  const generations = await db.generations();
  // What is read from the log itself is known up to where the clock has come, or else to the log's end.
  const at = liveAmong(generations, reads.length > 0 ? reads : [logClock]);
  if (at !== undefined) return at;
  const head = await store.head();
  if (reads.length === 0) return head;
  const missing = rebuildingOf(generations, reads).filter(({ answers }) => !answers);
  const least = missing.reduce((slow, each) => (each.done < slow.done ? each : slow), missing[0] ?? UNKNOWN);
  throw new NotAnswered('REBUILDING', {
    projection: least.projection,
    counted: store.numbersCount ? 'yes' : 'no',
    ...extentOf(store, least.done, head),
  });
}

/** How often it is looked whether what is being built is in place, ms. */
const LOOK_MS = 100;

/**
 * The same, with so much time for what is being built, ms, as whoever asks has said that they would wait: building may
 * take long, and nobody waits for it who has not said so.
 */
export async function awaitLive(asking: Asking, reads: readonly Projection[], ms = 0): Promise<bigint | null> {
  for (const until = performance.now() + ms; ; await paused(LOOK_MS)) {
    try {
      return await demandLive(asking, reads);
    } catch (problem) {
      if (performance.now() >= until || !(problem instanceof NotAnswered)) throw problem;
    }
  }
}

/** Another version of the program has taken the tables over. */
const UNKNOWN = { projection: '', answers: false, done: 0n };

/** How far something is: in events where numbers count them, and as a share of the log, which is known everywhere. */
interface Extent {
  readonly done?: number;
  readonly of?: number;
  readonly percent: number;
}

export function extentOf(
  { numbersCount }: Pick<EventStore, 'numbersCount'>,
  done: bigint,
  head: bigint | null,
): Extent & Readonly<Record<string, number>> {
  const percent = percentOf(done, head);
  return numbersCount ? { done: Number(done), of: Number(head ?? 0n), percent } : { percent };
}

/** Whole percent; 100 only when nothing is left. */
function percentOf(done: bigint, head: bigint | null): number {
  return head === null || head === 0n ? 100 : Math.min(100, Number((done * 100n) / head));
}

/** Another text whenever what is read was put in place anew. */
export async function shapeOf({ db }: Asking, reads: readonly Projection[]): Promise<string> {
  const names = reads.map(({ name }) => name);
  const live = (await db.generations()).filter(
    ({ state, projection }) => state === 'LIVE' && names.includes(projection),
  );
  return live.map(({ id }) => id).join();
}
