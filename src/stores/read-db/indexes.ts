// Indexes of read models, as both databases write them.
import type { AnyTable } from '../../eventsourcing/read-models/read-model.js';

/** Rows that say nothing of an index's first column are not in it: nobody asks for them by it. */
export const onlyThere = (columns: AnyTable['columns'], [first]: readonly string[]): string =>
  columns[first!]!.endsWith('?') ? ` WHERE "${first}" IS NOT NULL` : '';
