// The types of events that earlier versions told, and no command tells any more: read for ever, as they were told.
import type { DomainEvent } from '../../src/eventsourcing/log/event.js';
import { decidedOn, launched } from './events-as-data.js';

export interface EarlierEvent {
  /** What the stream held before. */
  readonly given: readonly DomainEvent[];
  /** Of the aggregate, after the event. */
  readonly phase: string;
}

export const EARLIER_EVENTS: Readonly<Record<string, EarlierEvent>> = {
  SituationReportIssued: { given: [decidedOn(), launched()], phase: 'launched' },
};
