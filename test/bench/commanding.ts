// P1: commands one by one: how many a second become durable and projected, and what one costs the whole process until it is.
import { type Bench, projected, type Running, type Used } from './bench.js';
import { operationLines, reportLines, seizureLines } from './corpus.js';
import { atLeast, atMost, type Figure, median, ofPairs, type Row } from './figures.js';
import type { Posted, Posting } from './load-child.js';
import type { Peer } from './peer.js';

const IN_FLIGHT = 32;
const MANY_IN_FLIGHT = 256;

interface Turn {
  readonly posted: Posted;
  /** A second, until everything is projected. */
  readonly rate: number;
  /** µs a command, of the whole process until everything is projected. */
  readonly cpu: number;
  /** µs a command, of the thread that serves. */
  readonly serving: number;
}

type HowMuch = { readonly seconds: number } | { readonly requests: number };
type About = Pick<Posting, 'incidents' | 'inFlight'> & HowMuch;

async function taken(load: Peer, { peer, target }: Running, about: About): Promise<Turn> {
  await peer.ask<Used>('used');
  const posted = await load.ask<Posted>('post', { ...target, ...about });
  const behind = target.token === 'none' ? 0 : (await projected(target)) / 1000;
  const used = await peer.ask<Used>('used');
  const { requests, seconds } = posted;
  return { posted, rate: requests / (seconds + behind), cpu: used.all / requests, serving: used.serving / requests };
}

interface Turns {
  readonly cordon: Turn;
  readonly baseline: Turn;
}

const mid = (turns: readonly Turns[], of: (turn: Turns) => number): number => median(turns.map(of));
const cpuOf = (turns: readonly Turns[]) => ({
  per: 'a command',
  cordon: mid(turns, ({ cordon }) => cordon.cpu),
  baseline: mid(turns, ({ baseline }) => baseline.cpu),
});
const rates = (turns: readonly Turns[]) =>
  turns.map(({ cordon, baseline }) => ({ cordon: cordon.rate, baseline: baseline.rate }));
const costs = (turns: readonly Turns[]) =>
  turns.map(({ cordon, baseline }) => ({ cordon: cordon.cpu, baseline: baseline.cpu }));

/** P1a and P1b: the same turns, looked at by the clock and by the processor. */
export async function oneByOne(bench: Bench): Promise<{ P1a: Row; P1b: Row }> {
  const { size } = bench;
  const { lines, ids: incidents } = reportLines(11, size.incidents);
  const [load, fsync] = [bench.load(), await fsyncOf(bench)];
  const [cordon, bare] = [await bench.server('cordon'), await bench.server('bare')];
  await load.ask('transfer', { ...cordon.target, lines: [...operationLines(), ...lines] });
  for (const each of [cordon, bare]) await taken(load, each, { incidents, inFlight: IN_FLIGHT, requests: size.warmUp });
  const inTurns = async (inFlight: number): Promise<readonly Turns[]> => {
    const about = { incidents, inFlight, seconds: size.seconds };
    const turns: Turns[] = [];
    for (let pair = 1; pair <= size.pairs; pair++) {
      turns.push({ cordon: await taken(load, cordon, about), baseline: await taken(load, bare, about) });
      bench.tell(`P1 ${inFlight} in flight ${pair}/${size.pairs}`);
    }
    return turns;
  };
  const [few, many] = [await inTurns(IN_FLIGHT), await inTurns(MANY_IN_FLIGHT)];
  const rate = (turns: readonly Turns[], inFlight: number): Figure => rateOf(turns, inFlight, size.incidents);
  const cost = (turns: readonly Turns[], inFlight: number): Figure => costOf(turns, inFlight);
  return {
    P1a: { ...rate(few, IN_FLIGHT), fsync, many: rate(many, MANY_IN_FLIGHT) },
    P1b: { ...cost(few, IN_FLIGHT), fsync, many: cost(many, MANY_IN_FLIGHT) },
  };
}

/** ms, p50, of the disk that the logs lie on. */
export async function fsyncOf(bench: Bench): Promise<number> {
  return Number((await bench.store().ask<number>('fsync', { folder: bench.folder })).toPrecision(3));
}

function rateOf(turns: readonly Turns[], inFlight: number, incidents: number): Figure {
  const ms = (of: (turn: Turns) => number): string => `${mid(turns, of).toFixed(1)} ms`;
  return ofPairs(rates(turns), {
    what: `record-seizure one by one, durable and projected, ${inFlight} in flight : bare Fastify that checks the body`,
    unit: 'commands/s',
    goal: atLeast(0.25),
    cpu: cpuOf(turns),
    about:
      `every command a seizure of its own, of an incident reported before (${incidents} streams at random); the clock ` +
      `runs until the projector is at the end; answered in ${ms(({ cordon }) => cordon.posted.p50)}, ` +
      `p99 ${ms(({ cordon }) => cordon.posted.p99)}; the load itself takes ` +
      `${mid(turns, ({ cordon }) => cordon.posted.cpu).toFixed(0)} µs a command of the same cores`,
  });
}

function costOf(turns: readonly Turns[], inFlight: number): Figure {
  return ofPairs(costs(turns), {
    what: `CPU of the whole process for one command until it is projected, ${inFlight} in flight : bare Fastify’s`,
    unit: 'µs',
    goal: atMost(6.5),
    cpu: cpuOf(turns),
    about:
      'all threads, V8’s own too; the turns of P1a; of it on the thread that serves ' +
      `${mid(turns, ({ cordon }) => cordon.serving).toFixed(0)} µs, bare ` +
      `${mid(turns, ({ baseline }) => baseline.serving).toFixed(0)} µs`,
  });
}

/** P1c: what lines an incident has already. Each turn has short incidents of its own, which get one line more. */
export async function onLongIncidents(bench: Bench): Promise<Row> {
  const { pairs, requests, long } = bench.size;
  const [load, server] = [bench.load(), await bench.server('cordon')];
  const told = async (seed: number, count: number, lines: number): Promise<readonly string[]> => {
    const { lines: reports, ids } = reportLines(seed, count);
    await load.ask('transfer', { ...server.target, lines: [...reports, ...seizureLines(seed, ids, lines)] });
    return ids;
  };
  await load.ask('transfer', { ...server.target, lines: operationLines() });
  const longOnes = await told(21, Math.ceil(requests / 5), long);
  const turns: Turns[] = [];
  for (let pair = 0; pair <= pairs; pair++) {
    const shortOnes = await told(30 + pair, requests, 2);
    await projected(server.target);
    const turn = (incidents: readonly string[]): Promise<Turn> =>
      taken(load, server, { incidents, inFlight: IN_FLIGHT, requests });
    const both = { cordon: await turn(longOnes), baseline: await turn(shortOnes) };
    if (pair > 0) turns.push(both);
    bench.tell(`P1c ${pair}/${pairs}`);
  }
  return ofPairs(costs(turns), {
    what: `CPU of one command with ${long} lines in the incident : with 2`,
    unit: 'µs',
    goal: atMost(1.3),
    cpu: cpuOf(turns),
    about: `${requests} commands a turn, ${IN_FLIGHT} in flight, the first turn of each thrown away; until all is projected`,
  });
}

/** P1d: the same program with thirty projections more. */
export async function amongIdleProjections(bench: Bench): Promise<Row> {
  const { pairs, incidents: count, warmUp, seconds } = bench.size;
  const { lines, ids: incidents } = reportLines(11, count);
  const load = bench.load();
  const [crowded, usual] = [await bench.server('cordon', bench.fresh(), true), await bench.server('cordon')];
  for (const { target } of [crowded, usual])
    await load.ask('transfer', { ...target, lines: [...operationLines(), ...lines] });
  const turn = (server: Running, how: HowMuch): Promise<Turn> =>
    taken(load, server, { incidents, inFlight: IN_FLIGHT, ...how });
  for (const each of [crowded, usual]) await turn(each, { requests: warmUp / 2 });
  const turns: Turns[] = [];
  for (let pair = 1; pair <= pairs; pair++) {
    turns.push({ cordon: await turn(crowded, { seconds }), baseline: await turn(usual, { seconds }) });
    bench.tell(`P1d ${pair}/${pairs}`);
  }
  return ofPairs(costs(turns), {
    what: 'CPU of one command among 30 projections more that take nothing of it : without them',
    unit: 'µs',
    goal: atMost(1.1),
    cpu: cpuOf(turns),
    about: `two servers that differ in nothing else, ${IN_FLIGHT} in flight`,
  });
}
