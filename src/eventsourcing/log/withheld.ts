// Events whose text was taken back, as they are shown: its fields are left out wherever they stand, and told by their places, so that
// nobody takes what is left for all that was said. What is stored stays as it was sealed.
import type { Citing } from './blob-store.js';
import type { StoredEvent } from './event.js';

/** At the end of a scope: the text of what has it was taken back. */
export const TAKEN_BACK = '!';

export const isTakenBack = (scope: string | undefined): boolean => scope?.endsWith(TAKEN_BACK) === true;

/** An event as it is shown; `withheld`: JSON pointers of what is left out of its data. */
export type Shown<Event extends StoredEvent = StoredEvent> = Event & { readonly withheld?: readonly string[] };

/** Without these fields, and without the files that it cites. */
export function without<Event extends StoredEvent>(event: Event, fields: readonly string[]): Shown<Event> {
  const withheld: string[] = [];
  const data = left(event.data, '', { fields: new Set(fields), withheld }) as StoredEvent['data'];
  const { attachments, ...metadata } = event.metadata as StoredEvent['metadata'] & Partial<Citing>;
  if (withheld.length === 0 && attachments === undefined) return event;
  return { ...event, data, metadata, withheld };
}

interface Leaving {
  readonly fields: ReadonlySet<string>;
  readonly withheld: string[];
}

function left(value: unknown, place: string, leaving: Leaving): unknown {
  if (Array.isArray(value)) return value.map((each, i) => left(each, `${place}/${i}`, leaving));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, each]) => {
      if (!leaving.fields.has(name)) return [[name, left(each, `${place}/${name}`, leaving)]];
      leaving.withheld.push(`${place}/${name}`);
      return [];
    }),
  );
}
