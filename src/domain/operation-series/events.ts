// The events of a series of operations. Names and fields are the storage format: add, never edit.
import type { Rectified } from '../rectifying/events.js';
import type { EventOf } from '../../eventsourcing/log/event.js';
import type { Names } from '../values/text.js';
import type { When } from '../values/time/when.js';

export interface OperationSeriesEvents extends Rectified<'OperationSeries'> {
  /** `decision`: id of the decision that made it a series. `firstEdition`: id of an operation. */
  OperationSeriesEstablished: {
    names?: Names;
    recurrence: 'ANNUAL' | 'OTHER';
    nature?: string;
    decision?: string;
    firstEdition?: string;
    establishedOn: When;
  };
}

export type OperationSeriesEvent = EventOf<OperationSeriesEvents>;
