// The events of a duplicate review: whether two reports are of one seizure. Names and fields are the storage format: add, never edit.
import type { EventOf } from '../../eventsourcing/log/event.js';
import type { Rectified } from '../rectifying/events.js';

/** What speaks for it: of both reports the same, or so near that it may be the same. */
export type LikenessReason =
  'SAME_TIME' | 'SAME_PLACE' | 'SAME_BORDER' | 'SAME_GOODS' | 'SAME_QUANTITY' | 'SAME_IDENTIFIER';

/** Whether the two are one seizure, or are not. */
export type Verdict = 'SAME' | 'DISTINCT';

/** A line of the one incident, and the line of the other that may be the same. */
export interface LinePair {
  one: string;
  other: string;
}

export interface DuplicateReviewEvents extends Rectified<'DuplicateReview'> {
  /**
   * `one`, `other`: ids of incidents, in order. `owners`: whose they were when it was suspected, `KG` or `KG/CUSTOMS`. `score`:
   * how alike they are, in percent. `operation`: the one that both counted for then.
   */
  DuplicateSuspected: {
    one: string;
    other: string;
    owners?: { one: string; other: string };
    lines: readonly LinePair[];
    score?: number;
    operation?: string;
    reasons: readonly LikenessReason[];
  };
  /** Of several of one state the latest stands. `counts`: the incident whose lines count; the one recorded first where it is not said. */
  SameSeizureConfirmed: { lines: readonly LinePair[]; counts?: string };
  DistinctSeizuresConfirmed: { reason?: string };
  /** What that state has said of it last stands no more. */
  SeizureMatchRevoked: { reason?: string };
  /**
   * The word of the coordination unit of an operation, for that operation's sum alone and as long as the states have not agreed. Of
   * several the latest stands. `lines`: none of two seizures.
   */
  SeizureMatchSettled: {
    operation: string;
    verdict: Verdict;
    lines: readonly LinePair[];
    counts?: string;
    reason?: string;
  };
  /** What the unit of that operation has said last stands no more. */
  SeizureSettlementRevoked: { operation: string; reason?: string };
}

export type DuplicateReviewEvent = EventOf<DuplicateReviewEvents>;
