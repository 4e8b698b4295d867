// The attendance of a meeting: who was there, in what capacity, and who led the delegation.
import { eachOnce } from '../../forms/each-once.js';
import { andThen, Invalid } from '../../forms/invalid.js';
import { optional, shape } from '../../forms/shape.js';
import type { Value } from '../../forms/value.js';
import { text, wholeNumber } from '../values/text.js';
import { administration } from '../values/who/administration.js';
import type { Attendance, AttendingDelegation } from './events.js';
import { attendingAs } from './words/codes.js';

const delegation = shape<AttendingDelegation>({
  administration,
  capacity: attendingAs,
  head: optional(text()),
  people: optional(wholeNumber({ min: 1, max: 10_000 })),
});

const delegations = eachOnce(delegation, 'administration', { most: 300 });

export const attendance: Value<Attendance> = {
  schema: { ...delegations.schema, minItems: 1 },
  parse: (raw, reading) =>
    andThen(delegations.parse(raw, reading), (all) => (all.length === 0 ? new Invalid('LIST_EMPTY') : all)),
};
