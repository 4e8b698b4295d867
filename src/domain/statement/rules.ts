// The rules of a statement of figures: its events are held against them when they are told, and again whenever they are read.
import { isKnown, type Named, rulesOf } from '../rules.js';
import { ofType, since, type Told } from '../told.js';
import { amountOf } from '../values/amounts/quantity.js';
import { certainlyLater } from '../values/time/when.js';
import type { DeclaredFigure, StatementEvents as Events } from './events.js';
import type { Statement } from './story.js';

interface Beside {
  readonly operation?: Named;
}

type StatementTold = Told<Events>;

export const statementRules = rulesOf<Statement, Events, Beside>()({
  OPERATION_NOT_KNOWN: {
    lacks: 'proof',
    holds: (_, { told, beside }) => isKnown(operationOf(told), beside.operation),
    values: (_, { told }) => ({ operation: operationOf(told) ?? '' }),
    settledBy: 'operations/decide',
  },
  ASSERTED_BEFORE_PERIOD: {
    holds: (it, { told }) => !isAssertedTooEarly(told) || wasWithdrawn(it, told),
    settledBy: 'statements/correct',
  },
  PARTS_EXCEED_HEADLINE: {
    holds: (it, { told }) => !hasTooMuch(told) || wasWithdrawn(it, told),
    settledBy: 'statements/correct',
  },
  NOT_DECLARED: {
    lacks: 'proof',
    holds: ({ phase }) => phase !== 'unknown',
    values: (_, { id }) => ({ statement: id }),
    settledBy: 'statements/declare',
  },
});

const operationOf = ({ data }: StatementTold): string | undefined =>
  'scope' in data ? data.scope.operation : undefined;

const wasWithdrawn = (it: Statement, told: StatementTold): boolean =>
  ofType<Events, 'StatementWithdrawn'>(it.standing, 'StatementWithdrawn').some(since(told));

const isAssertedTooEarly = ({ type, data }: StatementTold): boolean =>
  type === 'FiguresDeclared' && certainlyLater(data.scope.period, data.asserted);

const hasTooMuch = ({ type, data }: StatementTold): boolean =>
  type === 'FiguresDeclared' && data.headline !== undefined && exceeds(data.parts, data.headline);

/** True when the weighed parts surely add up to more than the headline's upper bound, their rounding allowed for. */
function exceeds(parts: readonly DeclaredFigure[], headline: DeclaredFigure): boolean {
  const whole = amountOf(headline.quantity);
  if (whole.upper === null) return false;
  const same = parts.map((part) => amountOf(part.quantity)).filter(({ measure }) => measure === whole.measure);
  const lower = same.reduce((sum, { lower }) => sum + lower, 0n);
  const rounding = same.reduce((sum, { roundedTo }) => sum + roundedTo, whole.roundedTo);
  return 2n * lower - rounding > 2n * whole.upper;
}
