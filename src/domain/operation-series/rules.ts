// The rules of a series of operations: its events are held against them when they are told, and again whenever they are read.
import { isKnown, type Named, rulesOf } from '../rules.js';
import type { Told } from '../told.js';
import type { OperationSeriesEvents as Events } from './events.js';
import type { OperationSeries } from './story.js';

interface Beside {
  readonly decision?: Named;
  readonly edition?: Named;
}

export const operationSeriesRules = rulesOf<OperationSeries, Events, Beside>()({
  ALREADY_ESTABLISHED: {
    holds: (it, { told }) => it.standing.first?.event === told.event,
    values: (_, { id }) => ({ id }),
    settledBy: 'operation-series/withdraw-event',
  },
  // Not refused: series were established before their decisions were recorded.
  DECISION_NOT_KNOWN: {
    lacks: 'assumption',
    holds: (_, { told, beside }) => isKnown(decisionOf(told), beside.decision),
    values: (_, { told }) => ({ decision: decisionOf(told) ?? '' }),
    pointer: '/decision',
    settledBy: 'decisions/adopt',
  },
  OPERATION_NOT_KNOWN: {
    lacks: 'proof',
    holds: (_, { told, beside }) => isKnown(editionOf(told), beside.edition),
    values: (_, { told }) => ({ operation: editionOf(told) ?? '' }),
    pointer: '/firstEdition',
    settledBy: 'operations/decide',
  },
});

const decisionOf = ({ data }: Told<Events>): string | undefined => ('decision' in data ? data.decision : undefined);
const editionOf = ({ data }: Told<Events>): string | undefined =>
  'firstEdition' in data ? data.firstEdition : undefined;
