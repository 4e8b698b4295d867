// The statement: figures that a body asserts, with nothing itemised behind them. Its commands, by verb.
import { aggregate } from '../../eventsourcing/writing/decider.js';
import { declareFigures } from './commands/declare-figures.js';
import { correctStatement, withdrawStatementEvent } from './commands/put-right.js';
import { withdrawStatement } from './commands/withdraw-statement.js';
import { statementRules } from './rules.js';
import { statementStory } from './story.js';

export const statement = aggregate({
  collection: 'statements',
  ids: 'slug',
  story: statementStory,
  rules: statementRules,
  isRestrictable: true,
  commands: {
    declare: declareFigures,
    withdraw: withdrawStatement,
    correct: correctStatement,
    'withdraw-event': withdrawStatementEvent,
  },
});
