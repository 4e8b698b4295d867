// Questions that are measured, and how long one takes: at the client, and of it on the thread that serves.
import type { Bench, Running, Used } from './bench.js';
import { operationId } from './corpus.js';
import { median } from './figures.js';
import type { Answered } from './load-child.js';
import type { Peer } from './peer.js';

export interface Question {
  readonly path: string;
  readonly what: string;
  /** ms. */
  readonly goal: number;
  /** ms on the thread that serves. */
  readonly serving?: number;
}

export const QUESTIONS = {
  totals: { path: '/v1/totals?by=country', what: 'country totals', goal: 1.2, serving: 0.3 },
  series: {
    path: `/v1/series?bucket=day&axis=happened&by=country,substance&operation=${operationId(20)}&country=KZ`,
    what: 'daily series of a country in an operation by substance',
    goal: 7,
    serving: 0.5,
  },
  other: {
    path: '/v1/totals?by=service,direction,mode,class',
    what: 'any other combination (service, direction, mode, class)',
    goal: 60,
  },
} as const satisfies Record<string, Question>;

export interface Timed extends Answered {
  /** ms. */
  readonly p50: number;
  /** µs an answer, of the whole process and of the thread that serves. */
  readonly cpu: number;
  readonly serving: number;
}

/** What a server was asked for until its code was warm. */
const warm = new WeakMap<Peer, Set<string>>();

/**
 * Unless the first answer is quick, it is asked for only as often as a scan, before its turn and in it. A quick one is asked two thousand
 * times before: while V8 compiles, a program with more code looks a tenth dearer than it is.
 */
export async function timed({ size }: Bench, load: Peer, { peer, target }: Running, path: string): Promise<Timed> {
  const ask = (times: number): Promise<Answered> => load.ask('ask', { ...target, path, times });
  const first = await ask(2);
  if (first.status !== 200) return { ...first, p50: Number.NaN, cpu: Number.NaN, serving: Number.NaN };
  const isQuick = Math.min(...first.took) <= 20;
  const times = isQuick ? size.asks : size.scans;
  const known = warm.get(peer) ?? new Set();
  if (!known.has(path)) await ask(isQuick ? size.asksBefore : times);
  warm.set(peer, known.add(path));
  await peer.ask<Used>('used');
  const answered = await ask(times);
  const used = await peer.ask<Used>('used');
  const asked = answered.took.length + 1; // the first one's time is not told
  return { ...answered, p50: median(answered.took), cpu: used.all / asked, serving: used.serving / asked };
}
