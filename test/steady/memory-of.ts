// The memory of a running server as monitoring reads it, sampled while something goes on, and how it grows.
import { setTimeout as pause } from 'node:timers/promises';

const MB = 2 ** 20;
const HOUR_MS = 3_600_000;

export interface Sample {
  /** Since the first sample, ms. */
  readonly at: number;
  readonly mb: number;
}

/** What the server holds, MB. */
export async function residentMb(url: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(/^process_resident_memory_bytes (\S+)$/m.exec(text)![1]) / MB;
}

/** A sample every so many ms, until the signal aborts. */
export async function sampled(url: string, everyMs: number, signal: AbortSignal): Promise<readonly Sample[]> {
  const samples: Sample[] = [];
  const began = performance.now();
  while (!signal.aborted) {
    samples.push({ at: performance.now() - began, mb: await residentMb(url) });
    await pause(everyMs, undefined, { signal }).catch(() => undefined);
  }
  return samples;
}

/** The lowest sample of each stretch: what is only waiting to be collected is no growth. */
export function lows(samples: readonly Sample[], stretchMs: number): readonly Sample[] {
  const groups = Map.groupBy(samples, ({ at }) => Math.floor(at / stretchMs));
  return [...groups.values()].map((group) => group.reduce((low, each) => (each.mb < low.mb ? each : low)));
}

/**
 * The median of the slopes between any two samples, MB an hour (Theil and Sen): a single step, as V8 makes when it enlarges its space
 * for new objects, is no slope.
 */
export function slopePerHour(samples: readonly Sample[]): number {
  const slopes = samples
    .flatMap((one, i) => samples.slice(i + 1).map((other) => ((other.mb - one.mb) / (other.at - one.at)) * HOUR_MS))
    .toSorted((one, other) => one - other);
  return slopes[Math.floor(slopes.length / 2)] ?? 0;
}
