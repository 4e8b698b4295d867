// `cordon rebuild`: builds read models anew from the log, beside the live ones, and puts them in their place when they are whole.
import { Command } from 'commander';
import { setFlagsFromString } from 'node:v8';
import type { Backend } from '../backend.js';
import type { Config } from '../config.js';
import { StoreFault } from '../eventsourcing/event-store.js';
import { beginRebuild, rebuildingOf } from '../eventsourcing/generations.js';
import { logClock } from '../eventsourcing/log-clock.js';
import { build, catchUp } from '../eventsourcing/projector.js';
import type { Projection } from '../eventsourcing/read-model.js';
import { behindTheEdge, configOfALog } from './run.js';
import { Failure, progress, show } from './terminal.js';

/** Events in one transaction: many for speed, few enough for a server beside it not to wait long for its turn. */
const BATCH = 2_000;

/**
 * For V8, whose heap otherwise grows with what a rebuild throws away: room for short-lived objects that stays as it is,
 * and a heap that is tidied when it has grown by a fifth: 350 MB at the peak become 260, at no cost of time.
 */
const MODEST = ['--semi-space-growth-factor=1', '--heap-growing-percent=20'] as const;

interface Rebuilt {
  readonly position: string | null;
  readonly projections: readonly string[];
  /** Where an earlier rebuild had stopped; 0: at the beginning. */
  readonly from: number;
  readonly events: number;
  readonly seconds: number;
}

export const rebuildCommand = new Command('rebuild')
  .description('build the read models anew from the log, beside the live ones; one that was ended goes on')
  .argument('[projection...]', 'only these; a damaged read database is moved aside and built anew whole')
  .option('--json', 'print the result as one JSON object')
  .action(async (names: readonly string[], { json = false }: { json?: boolean }) => {
    MODEST.forEach((flag) => setFlagsFromString(flag));
    const config = configOfALog();
    const result = await rebuilt(config, names).catch(async (problem: unknown) => {
      if (!(problem instanceof StoreFault) || problem.code !== 'CORRUPT') throw problem;
      // Damage that opening does not meet. Where it is the log that is damaged, the second attempt says so again.
      (await import('../open-stores.js')).setReadDbAside(config);
      return rebuilt(config, []);
    });
    show(json, result, told(result));
  });

function told({ position, projections, from, events, seconds }: Rebuilt): readonly string[] {
  const rate = seconds > 0 ? `, ${Math.round(events / seconds)} events/s` : '';
  const on = from > 0 ? ` from ${from} on, where an earlier one had stopped` : '';
  return [
    `Rebuilt up to ${position ?? 'the beginning'}.`,
    `${projections.join(', ')}${on}: ${events} events in ${seconds} s${rate}.`,
  ];
}

function rebuilt(config: Config, names: readonly string[]): Promise<Rebuilt> {
  return behindTheEdge(config, (backend) => rebuild(backend, names), { replaceBroken: true });
}

async function rebuild(backend: Backend, names: readonly string[]): Promise<Rebuilt> {
  const { projecting, store, db, log } = backend;
  await beginRebuild(db, chosen(projecting.projections, names));
  const begun = rebuildingOf(await db.generations(), projecting.projections);
  const from = Math.min(...begun.map(({ done }) => Number(done)));
  const head = Number((await store.head()) ?? 0n);
  const started = performance.now();
  const tell = progress('Events', from);
  tell(from, head);
  const onBuilt = (done: bigint | null): void => tell(Number(done ?? 0n), head);
  await build({ ...projecting, batch: BATCH, onBuilt });
  const at = await catchUp(projecting);
  return {
    position: at === null ? null : `${log}.${at}`,
    projections: begun.map(({ projection }) => projection),
    from,
    events: Number(at ?? 0n) - from,
    seconds: Math.round(performance.now() - started) / 1000,
  };
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
