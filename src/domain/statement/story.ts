// The story of a statement of figures: what was said, as it stands, for decisions and readers.
import { story } from '../../eventsourcing/log/story.js';
import type { StatementEvents } from './events.js';

export type Statement =
  | { readonly phase: 'unknown' }
  | { readonly phase: 'declared'; readonly as: StatementEvents['FiguresDeclared'] }
  | { readonly phase: 'withdrawn'; readonly as: StatementEvents['FiguresDeclared'] };

export const statementStory = story<Statement, StatementEvents>(
  'statement',
  { phase: 'unknown' },
  {
    FiguresDeclared: (_, as) => ({ phase: 'declared', as }),
    StatementWithdrawn: (state) => (state.phase === 'declared' ? { phase: 'withdrawn', as: state.as } : state),
  },
);
