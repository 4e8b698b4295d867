// The key of requests: for each thing of a register, of whom something is asked, and what that is once the thing is looked at.
import { askedOf, type Found, type Requests, requestsIn } from '../../../src/domain/requests.js';
import type { At } from '../../../src/eventsourcing/asking/ask.js';
import { candidatesBy, type Findable, othersOf, type Wanted } from './candidates.js';
import { between } from './found-by.js';
import type { RowKey } from './rows.js';

/** What is asked in the things of one register. */
export interface Asked {
  readonly requests: Requests<never>;
  /** The ids of things in which it may be asked of these: a closer look tells. */
  candidates(at: At, wanted: Wanted): Promise<readonly string[]>;
  /** What stands open in one of them, as the reader may see it; `others`: the stories of what decides it. */
  open(at: At, id: string, others: At['story']): Promise<readonly Found[]>;
}

const COLUMN = 'asked';

/** The key by which its things are found; a list is not asked for it by name, for it may say too much. */
export const keyOfAsked = <State extends object>(requests: Requests<State>): RowKey<State> => ({
  column: COLUMN,
  type: 'text?',
  isIndexed: true,
  key: (it, id) => between(askedOf(requests, it, id)) || null,
});

interface Asking<State> extends Findable<State> {
  readonly requests: Requests<State>;
}

export function askedIn<State extends object>(register: Asking<State>): Asked {
  const { of: story, requests } = register;
  return {
    requests: requests as unknown as Requests<never>,
    candidates: (at, wanted) => candidatesBy(at, register, { column: COLUMN, ...wanted }),
    async open(at, id, beside) {
      const told = await at.story(story, id);
      if (!told) return [];
      const others = await othersOf(beside, requests.others, told.story);
      return requestsIn(requests, told.story, { id, others, now: at.now });
    },
  };
}
