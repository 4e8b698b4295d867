// What a decision about a statement of figures needs to remember.
import { fold } from '../../eventsourcing/writing/decider.js';
import type { StatementEvents } from './events.js';

export type StatementState =
  | { readonly phase: 'unknown' }
  | { readonly phase: 'declared'; readonly as: StatementEvents['FiguresDeclared'] }
  | { readonly phase: 'withdrawn'; readonly as: StatementEvents['FiguresDeclared'] };

export const statementFold = fold<StatementState, StatementEvents>(
  'statement',
  { phase: 'unknown' },
  {
    FiguresDeclared: (_, as) => ({ phase: 'declared', as }),
    StatementWithdrawn: (state) => (state.phase === 'declared' ? { phase: 'withdrawn', as: state.as } : state),
  },
);
