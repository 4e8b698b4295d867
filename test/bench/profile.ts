// CPU profiles of threads as V8 leaves them, summed up: how much of a thread's time each part of the program took itself.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string };
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** Parts with less than this share of a thread's time are summed up as others. */
const LEAST = 0.01;

/** A room of the program, a package, or what V8 does for itself. */
function partOf({ functionName, url }: Profile['nodes'][number]['callFrame']): string {
  const library = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1];
  if (library !== undefined) return library;
  const own = /\/((?:src|projections)\/.*)\/[^/]+\.js$/.exec(url)?.[1];
  if (own !== undefined) return own;
  if (url.startsWith('node:')) return url.split('/').slice(0, 1).join();
  return functionName.startsWith('(') ? functionName : url === '' ? 'V8’s own functions' : 'the bench';
}

/** µs by part. */
function partsOf({ nodes, samples, timeDeltas }: Profile): ReadonlyMap<string, number> {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, partOf(callFrame)]));
  const parts = new Map<string, number>();
  samples.forEach((sample, i) => {
    const part = frames.get(sample) ?? '?';
    parts.set(part, (parts.get(part) ?? 0) + (timeDeltas[i] ?? 0));
  });
  return parts;
}

/** The file's name tells process and thread: `CPU.<day>.<time>.<process>.<thread>.<n>.cpuprofile`; 0 is the main one. */
function titleOf(file: string): string {
  const [, , , process = '?', thread = '?'] = file.split('.');
  return thread === '0' ? `process ${process}, its first thread` : `process ${process}, thread ${thread}`;
}

function summary(folder: string, file: string): string {
  const parts = partsOf(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Profile);
  const busy = [...parts].filter(([part]) => part !== '(idle)');
  const all = busy.reduce((sum, [, µs]) => sum + µs, 0);
  const large = busy.filter(([, µs]) => µs >= all * LEAST).sort(([, a], [, b]) => b - a);
  const rest = all - large.reduce((sum, [, µs]) => sum + µs, 0);
  const line = (part: string, µs: number): string =>
    `  ${((100 * µs) / all).toFixed(1).padStart(5)} %  ${(µs / 1e6).toFixed(2).padStart(7)} s  ${part}`;
  const lines = [...large.map(([part, µs]) => line(part, µs)), line('others', rest)];
  return [`${titleOf(file)}: busy for ${(all / 1e6).toFixed(2)} s`, ...lines].join('\n');
}

/** Every thread that left a profile in the folder. */
export function profiles(folder: string): string {
  const files = readdirSync(folder).filter((each) => each.endsWith('.cpuprofile'));
  return `\nWhere the time went, by thread and part:\n${files.map((file) => `\n${summary(folder, file)}\n`).join('')}`;
}
