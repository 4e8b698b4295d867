// The events of a provision of a body. Names and fields are the storage format: add, never edit.
import type { Rectified } from '../rectifying/events.js';
import type { EventOf } from '../../eventsourcing/log/event.js';
import type { When } from '../values/time/when.js';

export interface ProvisionEvents extends Rectified<'Provision'> {
  /**
   * Each is a version. `replacesEarlier`: it says so itself, whether the earlier one is told or not. `inForceFrom`: when it was
   * approved where nothing is said. `candidacy`: whether whoever heads what it is about is agreed on before being appointed.
   */
  ProvisionApproved: {
    body: string;
    subject: 'HEADQUARTERS' | 'SECRETARIAT' | 'PROCEDURE';
    version?: number;
    meeting?: string;
    approvedOn: When;
    inForceFrom?: When;
    replacesEarlier?: boolean;
    candidacy?: boolean;
    /** Of a body's procedure: how many of its members must be there for it to decide. */
    quorum?: 'MORE_THAN_HALF' | 'TWO_THIRDS' | 'ALL';
  };
}

export type ProvisionEvent = EventOf<ProvisionEvents>;
export type ProvisionSubject = ProvisionEvents['ProvisionApproved']['subject'];
