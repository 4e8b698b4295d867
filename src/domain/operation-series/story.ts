// The story of a series of operations: what was said, as it stands, for decisions and readers.
import { story } from '../../eventsourcing/log/story.js';
import type { OperationSeriesEvents } from './events.js';

export type OperationSeries =
  | { readonly phase: 'unknown' }
  | { readonly phase: 'established'; readonly as: OperationSeriesEvents['OperationSeriesEstablished'] };

export const operationSeriesStory = story<OperationSeries, OperationSeriesEvents>(
  'operationSeries',
  { phase: 'unknown' },
  { OperationSeriesEstablished: (_, as) => ({ phase: 'established', as }) },
);
