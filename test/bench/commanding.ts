// P1 and P2: how many commands a second become durable events, one by one and in a transfer.
import { logFile, readConfig } from '../../src/config/config.js';
import { type Bench, projected, type Running } from './bench.js';
import { commandLines, MIX, operationLines, reportLines } from './corpus.js';
import { type Figure, type Goal, median, ofPairs, type Pair, type Row } from './figures.js';
import type { Posted, Posting, Transferred } from './load-child.js';
import type { Peer } from './peer.js';

const atLeast = (value: number): Goal => ({ about: 'ratio', is: 'at least', value });
const share = (cpu: number): string => `${Math.round(cpu * 100)} %`;
const IN_FLIGHT = 32;

/** What the server has used of one core: all of it, and the thread that serves. */
interface Used {
  readonly all: number;
  readonly serving: number;
}

interface Turn {
  readonly posted: Posted;
  readonly cpu: Used;
  /** ms that the projector took to come to the end afterwards. */
  readonly behind: number;
}

type HowMuch = { readonly seconds: number } | { readonly requests: number };

export async function oneByOne(bench: Bench): Promise<Row> {
  const { size } = bench;
  const { lines, ids } = reportLines(11, size.incidents);
  const load = bench.load();
  const [cordon, hollow, bare] = await Promise.all(
    (['cordon', 'without-store', 'bare'] as const).map((kind) => bench.server(kind)),
  );
  // The one without a store would remember nothing of it.
  await load.ask<Transferred>('transfer', { ...cordon!.target, lines: [...operationLines(), ...lines] });
  const turn = (server: Running, how: HowMuch = { seconds: size.seconds }): Promise<Turn> =>
    taken(load, server, { incidents: ids, ...how });
  const turns: { cordon: Turn; hollow: Turn; bare: Turn }[] = [];
  for (const each of [cordon!, hollow!, bare!]) await turn(each, { requests: size.warmUp });
  for (let pair = 1; pair <= size.pairs; pair++) {
    turns.push({
      cordon: await turn(cordon!),
      hollow: await turn(hollow!),
      bare: await turn(bare!),
    });
    bench.tell(`P1 ${pair}/${size.pairs}`);
  }
  const against = (side: 'hollow' | 'bare'): readonly Pair[] =>
    turns.map((each) => ({ cordon: each.cordon.posted.rate, baseline: each[side].posted.rate }));
  return { ...figureA(against('bare'), turns, size.incidents), b: figureB(against('hollow'), turns) };
}

type Turns = readonly { readonly cordon: Turn; readonly hollow: Turn; readonly bare: Turn }[];

function figureA(pairs: readonly Pair[], turns: Turns, incidents: number): Figure {
  const mid = (of: (turn: Turns[number]) => number): number => median(turns.map(of));
  const ms = (value: number): string => `${value.toFixed(1)} ms`;
  return ofPairs(pairs, {
    what: 'record-seizure one by one : bare Fastify',
    unit: 'requests/s',
    goal: atLeast(0.36),
    about:
      `every request a seizure of its own, of an incident reported before (${incidents} streams at random), ` +
      `${IN_FLIGHT} in flight; answered in ${ms(mid(({ cordon }) => cordon.posted.p50))}, ` +
      `p99 ${ms(mid(({ cordon }) => cordon.posted.p99))}; projector behind by ${ms(mid(({ cordon }) => cordon.behind))} ` +
      `at the end; of one core: server ${share(mid(({ cordon }) => cordon.cpu.all))}, ` +
      `load ${share(mid(({ cordon }) => cordon.posted.cpu))}; bare: server ${share(mid(({ bare }) => bare.cpu.all))}, ` +
      `load ${share(mid(({ bare }) => bare.posted.cpu))}; on the thread that serves, a request takes ` +
      `${mid(({ cordon }) => perRequest(cordon)).toFixed(0)} µs, bare ${mid(({ bare }) => perRequest(bare)).toFixed(0)} µs`,
  });
}

/** µs of its core that the thread that serves has used for a request. */
const perRequest = ({ cpu, posted }: Turn): number => (cpu.serving * 1e6) / posted.rate;

function figureB(pairs: readonly Pair[], turns: Turns): Figure {
  return ofPairs(pairs, {
    what: 'record-seizure one by one : without a store',
    unit: 'requests/s',
    goal: atLeast(0.7),
    about:
      'the same application over a store that acknowledges at once and remembers nothing, no projector; ' +
      `server ${share(median(turns.map(({ hollow }) => hollow.cpu.all)))} of one core, ` +
      `${median(turns.map(({ hollow }) => perRequest(hollow))).toFixed(0)} µs a request on the thread that serves`,
  });
}

async function taken(
  load: Peer,
  { peer, target }: Running,
  about: { readonly incidents: readonly string[] } & HowMuch,
): Promise<Turn> {
  await peer.ask<Used>('cpu');
  const posting: Posting = { ...target, ...about, inFlight: IN_FLIGHT };
  const posted = await load.ask<Posted>('post', posting);
  const cpu = await peer.ask<Used>('cpu');
  return { posted, cpu, behind: target.token === 'none' ? 0 : await projectedOf(target) };
}

/** Without a store there is nothing to project. */
async function projectedOf(target: { url: string; token: string }): Promise<number> {
  const { lag } = (await (await fetch(`${target.url}/health/ready`)).json()) as { lag: number | null };
  return lag === null ? 0 : projected(target);
}

export async function inTransfers(bench: Bench): Promise<Row> {
  const { size } = bench;
  const [load, store, cordon] = [bench.load(), bench.store(), await bench.server('cordon')];
  const { peer, data, target } = cordon;
  const log = logFile(readConfig({ CORDON_DATA: data }));
  await load.ask('transfer', { ...target, lines: operationLines() });
  const turn = async (seed: number): Promise<{ pair: Pair; cpu: number; load: number; behind: number }> => {
    const lines = commandLines(seed, size.lines);
    await peer.ask<Used>('cpu');
    const sent = await load.ask<Transferred>('transfer', { ...target, lines });
    const { all: cpu } = await peer.ask<Used>('cpu');
    const behind = await projected(target);
    const baseline = await store.ask<number>('append', { log, scratch: bench.fresh(), count: sent.events });
    return { pair: { cordon: sent.events / sent.seconds, baseline }, cpu, load: sent.cpu, behind };
  };
  await turn(100);
  const turns: Awaited<ReturnType<typeof turn>>[] = [];
  for (let pair = 1; pair <= size.pairs; pair++) {
    turns.push(await turn(100 + pair));
    bench.tell(`P2 ${pair}/${size.pairs}`);
  }
  const mid = (of: (turn: (typeof turns)[number]) => number): number => median(turns.map(of));
  return ofPairs(
    turns.map(({ pair }) => pair),
    {
      what: 'NDJSON intake : raw batched append',
      unit: 'events/s',
      goal: atLeast(0.5),
      about:
        `one transfer of ${size.lines} lines a turn, projector running (behind by ${mid(({ behind }) => behind).toFixed(0)} ms ` +
        `at the end); raw: the same rows in batches of 100, FULL, the text ready; ${MIX}, corrections left out; ` +
        `of one core: server ${share(mid(({ cpu }) => cpu))}, load ${share(mid(({ load }) => load))}`,
    },
  );
}
