// The attendance of a meeting: who was there, in what capacity, and who led the delegation.
import { Invalid } from '../../forms/invalid.js';
import { wrongType } from '../../forms/raw.js';
import { optional, shape } from '../../forms/shape.js';
import type { Value } from '../../forms/value.js';
import { text, wholeNumber } from '../values/text.js';
import { administration } from '../values/who/administration.js';
import type { Attendance, AttendingDelegation } from './events.js';
import { attendingAs } from './words/codes.js';

const MOST = 300;
const delegation = shape<AttendingDelegation>({
  administration,
  capacity: attendingAs,
  head: optional(text()),
  people: optional(wholeNumber({ min: 1, max: 10_000 })),
});

export const attendance: Value<Attendance> = {
  schema: { type: 'array', items: delegation.schema, minItems: 1, maxItems: MOST },
  parse(raw, reading) {
    if (!Array.isArray(raw)) return wrongType('list', raw);
    if (raw.length > MOST) return new Invalid('LIST_TOO_LONG', { max: MOST, length: raw.length });
    if (raw.length === 0) return new Invalid('LIST_EMPTY');
    const told = new Map<string, AttendingDelegation>();
    for (const [index, each] of raw.entries()) {
      const read = delegation.parse(each, reading);
      if (read instanceof Invalid) return read.under(index);
      if (told.has(read.administration))
        return new Invalid('DUPLICATE', { given: read.administration }, `/${index}/administration`);
      told.set(read.administration, read);
    }
    return [...told.values()].sort((a, b) => (a.administration < b.administration ? -1 : 1));
  },
};
