// What a decision about a series of operations needs to remember.
import { fold } from '../../eventsourcing/writing/decider.js';
import type { OperationSeriesEvents } from './events.js';

export type OperationSeriesState =
  | { readonly phase: 'unknown' }
  | { readonly phase: 'established'; readonly as: OperationSeriesEvents['OperationSeriesEstablished'] };

export const operationSeriesFold = fold<OperationSeriesState, OperationSeriesEvents>(
  'operationSeries',
  { phase: 'unknown' },
  { OperationSeriesEstablished: (_, as) => ({ phase: 'established', as }) },
);
