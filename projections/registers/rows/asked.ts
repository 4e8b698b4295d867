// The key of requests: for each thing of a register, of whom something is asked, and what that is once the thing is looked at.
import { sql } from 'kysely';
import { ANYBODY, askedOf, type Found, type Requests, requestsIn } from '../../../src/domain/requests.js';
import type { At } from '../../../src/eventsourcing/asking/ask.js';
import type { Story } from '../../../src/eventsourcing/log/story.js';
import { among, between, type Filter, holding } from './found-by.js';
import { found } from './found.js';

/** Of whom; undefined: of anybody. */
export interface Wanted {
  readonly of: readonly string[] | undefined;
  readonly operations: readonly string[] | undefined;
}

/** What is asked in the things of one register. */
export interface Asked {
  readonly requests: Requests<never>;
  /** The ids of things in which it may be asked of these: a closer look tells. */
  candidates(at: At, wanted: Wanted): Promise<readonly string[]>;
  /** What stands open in one of them, as the reader may see it. */
  open(at: At, id: string): Promise<readonly Found[]>;
}

const COLUMN = 'asked';
/** More open things than anyone has. */
const ALL = 100_000;

/** The key by which its things are found; a list is not asked for it by name, for it may say too much. */
export const keyOfAsked = <State extends object>(
  requests: Requests<State>,
): Pick<Filter<State>, 'column' | 'type' | 'isIndexed' | 'key'> => ({
  column: COLUMN,
  type: 'text',
  isIndexed: true,
  key: (it, id) => between(askedOf(requests, it, id)),
});

interface Asking<State> {
  readonly of: Story<State, never>;
  readonly table: { readonly name: string };
  readonly filters: readonly Pick<Filter<State>, 'name' | 'column'>[];
  readonly requests: Requests<State>;
}

export function askedIn<State extends object>({ of: story, table, filters, requests }: Asking<State>): Asked {
  // An operation is found by itself.
  const operation = story.category === 'operation' ? 'id' : filters.find(({ name }) => name === 'operation')?.column;
  return {
    requests: requests as unknown as Requests<never>,
    async candidates(at, { of, operations }) {
      if (operations && operation === undefined) return [];
      const where = [
        sql`${sql.ref(COLUMN)} > ''`,
        ...(of ? [holding(COLUMN, [...of, ANYBODY])] : []),
        ...(operations && operation !== undefined ? [among(operation, operations)] : []),
      ];
      return (await found(at, table, { limit: ALL, where })).map(({ id }) => id);
    },
    async open(at, id) {
      const told = await at.story(story, id);
      if (!told) return [];
      const other = requests.other?.id(told.story);
      const beside =
        other === undefined ? undefined : await at.story(requests.other!.story as Story<unknown, never>, other);
      return requestsIn(requests, told.story, { id, other: beside?.story, now: at.now });
    },
  };
}
