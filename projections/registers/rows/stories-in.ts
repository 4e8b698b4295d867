// The things that a question looks at one by one: the stories of those in a register that its filters choose and its reader sees.
import type { Span } from '../../../src/domain/values/time/term.js';
import type { At } from '../../../src/eventsourcing/asking/ask.js';
import type { Story } from '../../../src/eventsourcing/log/story.js';
import { found } from './found.js';
import type { KeptIn, Where } from './having.js';

/** Rows that are looked at together. */
const PAGE = 500;

interface Sought<State> {
  readonly of: Story<State, never>;
  readonly where: readonly Where[];
  readonly period?: Span;
}

export async function* storiesIn<State>(
  at: At,
  table: KeptIn,
  { of, where, period }: Sought<State>,
): AsyncGenerator<{ readonly id: string; readonly story: State }> {
  for (let behind: string | undefined, isLast = false; !isLast;) {
    const page = await found(at, table, {
      limit: PAGE,
      where,
      ...(period ? { period } : {}),
      order: { by: 'id', behind },
    });
    for (const { id } of page) {
      await at.turn();
      const told = await at.story(of, id);
      if (told) yield { id, story: told.story };
    }
    [behind, isLast] = [page.at(-1)?.id, page.length < PAGE];
  }
}
