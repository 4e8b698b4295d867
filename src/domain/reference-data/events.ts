// The events of a list of reference data. Names and fields are the storage format: add, never edit.
import type { EventOf } from '../../eventsourcing/log/event.js';
import type { SubstanceClass } from '../values/goods/classes.js';
import type { Names } from '../values/text.js';
import type { When } from '../values/time/when.js';

/** A line of the list: what is written under one of its names is this. */
export interface Entry {
  readonly code: string;
  readonly names?: Names;
  /** What else people call it. */
  readonly also?: readonly string[];
  readonly class?: SubstanceClass;
  readonly hs?: string;
}

export interface ReferenceDataEvents {
  /**
   * A version: the events of one append. `hash`: SHA-256 of the canonical text of its entries; `entries`: how many. Version 1 is
   * the list that ships, and has no event.
   */
  ReferenceDataPublished: {
    version: number;
    publishedBy: string;
    validFrom: When;
    hash: string;
    entries: number;
    note?: string;
  };
  /** Some of the entries that the version adds to the one before, or states anew. */
  ReferenceEntriesStated: { version: number; entries: readonly Entry[] };
}

export type ReferenceDataEvent = EventOf<ReferenceDataEvents>;
