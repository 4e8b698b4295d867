// The question of a table, as the totals are asked it: by country, of one operation, of what was itemised.
import { given } from '../../../eventsourcing/log/event.js';
import type { AskedFirst } from '../../../eventsourcing/writing/decider.js';
import type { PublishedTableEvents } from '../events.js';

type Asked = Pick<PublishedTableEvents['TableDrawnUp'], 'operation' | 'question'>;

/** `position`: where in the log; as of now where none is named. */
export function totalsOf({ operation, question }: Asked, position: string | undefined): AskedFirst {
  const { measure: _, what: __, ...filters } = question;
  const parameters = { ...filters, by: ['country'], evidence: ['ITEMISED'], operation: [operation] };
  return { path: 'totals', parameters, ...given({ knownAt: position === undefined ? undefined : `@${position}` }) };
}
