// The file that a sender wants their table back as, by what they accept.
import { accepts } from '../answers/raw-reply.js';
import { type EdgeRequest, header } from '../edge.js';
import { KINDS } from './filled-table.js';

/** As what the table is to be given back; undefined: it is told of as JSON. */
export function fileAsked(request: EdgeRequest): keyof typeof KINDS | undefined {
  const accept = header(request, 'accept');
  if (accept === undefined || accept === '' || accepts(accept, 'application/json')) return undefined;
  return (['xlsx', 'csv'] as const).find((each) => accepts(accept, KINDS[each]));
}
