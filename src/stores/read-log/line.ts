// A read as a line of its month's file.
import type { Read } from '../../eventsourcing/asking/read-log.js';

export const monthOf = (at: number): string => new Date(at).toISOString().slice(0, 7);

export const lineOf = (read: Read): string => `${JSON.stringify(read)}\n`;

/** Undefined where the line is none: half of one, or blank. */
export function readIn(line: string): Read | undefined {
  try {
    return line === '' ? undefined : (JSON.parse(line) as Read);
  } catch {
    return undefined;
  }
}
