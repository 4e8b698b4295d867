// The story of a series of operations: what was said, as it stands, for decisions and readers.
import { story } from '../../eventsourcing/log/story.js';
import { keepingStanding, nothingTold, type Rectifiable, rectifications } from '../rectifying/story.js';
import { ofRecord } from '../values/who/scope.js';
import type { OperationSeriesEvents } from './events.js';

export type OperationSeries = Rectifiable<OperationSeriesEvents> &
  (
    | { readonly phase: 'unknown' }
    | { readonly phase: 'established'; readonly as: OperationSeriesEvents['OperationSeriesEstablished'] }
  );

const initial: OperationSeries = { ...nothingTold(), phase: 'unknown' };

export const operationSeriesStory = story<OperationSeries, OperationSeriesEvents>(
  'operationSeries',
  initial,
  keepingStanding<OperationSeries, OperationSeriesEvents>(initial, {
    ...rectifications('OperationSeries'),
    OperationSeriesEstablished: (state, as) => ({ ...state, phase: 'established', as }),
  }),
  ({ story: { told } }) => ofRecord(told.first),
);
