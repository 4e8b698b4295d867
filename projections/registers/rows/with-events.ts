// What was said of a thing one by one, each with the event that said it.
interface Told {
  readonly data: object;
  readonly event: string;
}

export const withEvents = (told: Iterable<Told>): readonly object[] =>
  [...told].map(({ data, event }) => ({ ...data, event }));
