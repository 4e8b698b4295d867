// An event store that is watched while it works: the same port, and a word about each append to who wants to know.
import type { AppendOutcome, EventStore } from './event-store.js';
import type { NewEvent } from './event.js';

/** What there is to tell beside the outcome: the number of the last event, or why nothing is known to be kept. */
export interface AppendDetails {
  readonly number?: bigint;
  readonly reason?: string;
}

/** `outcome` is also `failed` where the append was rejected; `seconds` from asking to the answer. */
export type OnAppend = (
  outcome: AppendOutcome['outcome'] | 'failed',
  events: number,
  seconds: number,
  told: AppendDetails,
) => void;

export function observed(store: EventStore, onAppend: OnAppend): EventStore {
  return {
    numbersCount: store.numbersCount,
    append: (stream, events, expectedRevision) =>
      timed(() => store.append(stream, events, expectedRevision), events, onAppend),
    readStream: (stream, from) => store.readStream(stream, from),
    endsAt: store.endsAt?.bind(store),
    readAll: (after) => store.readAll(after),
    follow: (after, signal) => store.follow(after, signal),
    head: () => store.head(),
    demandWritable: () => store.demandWritable(),
    standsAt: (number) => store.standsAt(number),
    close: () => store.close(),
  };
}

async function timed(
  append: () => Promise<AppendOutcome>,
  events: readonly NewEvent[],
  onAppend: OnAppend,
): Promise<AppendOutcome> {
  const started = performance.now();
  const tell = (outcome: AppendOutcome['outcome'] | 'failed', told: AppendDetails): void =>
    onAppend(outcome, events.length, (performance.now() - started) / 1000, told);
  try {
    const answer = await append();
    const { outcome } = answer;
    tell(outcome, outcome === 'appended' || 'reason' in answer ? answer : {});
    return answer;
  } catch (problem) {
    tell('failed', { reason: problem instanceof Error ? problem.message : String(problem) });
    throw problem;
  }
}
