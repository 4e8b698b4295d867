// A bound for what has none: whoever waits is let go in time, and what comes too late disturbs nobody.

export class TookTooLong extends Error {}

/** What the promise gives, or a `TookTooLong` after so many ms. */
export async function within<T>(promise: Promise<T>, ms: number): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new TookTooLong(`no answer within ${Math.round(ms)} ms`)), ms);
  promise.catch(() => undefined);
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
