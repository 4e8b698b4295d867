// The operator's log of what happens beside requests: faults, whose turn it is to project, and what the event store has
// come through, of which a storm is one line in a while.
import type { Diagnostics } from '../composition/diagnostics.js';
import { StoreFault } from '../eventsourcing/log/event-store.js';
import type { Log } from './log.js';
import { Outage } from './outage.js';

/** Least time between two warnings of one kind, ms. */
const PAUSE_MS = 10_000;
/** How long there must be no fault before one is held to be over, ms: a server that comes and goes is away. */
const QUIET_MS = 3_000;

export function logDiagnostics(diagnostics: Diagnostics, log: Log, now: () => number = () => performance.now()): void {
  tellRests(diagnostics, log, now);
  diagnostics.on('unswept', (fault) =>
    log.warn({ fault: fault.message }, 'attachments that nothing cites were not removed; in an hour it is tried again'),
  );
  diagnostics.on('lead', (leads) =>
    log.info({ leads }, leads ? 'this process projects from here on' : 'this process does not project any more'),
  );
  const warn = seldom(log, now);
  diagnostics.on('store', ({ kind, ...about }) => warn(`the event store: ${kind}`, { kind, ...plain(about) }));
  diagnostics.on('apart', ({ message, stack }) =>
    warn('a transaction of the projector failed; its events are taken one by one', { fault: message, stack }),
  );
}

/** A warning of each kind, once in a while, with how often it was not said. */
function seldom(log: Log, now: () => number): (kind: string, about: object) => void {
  const last = new Map<string, { at: number; unsaid: number }>();
  return (kind, about) => {
    const before = last.get(kind);
    if (before && now() - before.at < PAUSE_MS) {
      before.unsaid += 1;
      return;
    }
    last.set(kind, { at: now(), unsaid: 0 });
    log.warn({ ...about, ...(before && before.unsaid > 0 ? { unsaid: before.unsaid } : {}) }, kind);
  };
}

/** A store that is away is expected to be, now and then: it is told once. What nobody expected is told each time, whole. */
function tellRests(diagnostics: Diagnostics, log: Log, now: () => number): void {
  const began = 'the projector rests after a fault';
  const resting = new Outage(log, { began, over: 'the projector goes on', counted: 'faults' }, now);
  let quiet: NodeJS.Timeout | undefined;
  diagnostics.on('reads', (fault) => {
    if (fault)
      log.error({ fault: fault.message }, 'who reads what cannot be kept; what is restricted is told to nobody');
    else log.warn({}, 'who reads what is kept again');
  });
  diagnostics.on('imports', (fault) => log.error(saidOf(fault), 'an import stopped; it goes on at the next start'));
  diagnostics.on('suspecting', (fault) => log.error(saidOf(fault), 'duplicates could not be suspected'));
  diagnostics.on('fault', (fault) => {
    clearTimeout(quiet);
    quiet = undefined;
    if (fault instanceof StoreFault) resting.met({ fault: fault.message });
    else log.error({ fault: fault.message, stack: stackOf(fault) }, began);
  });
  const goesOn = (): void => {
    quiet ??= setTimeout((at: number) => resting.over(at), QUIET_MS, now()).unref();
  };
  diagnostics.on('well', goesOn);
  diagnostics.on('lead', (leads) => leads && goesOn());
}

/** Of a store that is away what is wrong and what to do; of anything else where it happened. */
function saidOf(fault: unknown): object {
  if (fault instanceof StoreFault) return { fault: fault.message };
  return { stack: fault instanceof Error ? stackOf(fault) : String(fault) };
}

/** Of what was behind it, where something was. */
const stackOf = ({ cause, stack }: Error): string | undefined => (cause instanceof Error ? cause.stack : stack);

/** JSON knows no bigint. */
const plain = (about: object): object =>
  Object.fromEntries(
    Object.entries(about).map(([name, value]) => [name, typeof value === 'bigint' ? `${value}` : value]),
  );
