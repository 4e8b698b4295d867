// The events of a working group. Names and fields are the storage format: add, never edit.
import type { Rectified } from '../rectifying/events.js';
import type { EventOf } from '../../eventsourcing/log/event.js';
import type { Names } from '../values/text.js';
import type { When } from '../values/time/when.js';

export interface WorkingGroupEvents extends Rectified<'WorkingGroup'> {
  /** `body`: id of the committee that it works for. `permanent`: whether it outlives what it was created for. */
  WorkingGroupCreated: {
    body: string;
    names: Names;
    mandate?: Names;
    permanent?: boolean;
    decision?: string;
    createdOn: When;
  };
  /** Of several the latest by date stands. No `person`: the sources name nobody. `meeting`: id of the one that appointed them. */
  WorkingGroupHeadAppointed: {
    person?: string;
    office?: string;
    administration?: string;
    meeting?: string;
    appointedOn: When;
  };
  WorkingGroupDissolved: { decision?: string; dissolvedOn: When };
}

export type WorkingGroupEvent = EventOf<WorkingGroupEvents>;
