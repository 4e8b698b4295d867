// The list of events that cannot be read: they wait for the operator among what was parked, and let the rest go on.
import { UNREADABLE, type Unreadable } from '../log/unreadable.js';
import { type Projection, type Table, table } from './read-model.js';

/** Never holds a row: what this projection has to say is what it parks. */
const none: Table<{ readonly number: bigint }> = table(
  { name: 'unreadable_events', columns: { number: 'big' }, key: ['number'] },
  1,
);

/** Lists what could not be read among the parked events, and lets the rest go on. */
export const unreadableEvents: Projection = {
  name: 'unreadable_events',
  version: 1,
  tables: [none as never],
  on: {
    [UNREADABLE]: ({ data, stream }) => {
      const { type, why } = data as Unreadable;
      throw new Error(`${type} in ${stream}: ${why}`);
    },
  },
  onFailure: 'park',
};
