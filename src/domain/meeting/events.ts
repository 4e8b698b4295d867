// The events of a meeting. Names and fields are the storage format: add, never edit.
import type { Rectified } from '../rectifying/events.js';
import type { EventOf } from '../../eventsourcing/log/event.js';
import type { Names, Place } from '../values/text.js';
import type { When } from '../values/time/when.js';

export interface AttendingDelegation {
  /** A country or a body. */
  administration: string;
  capacity: 'MEMBER' | 'OBSERVER' | 'GUEST';
  /** As public papers name whoever led it. */
  head?: string;
  people?: number;
}

/** Each administration once, in the order of their codes. */
export type Attendance = readonly AttendingDelegation[];

export interface MeetingEvents extends Rectified<'Meeting'> {
  /** `body`: id of its committee or working group. Body and ordinal are the stream's name, so that no two meetings have the same. */
  MeetingConvened: { body: string; ordinal: number; dates: When; place?: Place };
  /** Of several the latest stands. */
  MeetingChaired: { person: string; office?: string; administration?: string };
  /** Of several the latest stands. */
  AttendanceRecorded: { delegations: Attendance };
  AgendaItemDiscussed: {
    topic:
      | 'INTERNATIONAL_OPERATIONS'
      | 'CONTROLLED_DELIVERIES'
      | 'PRECURSORS_IMPORT'
      | 'MAIL_AND_EXPRESS'
      | 'FALSE_TRANSIT'
      | 'HIGH_TAX_GOODS'
      | 'INQUIRIES_ADMINISTRATIVE_LIABILITY'
      | 'TRAINING'
      | 'CANINE'
      | 'ORGANISATION'
      | 'OTHER';
    summary?: Names;
  };
  /** `protocol`: its number or date, as the body keeps it. */
  MeetingClosed: { closedOn: When; protocol?: string };
}

export type MeetingEvent = EventOf<MeetingEvents>;
