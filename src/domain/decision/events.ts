// The events of a decision, or of an agreement, of a body. Names and fields are the storage format: add, never edit.
import type { MeetingEvents } from '../meeting/events.js';
import type { Rectified } from '../rectifying/events.js';
import type { EventOf } from '../../eventsourcing/log/event.js';
import type { Names } from '../values/text.js';
import type { When } from '../values/time/when.js';

/** `meeting`: id of the meeting that made it; none where the members were polled. */
interface Made {
  body: string;
  meeting?: string;
  subject?: MeetingEvents['AgendaItemDiscussed']['topic'];
  text: Names;
}

export interface DecisionEvents extends Rectified<'Decision'> {
  /**
   * `operation`: what it is about. `statement`: the results in view of which it was made. `addressedTo`: who has to carry it
   * out, all members where nobody is named. `due`: until when.
   */
  DecisionAdopted: Made & {
    adoptedOn: When;
    by?: 'CONSENSUS' | 'MAJORITY';
    operation?: string;
    statement?: string;
    addressedTo?: string[];
    due?: When;
  };
  /** Less than a decision: nobody is bound to carry it out. */
  AgreementReached: Made & { reachedOn: When };
  DecisionEndorsed: { by: string; endorsedOn: When };
  /** It is not in force for a state that objects. */
  ObjectionRaised: { by: string; raisedOn: When; grounds?: string };
  /**
   * What a member, or another body, thinks of it, by the protocol or by its own word. Of several of one the latest stands. Whoever is not
   * interested or was absent is not bound, and hinders nobody.
   */
  PositionStated: {
    by: string;
    position: 'FOR' | 'NOT_INTERESTED' | 'RESERVATION' | 'SPECIAL_OPINION' | 'ABSENT';
    statedOn: When;
    text?: Names;
  };
  ProgressReported: { by: string; asOf: When; text: Names };
  DecisionFulfilled: { fulfilledOn: When; text?: Names };
}

export type DecisionEvent = EventOf<DecisionEvents>;
