// Values that are there, or will be: what is known in memory is gone on with at once, which costs no turn of the program.

export type Soon<T> = T | Promise<T>;

/** Goes on with the value as soon as it is there. */
export function onceKnown<T, Next>(value: Soon<T>, go: (value: T) => Soon<Next>): Soon<Next> {
  return value instanceof Promise ? value.then((known) => go(known)) : go(value);
}

/** The step for each item, one after the other. */
export function inTurn<Item>(items: readonly Item[], step: (item: Item) => Soon<void>, from = 0): Soon<void> {
  for (let i = from; i < items.length; i++) {
    const done = step(items[i]!);
    if (done instanceof Promise) return done.then(() => inTurn(items, step, i + 1));
  }
}
