// P4 and P5: how long questions take over a long ledger, at the present and in the past, and whom a scan keeps waiting.
import type { Bench, Running } from './bench.js';
import { operationId, reportLines } from './corpus.js';
import {
  alone,
  type Figure,
  type Goal,
  median,
  missing,
  type Naming,
  ofPairs,
  type Pair,
  quantile,
  type Row,
} from './figures.js';
import type { Answered, Posted, Target } from './load-child.js';
import type { Peer } from './peer.js';
import type { LongLog } from './rebuilding.js';

const atMost = (value: number): Goal => ({ about: 'cordon', is: 'at most', value });

interface Question {
  readonly path: string;
  readonly what: string;
  readonly goal: number;
  readonly isScan?: boolean;
}

const QUESTIONS = {
  totals: { path: '/v1/totals?by=country', what: 'country totals, p50', goal: 1 },
  series: {
    path: `/v1/series?bucket=day&axis=happened&by=country,substance&operation=${operationId(20)}&country=KZ`,
    what: 'daily series of a country in an operation by substance, p50',
    goal: 5,
  },
  other: {
    path: '/v1/totals?by=service,direction,mode,class',
    what: 'any other combination (service, direction, mode, class), p50',
    goal: 200,
    isScan: true,
  },
} as const satisfies Record<string, Question>;

interface Side {
  readonly load: Peer;
  readonly target: Target;
}

type Timed = Answered & { readonly p50: number };

/** Unless the first answer is quick, it is asked for only as often as a scan. */
async function timed({ size }: Bench, { load, target }: Side, path: string): Promise<Timed> {
  const ask = (times: number): Promise<Answered> => load.ask('ask', { ...target, path, times });
  const first = await ask(2);
  if (first.status !== 200) return { ...first, p50: Number.NaN };
  const answered = await ask(Math.min(...first.took) > 20 ? size.scans : size.asks);
  return { ...answered, p50: quantile(answered.took, 0.5) };
}

const namingOf = ({ what, goal }: Question, events: number, rows: number): Naming => ({
  what,
  unit: 'ms',
  goal: atMost(goal),
  about: `over HTTP, ${rows} rows; ledger of ${events} realistic events, built by the projector itself`,
});

function shown(question: Question, events: number, { status, rows, p50 }: Timed): Figure {
  const naming = namingOf(question, events, rows);
  return status === 200 ? alone(p50, naming) : missing(naming, `GET ${question.path} answers ${status}`);
}

export interface Asked {
  readonly P4?: Row;
  readonly P5?: Row;
}

/** Everything that is asked of one log, with the larger one where there is one. */
export async function asking(bench: Bench, log: LongLog, larger: LongLog | undefined): Promise<Required<Asked>> {
  const [load, server] = [bench.load(), await bench.server('cordon', log.data)];
  const { target } = server;
  const side = { load, target };
  const now = await all(bench, side);
  const of = (name: keyof typeof QUESTIONS): Figure => shown(QUESTIONS[name], log.events, now[name]);
  const delays = await delaying(bench, side, server);
  const P5 = { ...(await inThePast(bench, side, 'totals')), series: await inThePast(bench, side, 'series') };
  const growth = larger ? await growing(bench, now, { log, larger }) : {};
  return { P4: { ...of('totals'), series: of('series'), other: of('other'), ...delays, ...growth }, P5 };
}

type Times = Readonly<Record<keyof typeof QUESTIONS, Timed>>;

async function all(bench: Bench, side: Side): Promise<Times> {
  const times: Partial<Record<keyof typeof QUESTIONS, Timed>> = {};
  for (const [name, { path }] of Object.entries(QUESTIONS)) {
    times[name as keyof Times] = await timed(bench, side, path);
    bench.tell(`P4 ${name}`);
  }
  return times as Times;
}

/** The same questions at a position at three quarters of the log and at its end, in turns. */
async function inThePast(bench: Bench, side: Side, name: 'totals' | 'series'): Promise<Figure> {
  const { path, what } = QUESTIONS[name];
  const now = await timed(bench, side, path);
  const naming: Naming = {
    what: `${what}: as known at three quarters of the log : now`,
    unit: 'ms',
    goal: { about: 'ratio', is: 'at most', value: 1.2 },
    about: 'knownAt a position, nothing kept between two questions by the client',
  };
  if (now.status !== 200) return missing(naming, `GET ${path} answers ${now.status}`);
  const [id = '', end = '1'] = now.position.split('.');
  const past = `${path}&knownAt=@${id}.${Math.floor(Number(end) * 0.75)}`;
  const pairs: Pair[] = [];
  for (let pair = 1; pair <= bench.size.pairs; pair++) {
    const cordon = (await timed(bench, side, past)).p50;
    pairs.push({ cordon, baseline: (await timed(bench, side, path)).p50 });
    bench.tell(`P5 ${name} ${pair}`);
  }
  return ofPairs(pairs, naming);
}

/** How long a scan keeps the thread that serves commands, and what commands beside it notice. */
async function delaying(
  bench: Bench,
  { load, target }: Side,
  { peer }: Running,
): Promise<Readonly<Record<string, Figure>>> {
  const commander = bench.load();
  const { lines, ids: incidents } = reportLines(12, 50);
  await commander.ask('transfer', { ...target, lines });
  const commands = (seconds: number): Promise<Posted> =>
    commander.ask('post', { ...target, incidents, seconds, inFlight: 1, rate: 50 });
  await commands(1);
  const longest = { idle: [] as number[], scanned: [] as number[] };
  const late = { idle: [] as number[], scanned: [] as number[] };
  for (let turn = 0; turn < bench.size.pairs; turn++) {
    for (const kind of ['idle', 'scanned'] as const) {
      await peer.ask('watch');
      const beside = commands(0.6);
      if (kind === 'scanned') await load.ask('ask', { ...target, path: QUESTIONS.other.path, times: 1 });
      late[kind].push((await beside).longest);
      longest[kind].push(await peer.ask<number>('longest'));
    }
  }
  const thread: Naming = {
    what: 'longest delay of the serving thread during a scan : without one',
    unit: 'ms',
    goal: { about: 'difference', is: 'at most', value: 5 },
    about: 'median of the longest delay of each turn; 50 commands a second beside it in both',
  };
  const slowest = { ...thread, what: 'slowest command beside a scan : without one', about: 'as the line above' };
  return { delay: ofPairs(pairsOf(longest), thread), command: ofPairs(pairsOf(late), slowest) };
}

const pairsOf = ({ idle, scanned }: { idle: readonly number[]; scanned: readonly number[] }): readonly Pair[] =>
  scanned.map((cordon, i) => ({ cordon, baseline: idle[i]! }));

/** How much longer the questions of named grains take over the larger log. */
async function growing(
  bench: Bench,
  now: Times,
  { log, larger }: { log: LongLog; larger: LongLog },
): Promise<Readonly<Record<string, Figure>>> {
  const [load, server] = [bench.load(), await bench.server('cordon', larger.data)];
  const { target } = server;
  const then = await all(bench, { load, target });
  const grown = (name: 'totals' | 'series'): Figure => {
    const naming: Naming = {
      what: `${QUESTIONS[name].what}: ${larger.events} : ${log.events} events`,
      unit: 'ms',
      goal: { about: 'ratio', is: 'at most', value: 1.5 },
      about: 'the same question over both logs',
    };
    const { status } = then[name];
    if (status !== 200) return missing(naming, `GET ${QUESTIONS[name].path} answers ${status}`);
    return ofPairs([{ cordon: then[name].p50, baseline: median([now[name].p50]) }], naming);
  };
  return { growth: grown('totals'), seriesGrowth: grown('series') };
}
