// An event store that is given up as soon as its log is not the one that the read models were made from: nothing more is
// appended to it or read from it by this process, which may have taken over what the wrong one says.
import { type EventStore, StoreFault } from '../log/event-store.js';
import { paused } from '../log/paused.js';
import type { ReadDb } from '../read-models/read-model.js';
import { demandSame } from './witness.js';

/** How often it is looked, ms. */
const LOOK = 1_000;
/** How long until the second look that confirms the first: a server may just have changed its leader, ms. */
const DOUBT = 200;

export interface Guarded {
  readonly store: EventStore;
  /** Why the log is refused; undefined while it is the right one. For as long as this process lives. */
  readonly refusal: StoreFault | undefined;
  /** Ends the looking. */
  release(): void;
}

/** Looks once before it answers. */
export async function guarded(store: EventStore, db: Pick<ReadDb, 'generations'>): Promise<Guarded> {
  const ending = new AbortController();
  let refusal = await refused(store, db);
  watch().catch(() => undefined);
  const look = async (): Promise<StoreFault | undefined> => (refusal ??= await refused(store, db));
  return {
    store: refusing(store, () => refusal, look),
    get refusal() {
      return refusal;
    },
    release: () => ending.abort(),
  };

  async function watch(): Promise<void> {
    do {
      await paused(LOOK, ending.signal);
      if (ending.signal.aborted) return;
    } while ((await look()) === undefined);
  }
}

async function refused(store: EventStore, db: Pick<ReadDb, 'generations'>): Promise<StoreFault | undefined> {
  if ((await differing(store, db)) === undefined) return undefined;
  await paused(DOUBT);
  return differing(store, db);
}

async function differing(store: EventStore, db: Pick<ReadDb, 'generations'>): Promise<StoreFault | undefined> {
  try {
    await demandSame(
      store,
      (await db.generations()).filter(({ state }) => state === 'LIVE'),
    );
    return undefined;
  } catch (problem) {
    // What is away or cannot be read is told by who needs it.
    return problem instanceof StoreFault && problem.code === 'OTHER_LOG' ? problem : undefined;
  }
}

/** `look`: at once, instead of when it is time. */
function refusing(
  store: EventStore,
  refusal: () => StoreFault | undefined,
  look: () => Promise<StoreFault | undefined>,
): EventStore {
  const demand = (): void => {
    const fault = refusal();
    if (fault) throw fault;
  };
  async function* allowed<T>(pages: AsyncIterable<T>): AsyncGenerator<T, void> {
    demand();
    for await (const page of pages) {
      demand();
      yield page;
    }
  }
  return {
    numbersCount: store.numbersCount,
    append: appending(store, refusal, look),
    readStream: (stream, from) => allowed(store.readStream(stream, from)),
    endsAt: store.endsAt && ((stream, revision) => refusal() === undefined && store.endsAt!(stream, revision)),
    readAll: (after) => allowed(store.readAll(after)),
    follow: (after, signal) => allowed(store.follow(after, signal)),
    head: () => store.head(),
    demandWritable: async () => {
      demand();
      await store.demandWritable();
    },
    standsAt: (number) => store.standsAt(number),
    close: () => store.close(),
  };
}

function appending(
  store: EventStore,
  refusal: () => StoreFault | undefined,
  look: () => Promise<StoreFault | undefined>,
): EventStore['append'] {
  let top = 0n;
  return async (...append) => {
    const fault = refusal();
    if (fault) return { outcome: 'unavailable', reason: fault.message };
    const before = top;
    const outcome = await store.append(...append);
    if (outcome.outcome !== 'appended') return outcome;
    if (outcome.number > top) top = outcome.number;
    // No log goes back: this append was said before, or it went into a log that was emptied meanwhile.
    const other = outcome.number <= before ? await look() : undefined;
    return other ? { outcome: 'unavailable', reason: other.message } : outcome;
  };
}
