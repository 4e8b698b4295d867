// What is written down of what happens beside requests: faults, whose turn it is to project, and what the event store has
// come through, of which a storm is one line in a while.
import type { Happenings } from './backend.js';
import type { Log } from './log.js';

/** Least time between two lines about the same kind of trouble with the event store, ms. */
const PAUSE_MS = 10_000;

export function tellHappenings(happenings: Happenings, log: Log, now: () => number = () => performance.now()): void {
  happenings.on('fault', ({ message }) => log.error({ fault: message }, 'the projector rests after a fault'));
  happenings.on('lead', (leads) =>
    log.info({ leads }, leads ? 'this process projects from here on' : 'this process does not project any more'),
  );
  const last = new Map<string, { at: number; unsaid: number }>();
  happenings.on('store', ({ kind, ...about }) => {
    const before = last.get(kind);
    if (before && now() - before.at < PAUSE_MS) {
      before.unsaid += 1;
      return;
    }
    last.set(kind, { at: now(), unsaid: 0 });
    const unsaid = before && before.unsaid > 0 ? { unsaid: before.unsaid } : {};
    log.warn({ kind, ...plain(about), ...unsaid }, `the event store: ${kind}`);
  });
}

/** JSON knows no bigint. */
const plain = (about: object): object =>
  Object.fromEntries(
    Object.entries(about).map(([name, value]) => [name, typeof value === 'bigint' ? `${value}` : value]),
  );
