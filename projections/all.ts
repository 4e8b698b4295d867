// Everything that can be known of Cordon: one line for each projection, and one for each question.
import type { AnyQuestion } from '../src/eventsourcing/ask.js';
import { unreadableEvents } from '../src/eventsourcing/unreadable.js';
import type { Projection } from '../src/eventsourcing/read-model.js';
import { committeeList, committeesProjection, oneCommittee } from './committees.js';
import {
  controlledDeliveriesProjection,
  controlledDeliveryList,
  oneControlledDelivery,
} from './controlled-deliveries.js';
import { historyOf } from './history.js';
import { incidentsProjection } from './incident/register.js';
import { incidentList, oneIncident } from './incidents.js';
import { ledgerProjection } from './ledger/ledger.js';
import { ledgerEntries } from './ledger-entries.js';
import { oneSeries, operationSeriesProjection, seriesList } from './operation-series.js';
import { oneOperation, operationList, operationsProjection } from './operations.js';
import { reconciliation } from './reconciliation.js';
import { scorecard } from './scorecard.js';
import { timeSeries } from './series.js';
import { oneStatement, statementList, statementsProjection } from './statements.js';
import { totals } from './totals.js';

export const projections: readonly Projection[] = [
  ledgerProjection,
  operationsProjection,
  operationSeriesProjection,
  committeesProjection,
  statementsProjection,
  controlledDeliveriesProjection,
  incidentsProjection,
  unreadableEvents,
];

export const questions: readonly AnyQuestion[] = [
  totals,
  timeSeries,
  ledgerEntries,
  operationList,
  oneOperation,
  historyOf('operations', 'operation'),
  scorecard,
  reconciliation,
  seriesList,
  oneSeries,
  historyOf('operation-series', 'operationSeries'),
  committeeList,
  oneCommittee,
  historyOf('committees', 'committee'),
  statementList,
  oneStatement,
  historyOf('statements', 'statement'),
  controlledDeliveryList,
  oneControlledDelivery,
  historyOf('controlled-deliveries', 'controlledDelivery'),
  incidentList,
  oneIncident,
  historyOf('incidents', 'incident'),
];
