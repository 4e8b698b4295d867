// The rules of situation reports: each is of an operation that runs or ran, and was not cancelled by then.
import type { Operation } from '../operation/story.js';
import { rulesOf } from '../rules.js';
import { ofType } from '../told.js';
import type { SituationReportEvents as Events } from './events.js';
import type { SituationReports } from './story.js';

interface Beside {
  readonly operation?: Operation;
}

export const situationReportRules = rulesOf<SituationReports, Events, Beside>()({
  NOT_LAUNCHED: {
    lacks: 'proof',
    holds: (_, { beside: { operation } }) =>
      operation ? operation.phase === 'launched' || operation.phase === 'concluded' : null,
    values: (_, { id }) => ({ operation: id }),
    settledBy: 'operations/launch',
  },
  OPERATION_CANCELLED: {
    holds: (_, { told, beside: { operation } }) =>
      operation
        ? !ofType(operation.standing, 'OperationCancelled').some(({ recordedAt }) => recordedAt <= told.recordedAt)
        : null,
    values: (_, { id }) => ({ operation: id }),
    settledBy: null,
  },
});
