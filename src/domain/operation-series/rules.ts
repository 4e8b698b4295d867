// The rules of a series of operations: its events are held against them when they are told, and again whenever they are read.
import { isKnown, type Named, rulesOf } from '../rules.js';
import type { OperationSeriesEvents as Events } from './events.js';
import type { OperationSeries } from './story.js';

interface Beside {
  readonly edition?: Named;
}

export const operationSeriesRules = rulesOf<OperationSeries, Events, Beside>()({
  ALREADY_ESTABLISHED: {
    holds: (it, { told }) => it.told.first?.event === told.event,
    values: (_, { id }) => ({ id }),
    settledBy: null,
  },
  // @debt decisions: their streams are not written yet.
  DECISION_NOT_KNOWN: {
    lacks: 'assumption',
    holds: (_, { told }) => told.data.decision === undefined,
    values: (_, { told }) => ({ decision: told.data.decision ?? '' }),
    settledBy: null,
  },
  OPERATION_NOT_KNOWN: {
    lacks: 'proof',
    holds: (_, { told, beside }) => isKnown(told.data.firstEdition, beside.edition),
    values: (_, { told }) => ({ operation: told.data.firstEdition ?? '' }),
    pointer: '/firstEdition',
    settledBy: 'operations/decide',
  },
});
