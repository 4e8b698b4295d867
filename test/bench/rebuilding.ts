// P3 and P7: how fast read models are made anew, in how much memory, how large they are, and how long a start takes.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { logFile, readConfig, readFile } from '../../src/config/config.js';
import type { Bench } from './bench.js';
import { MIX } from './corpus.js';
import { alone, atLeast, atMost, type Figure, median, ofPairs, type Pair, type Row } from './figures.js';
import { environment } from './peer.js';
import { foundLog, type Timed } from './raw-store.js';
import type { Spent } from './used-child.js';

/** A log whose read models Cordon has built. */
export interface LongLog extends Run {
  readonly data: string;
  readonly events: number;
  /** kB of the read database an event. */
  readonly size: number;
}

export interface Run extends Spent {
  readonly seconds: number;
}

const PRELOAD = new URL('./used-child.js', import.meta.url);

/** `cordon rebuild` of the built program, to its end. */
async function rebuild(bench: Bench, data: string): Promise<Run> {
  const used = bench.fresh();
  const began = performance.now();
  const profile = bench.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${bench.profile}`];
  const args = [...profile, '--import', PRELOAD.href, program(bench), 'rebuild', '--json'];
  const env = environment({ CORDON_DATA: data, BENCH_USED: used });
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = (await once(child, 'exit')) as [number | null];
  const seconds = (performance.now() - began) / 1000;
  if (code !== 0) throw new Error(`cordon rebuild ended (${code}): ${(await said).join('')}`);
  return { seconds, ...(JSON.parse(readFileSync(used, 'utf8')) as Spent) };
}

const program = ({ root }: Bench): string => join(root, 'dist', 'src', 'cli', 'main.js');

export async function rebuilding(bench: Bench): Promise<Row> {
  const { events, pairs: turns } = bench.size;
  const store = bench.store();
  const [data, empty] = [bench.fresh(), bench.fresh()];
  await Promise.all([store.ask('write', { data, count: events }), foundLog(empty)]);
  const config = readConfig({ CORDON_DATA: data });
  const [log, read] = [logFile(config), readFile(config)];
  const pairs: Pair[] = [];
  const cpus: Pair[] = [];
  const idle: number[] = [];
  for (let pair = 0; pair <= turns; pair++) {
    const [whole, nothing] = [await rebuild(bench, data), await rebuild(bench, empty)];
    const raw = await store.ask<Timed>('rows', { log, read, scratch: bench.fresh(), events });
    bench.tell(`P3 ${pair}/${turns}`);
    if (pair === 0) continue;
    idle.push(nothing.seconds);
    cpus.push({ cordon: (whole.cpu - nothing.cpu) / events, baseline: raw.cpu });
    pairs.push({ cordon: events / Math.max(0.001, whole.seconds - nothing.seconds), baseline: raw.rate });
  }
  const mid = (side: keyof Pair): number => median(cpus.map((each) => each[side]));
  return ofPairs(pairs, {
    what: 'rebuild of all read models : scan, parse and write the same final rows, no fold',
    unit: 'events/s',
    goal: atLeast(0.5),
    cpu: { per: 'an event', cordon: mid('cordon'), baseline: mid('baseline') },
    about:
      `${events} events; cordon rebuild as a process of its own, less one over an empty log ` +
      `(${median(idle).toFixed(2)} s); the first turn thrown away; raw: pages and transactions of 5,000, data and metadata ` +
      `parsed, the rows ready in memory, indexes at the end, synced at the end only; ${MIX}`,
  });
}

/** Writes a log and lets Cordon build its read models: nothing that the questions read is put there by hand. */
export async function longLog(bench: Bench, events: number, scopes?: number): Promise<LongLog> {
  const data = bench.fresh();
  const store = bench.store();
  bench.tell(`writing a log of ${events} events`);
  await store.ask('write', { data, count: events, scopes });
  bench.tell('building its read models');
  const run = await rebuild(bench, data);
  return { data, events, size: sizeOf(data) / 1024 / events, ...run };
}

/** Bytes of the read database. */
function sizeOf(data: string): number {
  const file = readFile(readConfig({ CORDON_DATA: data }));
  const files = [file, `${file}-wal`].filter((each) => existsSync(each));
  return files.reduce((sum, each) => sum + statSync(each).size, 0);
}

export async function memoryAndStart(
  bench: Bench,
  { asked, larger }: { asked: LongLog; larger: LongLog },
): Promise<Row> {
  const peak = alone(larger.peak, {
    what: `peak memory of a rebuild of ${larger.events}`,
    unit: 'MB',
    goal: atMost(250, 'cordon'),
    cpu: { per: 'an event', cordon: larger.cpu / larger.events, baseline: null },
    about: `the whole process, ${Math.round(larger.events / larger.seconds)} events/s; ${MIX}`,
  });
  const size = alone(larger.size, {
    what: `read database an event, of ${larger.events}`,
    unit: 'kB',
    goal: atMost(0.45, 'cordon'),
    about: 'file and write-ahead log after the rebuild',
  });
  return { ...peak, size, start: await starting(bench, asked) };
}

async function starting(bench: Bench, { data, events }: LongLog): Promise<Figure> {
  const empty = bench.fresh();
  const pairs: Pair[] = [];
  // The first one of each is not counted: it fills the caches of the disk and of the compiler.
  for (let pair = 0; pair <= bench.size.pairs; pair++) {
    const measured = { cordon: await secondsToListen(bench, data), baseline: await secondsToListen(bench, empty) };
    if (pair > 0) pairs.push(measured);
  }
  return ofPairs(pairs, {
    what: `start with ${events} events : with an empty log`,
    unit: 's',
    goal: atMost(0.1, 'difference'),
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
