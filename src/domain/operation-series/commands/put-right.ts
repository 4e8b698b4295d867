// The commands to correct and to withdraw what was said of a series of operations. Decisions of whoever may say it.
import { decides } from '../../../eventsourcing/writing/decider.js';
import { rectifying } from '../../rectifying/commands.js';
import { CorrectEntry, WithdrawEntry } from '../../rectifying/forms.js';
import type { OperationSeriesEvents } from '../events.js';
import { operationSeriesStory } from '../story.js';
import { establishSeries } from './establish-series.js';

class CorrectSeries extends CorrectEntry {}
class WithdrawSeriesEvent extends WithdrawEntry {}

const { correct, withdraw } = rectifying<OperationSeriesEvents, 'OperationSeries'>({
  name: 'OperationSeries',
  initial: operationSeriesStory.initial,
  saidBy: { OperationSeriesEstablished: establishSeries },
});

export const correctSeries = decides({ form: CorrectSeries, ...correct });
export const withdrawSeriesEvent = decides({ form: WithdrawSeriesEvent, ...withdraw });
