// A parser's no, as a test reads it: the code and where; a value that was accepted has no code.
import { Invalid } from '../../../src/forms/invalid.js';

export function problem(read: unknown): string | undefined {
  return read instanceof Invalid ? read.code + (read.pointer && ` ${read.pointer}`) : undefined;
}

export function valuesOf(read: unknown): unknown {
  return read instanceof Invalid ? read.values : undefined;
}
