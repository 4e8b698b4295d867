// The events by which a thing's other events are put right: names and fields are the storage format, added to and never edited.
import type { CorrectionReason, WithdrawalReason } from '../values/reasons.js';

/** `corrects`: id of the event that said it first, of that type; `data`: its complete new data. */
export interface EntryCorrected {
  corrects: string;
  type: string;
  data: object;
  /** The names of the fields that differ. */
  changed: readonly string[];
  reason: CorrectionReason;
  note?: string;
}

/** `withdraws`: id of an event of that type, which is as if it had not been said. `said`: what it said. */
export interface EntryWithdrawn {
  withdraws: string;
  type: string;
  said: object;
  reason: WithdrawalReason;
  note?: string;
}

/** Of an aggregate by its name in event types: no two aggregates share a type. */
export type Rectified<Name extends string> = { readonly [T in `${Name}EntryCorrected`]: EntryCorrected } & {
  readonly [T in `${Name}EntryWithdrawn`]: EntryWithdrawn;
};

/** What else there is of an aggregate's events. */
export type Unrectified<Events, Name extends string> = Omit<Events, keyof Rectified<Name>>;
