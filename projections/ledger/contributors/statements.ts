// The bookings of a statement of figures: what it declares, as long as it is neither withdrawn nor superseded.
import type { StatementEvents } from '../../../src/domain/statement/events.js';
import { type Statement, statementStory } from '../../../src/domain/statement/story.js';
import type { Told as Event } from '../../../src/domain/told.js';
import { contributor, type StreamStory } from '../contributor.js';
import { ofStream } from '../scopes.js';
import { type Candidate, clusterOf, isContested, stands } from '../standing.js';
import { declaredBookings, scopeOf } from './declared-bookings.js';

/** Headline, parts and counts depend on each other: they are one line. */
const FIGURES = ['figures'];

export const statements = contributor<Statement>({
  of: statementStory,
  lines: ({ phase }) => (phase === 'unknown' ? [] : FIGURES),
  touches: () => 'all',
  dependsOn: (story) =>
    story.phase === 'unknown'
      ? { operation: null, cluster: null }
      : { operation: story.as.scope.operation ?? null, cluster: clusterOf(story.as) },
  scope: ({ id, story }) => (story.phase === 'unknown' ? ofStream(`statement-${id}`) : scopeOf(story.as)),
  rival,
  bookings(_, of, { operation: { series }, rivals }) {
    const { id, story } = of;
    const own = rival(of);
    const event = story.told.findLast(({ type }) => type === 'FiguresDeclared') as Declared | undefined;
    if (!own || !event || !stands(own, rivals)) return [];
    const flags = event.flags.map(({ code }) => code);
    return declaredBookings({
      id,
      figures: event.data,
      event: event.event,
      flags,
      contested: isContested(own, rivals),
      series,
    });
  },
});

type Declared = Event<StatementEvents, 'FiguresDeclared'>;

function rival({ id, story }: StreamStory<Statement>): Candidate | undefined {
  return story.phase === 'unknown'
    ? undefined
    : { id, asserted: story.as.asserted, withdrawn: story.phase === 'withdrawn' };
}
