// The first of several things that was said: null stands for "the log does not say", in every row that a reader sees.

/** The first of these that was said, null where none was. */
export function firstSaid<T>(...candidates: readonly (T | null | undefined)[]): T | null {
  for (const each of candidates) if (each !== undefined && each !== null) return each;
  return null;
}
