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
  return {
    store: refusing(store, () => refusal),
    get refusal() {
      return refusal;
    },
    release: () => ending.abort(),
  };

  async function watch(): Promise<void> {
    while (refusal === undefined) {
      await paused(LOOK, ending.signal);
      if (ending.signal.aborted) return;
      refusal = await refused(store, db);
    }
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

function refusing(store: EventStore, refusal: () => StoreFault | undefined): EventStore {
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
    append: async (stream, events, expectedRevision) => {
      const fault = refusal();
      if (fault) return { outcome: 'unavailable', reason: fault.message };
      return store.append(stream, events, expectedRevision);
    },
    readStream: (stream, from) => allowed(store.readStream(stream, from)),
    endsAt: store.endsAt && ((stream, revision) => refusal() === undefined && store.endsAt!(stream, revision)),
    readAll: (after) => allowed(store.readAll(after)),
    follow: (after, signal) => allowed(store.follow(after, signal)),
    head: () => store.head(),
    standsAt: (number) => store.standsAt(number),
    close: () => store.close(),
  };
}
