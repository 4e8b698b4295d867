// The commands to correct and to withdraw what was said of a statement, a withdrawal made by mistake too. Reports of whoever may
// say it: what does not fit together is flagged.
import { reports } from '../../../eventsourcing/writing/decider.js';
import { rectifying } from '../../rectifying/commands.js';
import { CorrectEntry, WithdrawEntry } from '../../rectifying/forms.js';
import type { StatementEvents } from '../events.js';
import { statementStory } from '../story.js';
import { declareFigures } from './declare-figures.js';
import { withdrawStatement } from './withdraw-statement.js';

class CorrectStatement extends CorrectEntry {}
class WithdrawStatementEvent extends WithdrawEntry {}

const { correct, withdraw } = rectifying<StatementEvents, 'Statement'>({
  name: 'Statement',
  initial: statementStory.initial,
  saidBy: { FiguresDeclared: declareFigures, StatementWithdrawn: withdrawStatement },
});

export const correctStatement = reports({ form: CorrectStatement, ...correct });
export const withdrawStatementEvent = reports({ form: WithdrawStatementEvent, ...withdraw });
