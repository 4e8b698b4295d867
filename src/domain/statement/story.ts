// The story of a statement of figures: what was said, as it stands, for decisions and readers.
import { story } from '../../eventsourcing/log/story.js';
import { keepingStanding, nothingTold, type Rectifiable, rectifications } from '../rectifying/story.js';
import { firstOf } from '../told.js';
import { type Audience, heardWith, isOwn, UNRESTRICTED } from '../audience/audience.js';
import type { Circle } from '../audience/circle.js';
import { states } from '../authority/parties.js';
import { isCountry } from '../values/who/country.js';
import { ALL, andBy, isEverybodys, ofAdministration, ofBody, ofStream, toldIn } from '../values/who/scope.js';
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
  ({ id, story: it }) => {
    const as = declaredIn(it);
    return !as || isOwn(audienceOf(it)) ? ofStream(`statement-${id}`) : unrestricted(it, as);
  },
);

/** As it stands; taken back, as it was told: whoever saw the figures sees what came of them. */
const declaredIn = (it: Statement): StatementEvents['FiguresDeclared'] | undefined =>
  it.phase === 'unknown' ? firstOf<StatementEvents, 'FiguresDeclared'>(it.told, 'FiguresDeclared')?.data : it.as;

/** Why it counts no more; null: it does. */
export function withdrawnIn({ phase, reason, rectified }: Statement): string | null {
  if (reason !== null || phase !== 'unknown') return reason;
  return rectified.findLast(({ data }) => 'withdraws' in data)?.data.reason ?? null;
}

/** Who can take it back: whoever declared it, where it asserts it too; of a document's, everybody that it names. */
export function assertersOf({ standing }: Statement): readonly string[] {
  const first = firstOf<StatementEvents, 'FiguresDeclared'>(standing, 'FiguresDeclared');
  if (!first) return [];
  const { assertedBy } = first.data;
  return assertedBy.includes(first.by) ? [first.by] : assertedBy;
}

/** What was said of it when it was declared. */
export const audienceOf = ({ told }: Statement): Audience =>
  told.first ? heardWith(UNRESTRICTED, told.first) : UNRESTRICTED;

const unrestricted = (it: Statement, as: StatementEvents['FiguresDeclared']): string =>
  isEverybodys(it.told.first) ? ALL : scopeOf(as);

/** Whoever sees a statement that was left to some: they, and whoever asserts it. */
export function circleOf(it: Statement): Circle | undefined {
  const [audience, as] = [audienceOf(it), declaredIn(it)];
  if (!as || !isOwn(audience)) return undefined;
  const among = audience.releasableTo && states(...audience.releasableTo);
  return { members: states(...as.assertedBy), of: { scope: unrestricted(it, as), among } };
}

/** By its operation, else by the body whose matter it is or that asserts it; whoever asserts it sees it for ever. */
function scopeOf({ scope: { operation, body }, assertedBy }: StatementEvents['FiguresDeclared']): string {
  const all = [...assertedBy].sort();
  const [first = '', ...others] = all.toSorted((one, other) => Number(isCountry(one)) - Number(isCountry(other)));
  if (operation !== undefined) return andBy(toldIn(operation, first), others);
  if (body !== undefined)
    return andBy(
      ofBody(body),
      assertedBy.filter((each) => each !== body.toUpperCase()),
    );
  return andBy(ofAdministration({ country: first }), others);
}
