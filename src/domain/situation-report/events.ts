// The events of the situation reports of an operation: one stream for each operation. Names and fields are the storage format: add,
// never edit.
import type { EventOf } from '../../eventsourcing/log/event.js';
import type { TakenFigure } from '../operation/events.js';
import type { Names } from '../values/text.js';

export interface SituationReportEvents {
  /** `number`: 1 for the operation's first. `position`: the place in the log at which it reports. */
  SituationReported: { number: number; position: string; summary?: Names; figures: readonly TakenFigure[] };
}

export type SituationReportEvent = EventOf<SituationReportEvents>;
