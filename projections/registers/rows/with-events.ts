// Each statement of a thing with the event that said it, one by one.
interface Told {
  readonly data: object;
  readonly event: string;
}

export const withEvents = (told: Iterable<Told>): readonly object[] =>
  [...told].map(({ data, event }) => ({ ...data, event }));
