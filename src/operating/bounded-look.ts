// A look at something that may never answer: bounded in time, and never more than one under way.

/** How long whoever asks waits, ms. */
const PATIENCE = 1_500;

/** Who asks while a look is under way waits for the same one; after the patience it rejects with `late`. */
export function boundedLook<T>(look: () => Promise<T>, late: string, patience = PATIENCE): () => Promise<T> {
  let underway: Promise<T> | undefined;
  return async () => {
    underway ??= look().finally(() => (underway = undefined));
    const { promise: overdue, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => reject(new Error(late)), patience);
    try {
      return await Promise.race([underway, overdue]);
    } finally {
      clearTimeout(timer);
    }
  };
}
