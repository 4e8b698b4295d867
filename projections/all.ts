// Everything that can be known of Cordon: one line for each projection, and one for each question.
import type { AnyQuestion } from '../src/eventsourcing/asking/ask.js';
import { unreadableEvents } from '../src/eventsourcing/read-models/unreadable.js';
import type { Projection } from '../src/eventsourcing/read-models/read-model.js';
import { committees } from './registers/committees.js';
import { controlledDeliveries } from './registers/controlled-deliveries.js';
import { incidents } from './registers/incidents.js';
import { ledgerProjection } from './ledger/ledger.js';
import { ledgerEntries } from './figures/ledger-entries.js';
import { operationSeries } from './registers/operation-series.js';
import { operations } from './registers/operations.js';
import { reconciliation } from './figures/reconciliation.js';
import { scorecard } from './figures/scorecard.js';
import { timeSeries } from './figures/time-series.js';
import { statements } from './registers/statements.js';
import { totals } from './figures/totals.js';

export const projections: readonly Projection[] = [
  ledgerProjection,
  operations.projection,
  operationSeries.projection,
  committees.projection,
  statements.projection,
  controlledDeliveries.projection,
  incidents.projection,
  unreadableEvents,
];

export const questions: readonly AnyQuestion[] = [
  totals,
  timeSeries,
  ledgerEntries,
  ...operations.questions,
  scorecard,
  reconciliation,
  ...operationSeries.questions,
  ...committees.questions,
  ...statements.questions,
  ...controlledDeliveries.questions,
  ...incidents.questions,
];
