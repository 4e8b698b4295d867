// The story of a series of operations: what was said, as it stands, for decisions and readers.
import { Growing } from '../../eventsourcing/log/growing.js';
import { story } from '../../eventsourcing/log/story.js';
import { keepingAll, type Told } from '../told.js';
import { ALL } from '../values/who/scope.js';
import type { OperationSeriesEvents } from './events.js';

interface OperationSeriesRecord {
  /** Everything, in the order of the log. */
  readonly told: Growing<Told<OperationSeriesEvents>>;
}

export type OperationSeries = OperationSeriesRecord &
  (
    | { readonly phase: 'unknown' }
    | { readonly phase: 'established'; readonly as: OperationSeriesEvents['OperationSeriesEstablished'] }
  );

export const operationSeriesStory = story<OperationSeries, OperationSeriesEvents>(
  'operationSeries',
  { phase: 'unknown', told: Growing.of() },
  keepingAll({ OperationSeriesEstablished: (state, as) => ({ ...state, phase: 'established', as }) }),
  () => ALL,
);
