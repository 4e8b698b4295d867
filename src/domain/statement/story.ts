// The story of a statement of figures: what was said, as it stands, for decisions and readers.
import { story } from '../../eventsourcing/log/story.js';
import { keepingStanding, nothingTold, type Rectifiable, rectifications } from '../rectifying/story.js';
import { ofType } from '../told.js';
import { isCountry } from '../values/who/country.js';
import { ofAdministration, ofBody, ofOperation, ofStream } from '../values/who/scope.js';
import type { StatementEvents } from './events.js';

interface StatementRecord extends Rectifiable<StatementEvents> {
  /** Why it was withdrawn; null: it was not. */
  readonly reason: string | null;
}

export type Statement = StatementRecord &
  (
    | { readonly phase: 'unknown' }
    | { readonly phase: 'declared'; readonly as: StatementEvents['FiguresDeclared'] }
    | { readonly phase: 'withdrawn'; readonly as: StatementEvents['FiguresDeclared'] }
  );

const initial: Statement = { ...nothingTold(), phase: 'unknown', reason: null };

export const statementStory = story<Statement, StatementEvents>(
  'statement',
  initial,
  keepingStanding<Statement, StatementEvents>(initial, {
    ...rectifications('Statement'),
    FiguresDeclared: (state, as) => ({ ...state, phase: state.reason === null ? 'declared' : 'withdrawn', as }),
    StatementWithdrawn: (state, { reason }) =>
      state.phase === 'unknown' ? { ...state, reason } : { ...state, phase: 'withdrawn', reason },
  }),
  ({ id, story: told }) => (told.phase === 'unknown' ? ofStream(`statement-${id}`) : scopeOf(told.as)),
);

/** Who can take it back: whoever declared it, where it asserts it too; of a document's, everybody that it names. */
export function assertersOf({ standing }: Statement): readonly string[] {
  const [first] = ofType<StatementEvents, 'FiguresDeclared'>(standing, 'FiguresDeclared');
  if (!first) return [];
  const { assertedBy } = first.data;
  return assertedBy.includes(first.by) ? [first.by] : assertedBy;
}

/** By its operation, else by the body whose matter it is or that asserts it. */
function scopeOf({ scope: { operation, body }, assertedBy }: StatementEvents['FiguresDeclared']): string {
  if (operation !== undefined) return ofOperation(operation);
  if (body !== undefined) return ofBody(body);
  const [first = ''] = assertedBy.toSorted((one, other) => Number(isCountry(one)) - Number(isCountry(other)));
  return ofAdministration({ country: first });
}
