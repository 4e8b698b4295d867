// The events of a request for assistance, which one state makes to another. Names and fields are the storage format: add, never edit.
import type { EventOf } from '../../eventsourcing/log/event.js';
import type { Rectified } from '../rectifying/events.js';
import type { When } from '../values/time/when.js';

export type Extent = 'WHOLE' | 'PART';
export type RefusalGround =
  'SOVEREIGNTY' | 'NATIONAL_LAW' | 'NOT_COMPETENT' | 'NOT_ENOUGH_SAID' | 'UNDUE_EFFORT' | 'OTHER';
export type Use = 'EVIDENCE' | 'CUSTOMS_DECISION' | 'INVESTIGATION' | 'NOT_USED' | 'OTHER';

export interface AssistanceEvents extends Rectified<'Assistance'> {
  /** `askedBy`, `askedOf`: two states. `legalBasis`: treaty and article, as they are cited. Nothing says what inquiry it is for. */
  AssistanceRequested: {
    askedBy: string;
    askedOf: string;
    legalBasis: string;
    purpose: string;
    questions: readonly string[];
    requestedOn: When;
    answerBy?: When;
    reference?: string;
  };
  /** `reference`: the number under which the state that is asked has it. */
  AssistanceAcknowledged: { at: When; reference?: string };
  /** Of several, each adds to those before; one of the whole ends it. */
  AssistanceAnswered: { at: When; extent: Extent; answer?: string; reference?: string };
  AssistanceRefused: { at: When; ground: RefusalGround; reason?: string };
  /** `until`: when an answer can be expected. */
  AssistancePostponed: { at: When; until?: When; reason?: string };
  /** What became of the answer, told by the state that asked. */
  AssistanceUsed: { at: When; use: Use; note?: string };
}

export type AssistanceEvent = EventOf<AssistanceEvents>;
