// The story of a statement of figures: what was said, as it stands, for decisions and readers.
import { Growing } from '../../eventsourcing/log/growing.js';
import { story } from '../../eventsourcing/log/story.js';
import { keepingAll, ofType, type Told } from '../told.js';
import { isCountry } from '../values/who/country.js';
import { ofAdministration, ofBody, ofOperation, ofStream } from '../values/who/scope.js';
import type { StatementEvents } from './events.js';

interface StatementRecord {
  /** Everything, in the order of the log. */
  readonly told: Growing<Told<StatementEvents>>;
  /** Why it was withdrawn; null: it was not. */
  readonly reason: string | null;
}

export type Statement = StatementRecord &
  (
    | { readonly phase: 'unknown' }
    | { readonly phase: 'declared'; readonly as: StatementEvents['FiguresDeclared'] }
    | { readonly phase: 'withdrawn'; readonly as: StatementEvents['FiguresDeclared'] }
  );

export const statementStory = story<Statement, StatementEvents>(
  'statement',
  { phase: 'unknown', told: Growing.of(), reason: null },
  keepingAll({
    FiguresDeclared: (state, as) => ({ ...state, phase: state.reason === null ? 'declared' : 'withdrawn', as }),
    StatementWithdrawn: (state, { reason }) =>
      state.phase === 'unknown' ? { ...state, reason } : { ...state, phase: 'withdrawn', reason },
  }),
  ({ id, story: told }) => (told.phase === 'unknown' ? ofStream(`statement-${id}`) : scopeOf(told.as)),
);

/** Who can take it back: whoever declared it, where it asserts it too; of a document's, everybody that it names. */
export function assertersOf({ told }: Statement): readonly string[] {
  const [first] = ofType<StatementEvents, 'FiguresDeclared'>(told, 'FiguresDeclared');
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
