// The bookings of a statement of figures: what it declares, as long as it is neither withdrawn nor superseded.
import type { StatementEvents } from '../../../src/domain/statement/events.js';
import { type Statement, statementStory } from '../../../src/domain/statement/story.js';
import type { Told as Event } from '../../../src/domain/told.js';
import type { Thing } from '../../../src/eventsourcing/log/story.js';
import { contributor } from '../contributor.js';
import { type Candidate, candidateOf, clusterOf, isContested, stands } from '../standing.js';
import { declaredBookings } from './declared-bookings.js';

/** Headline, parts and counts depend on each other: they are one line. */
const FIGURES = ['figures'];

export const statements = contributor<Statement>({
  of: statementStory,
  lines: ({ phase }) => (phase === 'unknown' ? [] : FIGURES),
  touches: () => 'all',
  dependsOn: (story) =>
    story.phase === 'unknown'
      ? { operation: null, cluster: null }
      : {
          operation: story.as.scope.operation ?? null,
          cluster: clusterOf(story.as, statementStory.scope({ id: '', story })),
        },
  rival,
  bookings(_, of, { operation: { series }, rivals }) {
    const { id, story } = of;
    const own = rival(of);
    const event = story.standing.findLast(({ type }) => type === 'FiguresDeclared') as Declared | undefined;
    if (!own || !event || !stands(own, rivals)) return [];
    const flags = event.flags.map(({ code }) => code);
    return declaredBookings({
      id,
      figures: event.data,
      scope: statementStory.scope(of),
      event: event.event,
      flags,
      contested: isContested(own, rivals),
      series,
    });
  },
});

type Declared = Event<StatementEvents, 'FiguresDeclared'>;

function rival({ id, story }: Thing<Statement>): Candidate | undefined {
  return story.phase === 'unknown' ? undefined : candidateOf(id, story.as, story.phase === 'withdrawn');
}
