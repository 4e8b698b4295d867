// `cordon rebuild`: builds read models anew from the log, beside the live ones, and puts them in their place when they are whole.
import { Command } from 'commander';
import { setFlagsFromString } from 'node:v8';
import type { Backend } from '../composition/backend.js';
import type { Config } from '../config/config.js';
import { type EventStore, StoreFault } from '../eventsourcing/log/event-store.js';
import { beginAnew, beginRebuild, type Rebuilding, rebuildingOf } from '../eventsourcing/read-models/generations.js';
import { logClock } from '../eventsourcing/read-models/log-clock.js';
import { build, catchUp, type Projecting } from '../eventsourcing/projecting/projector.js';
import type { Projection } from '../eventsourcing/read-models/read-model.js';
import { growingBy } from '../operating/sparingly.js';
import { extentOf } from '../eventsourcing/asking/rebuilding.js';
import { behindTheEdge, configOfALog } from './run.js';
import { Failure, progress, show } from './terminal.js';

/** Events in one transaction: many for speed, few enough for a server beside it not to wait long for its turn. */
const BATCH = 2_000;

/**
 * Bytes that are free where V8 may take what makes it quick. Of 80,000 events 525 MB at the peak instead of 380, for a fifth less of
 * the processor's time.
 */
const PLENTY = 2 ** 30;
/** By how much the heap may grow otherwise before it is tidied, %. */
const A_THIRD = 33;

interface Rebuilt {
  readonly position: string | null;
  readonly projections: readonly string[];
  /** Events that an earlier rebuild had taken when it was stopped; null where the log's numbers do not tell. */
  readonly from: number | null;
  /** Those that this one took. */
  readonly events: number;
  readonly seconds: number;
}

export const rebuildCommand = new Command('rebuild')
  .description('build the read models anew from the log, beside the live ones; one that was ended goes on')
  .argument('[projection...]', 'only these; a damaged read database is moved aside and built anew whole')
  .option('--json', 'print the result as one JSON object')
  .action(async (names: readonly string[], { json = false }: { json?: boolean }) => {
    if (process.availableMemory() < PLENTY) setFlagsFromString(growingBy(A_THIRD));
    const config = configOfALog();
    const result = await rebuilt(config, names).catch(async (problem: unknown) => {
      if (!(problem instanceof StoreFault) || problem.code !== 'READ_MODELS_CORRUPT') throw problem;
      // Damage that opening does not meet.
      (await import('../composition/open-stores.js')).setReadDbAside(config);
      return rebuilt(config, []);
    });
    show(json, result, rebuiltLines(result));
  });

function rebuiltLines({ position, projections, from, events, seconds }: Rebuilt): readonly string[] {
  const rate = seconds > 0 ? `, ${Math.round(events / seconds)} events/s` : '';
  const place = from === null ? '' : ` from ${from} on`;
  const on = from === 0 ? '' : `${place}, where an earlier one had stopped`;
  return [
    `Rebuilt up to ${position ?? 'the beginning'}.`,
    `${projections.join(', ')}${on}: ${events} events in ${seconds} s${rate}.`,
  ];
}

function rebuilt(config: Config, names: readonly string[]): Promise<Rebuilt> {
  return behindTheEdge(config, (backend) => rebuild(backend, names), {
    replaceBroken: true,
    takesAnyLog: true,
  });
}

async function rebuild(backend: Backend, names: readonly string[]): Promise<Rebuilt> {
  const { projecting, store, db, log } = backend;
  const refusal = backend.refusal();
  if (!refusal) await beginRebuild(db, chosen(projecting.projections, names));
  else if (names.length === 0) await beginAnew(db, projecting.projections);
  else throw new Failure(`${refusal.message}\nAll of them must be made anew then: name none.`);
  const begun = rebuildingOf(await db.generations(), projecting.projections);
  const started = performance.now();
  const taken = new Taken(store, least(begun), await store.head());
  const onBuilt: Projecting['onBuilt'] = (done, events) => taken.add(done, events);
  await build({ ...projecting, batch: BATCH, onBuilt });
  const onCommitted: Projecting['onCommitted'] = ({ at, events }) => taken.add(at, events);
  const at = await catchUp({ ...projecting, onBuilt, onCommitted });
  return {
    position: at === null ? null : `${log}.${at}`,
    projections: begun.map(({ projection }) => projection),
    from: taken.from,
    events: taken.upTo(at),
    seconds: Math.round(performance.now() - started) / 1000,
  };
}

const least = (begun: readonly Rebuilding[]): bigint =>
  begun.reduce((so, { done }) => (done < so ? done : so), begun[0]?.done ?? 0n);

/** What a rebuild has taken, in events: by the log's numbers where they count them, else by its own transactions. */
class Taken {
  readonly from: number | null;
  private events = 0;
  private at: bigint;
  private readonly tell: ReturnType<typeof progress>;

  constructor(
    private readonly store: Pick<EventStore, 'numbersCount'>,
    private readonly begin: bigint,
    private readonly head: bigint | null,
  ) {
    this.at = begin;
    this.from = store.numbersCount || begin === 0n ? Number(begin) : null;
    this.tell = progress('Events', this.from ?? 0);
    this.show();
  }

  /** A read model that takes what another one has taken before it adds nothing. */
  add(to: bigint | null, events: number): void {
    if (to === null || to <= this.at) return;
    this.at = to;
    this.events += events;
    this.show();
  }

  /** Where somebody else took some of them, the numbers tell those too. */
  upTo(at: bigint | null): number {
    return this.store.numbersCount ? Number((at ?? 0n) - this.begin) : this.events;
  }

  private show(): void {
    const { done, of, percent } = extentOf(this.store, this.at, this.head);
    this.tell(done ?? this.events, of ?? { percent });
  }
}

/** All of them with the log's clock, or those that are named. */
function chosen(projections: readonly Projection[], names: readonly string[]): readonly Projection[] {
  const all = [logClock, ...projections];
  const unknown = names.filter((name) => !all.some((each) => each.name === name));
  if (unknown.length > 0) {
    throw new Failure(
      `There is no read model ${unknown.join(', ')}. There are ${all.map(({ name }) => name).join(', ')}.`,
    );
  }
  return names.length === 0 ? all : all.filter(({ name }) => names.includes(name));
}
