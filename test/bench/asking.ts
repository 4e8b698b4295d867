// P4, P4g and P5: how long questions take over a long ledger, at the present and in the past, and whom a scan keeps waiting.
import type { Bench, Running } from './bench.js';
import { reportLines } from './corpus.js';
import { alone, atMost, type Figure, missing, type Naming, ofPairs, type Pair, type Row } from './figures.js';
import type { Posted } from './load-child.js';
import type { Peer } from './peer.js';
import { QUESTIONS, type Question, timed, type Timed } from './questions.js';
import type { LongLog } from './rebuilding.js';

type Times = Readonly<Record<keyof typeof QUESTIONS, Timed>>;

interface Side {
  readonly load: Peer;
  readonly server: Running;
}

export interface Logs {
  readonly smaller: LongLog;
  readonly larger: LongLog;
  /** Which of the two P4 is about. */
  readonly asked: 'smaller' | 'larger';
}

/** Everything that is asked of the two logs. */
export async function asking(bench: Bench, logs: Logs): Promise<{ P4: Row; P4g: Row; P5: Row }> {
  const log = logs[logs.asked];
  const side = { load: bench.load(), server: await bench.server('cordon', log.data) };
  const now = await all(bench, side);
  const delay = await delaying(bench, side);
  const [P5, series] = [await inThePast(bench, side, 'totals'), await inThePast(bench, side, 'series')];
  await bench.endAll();
  const other = logs.asked === 'larger' ? logs.smaller : logs.larger;
  const then = await all(bench, { load: bench.load(), server: await bench.server('cordon', other.data) });
  const [before, after] = logs.asked === 'larger' ? [then, now] : [now, then];
  return { P4: { ...answers(now, log), delay }, P4g: growth(before, after, logs), P5: { ...P5, series } };
}

async function all(bench: Bench, { load, server }: Side): Promise<Times> {
  const times: Partial<Record<keyof Times, Timed>> = {};
  for (const [name, { path }] of Object.entries(QUESTIONS)) {
    times[name as keyof Times] = await timed(bench, load, server, path);
    bench.tell(`P4 ${name}`);
  }
  return times as Times;
}

function answers({ totals, series, other }: Times, { events }: LongLog) {
  const shown = ({ path, what, goal }: Question, { status, rows, p50, cpu }: Timed): Figure => {
    const naming: Naming = {
      what: `${what}, p50`,
      unit: 'ms',
      goal: atMost(goal, 'cordon'),
      about: `over HTTP, ${rows} rows; ledger of ${events} realistic events, built by the projector itself`,
    };
    if (status !== 200) return missing(naming, `GET ${path} answers ${status}`);
    return alone(p50, { ...naming, cpu: { per: 'an answer', cordon: cpu, baseline: null } });
  };
  const serving = ({ what, serving: goal }: Question, { serving: µs }: Timed): Figure =>
    alone(µs / 1000, {
      what: `${what}: of it on the thread that serves`,
      unit: 'ms',
      ...(goal === undefined ? {} : { goal: atMost(goal, 'cordon') }),
      cpu: { per: 'an answer', cordon: µs, baseline: null },
      about: 'processor time of that thread, which commands wait for too',
    });
  return {
    ...shown(QUESTIONS.totals, totals),
    serving: serving(QUESTIONS.totals, totals),
    series: shown(QUESTIONS.series, series),
    seriesServing: serving(QUESTIONS.series, series),
    other: shown(QUESTIONS.other, other),
  };
}

/** How much longer the questions of named grains take over the larger log. */
function growth(before: Times, after: Times, { smaller, larger }: Logs): Row {
  const grown = (name: 'totals' | 'series', most: number): Figure =>
    ofPairs([{ cordon: after[name].p50, baseline: before[name].p50 }], {
      what: `${QUESTIONS[name].what}: ${larger.events} : ${smaller.events} events`,
      unit: 'ms',
      goal: atMost(most),
      cpu: { per: 'an answer', cordon: after[name].cpu, baseline: before[name].cpu },
      about:
        'p50 of each; what is behind the last full block is summed entry by entry, and by chance more or less of it',
    });
  return { ...grown('totals', 1.2), series: grown('series', 1.3) };
}

/** The same questions at a position at three quarters of the log and at its end, in turns. */
async function inThePast(bench: Bench, { load, server }: Side, name: 'totals' | 'series'): Promise<Figure> {
  const { path, what } = QUESTIONS[name];
  const now = await timed(bench, load, server, path);
  const naming: Naming = {
    what: `${what}: as known at three quarters of the log : now`,
    unit: 'ms',
    goal: atMost(1.1),
    about: 'knownAt a position, nothing kept between two questions by the client; p50 of each turn',
  };
  if (now.status !== 200) return missing(naming, `GET ${path} answers ${now.status}`);
  const [id = '', end = '1'] = now.position.split('.');
  const past = `${path}&knownAt=@${id}.${Math.floor(Number(end) * 0.75)}`;
  const pairs: (Pair & { readonly cpu: Pair })[] = [];
  for (let pair = 1; pair <= bench.size.pairs; pair++) {
    const [then, today] = [await timed(bench, load, server, past), await timed(bench, load, server, path)];
    pairs.push({ cordon: then.p50, baseline: today.p50, cpu: { cordon: then.cpu, baseline: today.cpu } });
    bench.tell(`P5 ${name} ${pair}`);
  }
  return ofPairs(pairs, { ...naming, cpu: { per: 'an answer', ...pairs.at(-1)!.cpu } });
}

/** How long a scan keeps the thread that serves commands. */
async function delaying(bench: Bench, { load, server: { peer, target } }: Side): Promise<Figure> {
  const commander = bench.load();
  const { lines, ids: incidents } = reportLines(12, 50);
  await commander.ask('transfer', { ...target, lines });
  const commands = (seconds: number): Promise<Posted> =>
    commander.ask('post', { ...target, incidents, seconds, inFlight: 1, rate: 50 });
  await commands(1);
  const pairs: Pair[] = [];
  for (let turn = 0; turn < bench.size.pairs; turn++) {
    const longest = { idle: 0, scanned: 0 };
    for (const kind of ['idle', 'scanned'] as const) {
      await peer.ask('watch');
      const beside = commands(0.6);
      if (kind === 'scanned') await load.ask('ask', { ...target, path: QUESTIONS.other.path, times: 1 });
      await beside;
      longest[kind] = await peer.ask<number>('longest');
    }
    pairs.push({ cordon: longest.scanned, baseline: longest.idle });
  }
  return ofPairs(pairs, {
    what: 'longest delay of the serving thread during a scan : without one',
    unit: 'ms',
    goal: atMost(5, 'difference'),
    about: 'median of the longest delay of each turn; 50 commands a second beside it in both',
  });
}
