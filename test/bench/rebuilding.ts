// P3 and P7: how fast read models are made anew, in how much memory, and how long a start takes over a long log.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { logFile, readConfig } from '../../src/config/config.js';
import type { Bench } from './bench.js';
import { MIX } from './corpus.js';
import { alone, type Figure, type Goal, median, ofPairs, type Pair, type Row } from './figures.js';
import { environment } from './peer.js';
import { foundLog } from './raw-store.js';

/** The log behind P4, P5 and P7, and its read models. */
export interface LongLog {
  readonly data: string;
  readonly events: number;
  /** MB, of the rebuild. */
  readonly peak: number;
  /** Of the rebuild. */
  readonly seconds: number;
}

interface Run {
  readonly seconds: number;
  /** MB. */
  readonly peak: number;
}

const PEAK = new URL('./peak-child.js', import.meta.url);

/** `cordon rebuild` of the built program, to its end. */
async function rebuild(bench: Bench, data: string): Promise<Run> {
  const peak = bench.fresh();
  const began = performance.now();
  const profile = bench.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${bench.profile}`];
  const args = [...profile, '--import', PEAK.href, program(bench), 'rebuild', '--json'];
  const env = environment({ CORDON_DATA: data, BENCH_PEAK: peak });
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = (await once(child, 'exit')) as [number | null];
  const seconds = (performance.now() - began) / 1000;
  if (code !== 0) throw new Error(`cordon rebuild ended (${code}): ${(await said).join('')}`);
  return { seconds, peak: Number(readFileSync(peak, 'utf8')) / 1024 };
}

const program = ({ root }: Bench): string => join(root, 'dist', 'src', 'cli', 'main.js');

export async function rebuilding(bench: Bench): Promise<Row> {
  const { size } = bench;
  const store = bench.store();
  const [data, empty] = [bench.fresh(), bench.fresh()];
  await Promise.all([store.ask('write', { data, count: size.events }), foundLog(empty)]);
  const log = logFile(readConfig({ CORDON_DATA: data }));
  await rebuild(bench, empty);
  const pairs: Pair[] = [];
  const idle: number[] = [];
  for (let pair = 1; pair <= size.pairs; pair++) {
    const whole = await rebuild(bench, data);
    const nothing = await rebuild(bench, empty);
    const baseline = await store.ask<number>('scan', { log, scratch: bench.fresh() });
    idle.push(nothing.seconds);
    pairs.push({ cordon: size.events / Math.max(0.001, whole.seconds - nothing.seconds), baseline });
    bench.tell(`P3 ${pair}/${size.pairs}`);
  }
  return ofPairs(pairs, {
    what: 'rebuild of all read models : scan, parse, one insert',
    unit: 'events/s',
    goal: { about: 'ratio', is: 'at least', value: 0.8 },
    about:
      `${size.events} events; cordon rebuild as a process of its own, less one over an empty log (${median(idle).toFixed(2)} s); ` +
      `raw: pages and transactions of 500, FULL, data and metadata parsed, one row of 5 columns with one index; ${MIX}`,
  });
}

/** Writes a log and lets Cordon build its read models: nothing that the questions read is put there by hand. */
export async function longLog(bench: Bench, events: number): Promise<LongLog> {
  const data = bench.fresh();
  const store = bench.store();
  bench.tell(`writing a log of ${events} events`);
  await store.ask('write', { data, count: events });
  bench.tell('building its read models');
  return { data, events, ...(await rebuild(bench, data)) };
}

export async function memoryAndStart(bench: Bench, log: LongLog, larger: LongLog | undefined): Promise<Row> {
  const peak = (of: LongLog): Figure =>
    alone(of.peak, {
      what: `peak memory of a rebuild of ${of.events}`,
      unit: 'MB',
      goal: { about: 'cordon', is: 'at most', value: 300 },
      about: `the whole process, ${Math.round(of.events / of.seconds)} events/s; ${MIX}`,
    });
  const start = await starting(bench, log);
  return { ...peak(log), start, ...(larger ? { larger: peak(larger) } : {}) };
}

async function starting(bench: Bench, { data, events }: LongLog): Promise<Figure> {
  const empty = bench.fresh();
  const goal: Goal = { about: 'difference', is: 'at most', value: 0.2 };
  const pairs: Pair[] = [];
  // The first one of each is not counted: it fills the caches of the disk and of the compiler.
  for (let pair = 0; pair <= bench.size.pairs; pair++) {
    const measured = { cordon: await secondsToListen(bench, data), baseline: await secondsToListen(bench, empty) };
    if (pair > 0) pairs.push(measured);
  }
  return ofPairs(pairs, {
    what: `start with ${events} events : with an empty log`,
    unit: 's',
    goal,
    about: 'from the start of the process to the line that says it listens; the read models are there',
  });
}

async function secondsToListen(bench: Bench, data: string): Promise<number> {
  const env = environment({ CORDON_DATA: data, CORDON_PORT: '0', CORDON_DOCUMENTS: 'off' });
  const began = performance.now();
  const child = spawn(process.execPath, [program(bench), 'serve', '--json'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  const said = text(child.stderr);
  const first = await Promise.race([once(child.stdout, 'data'), ended.then(() => undefined)]);
  const seconds = (performance.now() - began) / 1000;
  if (!first) throw new Error(`cordon serve ended: ${await said}`);
  child.kill('SIGTERM');
  await ended;
  return seconds;
}
