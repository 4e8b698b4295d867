// The provocations of a duplicate review: for each code of its own a command that brings it about.
import type { Provocation } from '../provocations.js';
import { seized, reported } from '../incident/events.js';
import { COORDINATED, LINES, ONE, OTHER, REVIEW, suspected, TWO, UNIT } from './events.js';

type Case = Omit<Provocation, 'code'>;

const told = (verb: string, given: Case['given'], body: object, more: Partial<Case> = {}): Case => ({
  command: `duplicate-reviews/${verb}`,
  id: REVIEW,
  given,
  beside: TWO,
  body,
  decided: 'refused',
  attested: 'flagged',
  ...more,
});
const SUSPECT = { one: ONE, other: OTHER, lines: LINES };
const SETTLE = { operation: 'mak', verdict: 'SAME' };
const WITH_ANOTHER = { ...TWO, [`incident-${ONE}`]: [reported(), seized(), seized({ lineId: 'c' })] };

export const OF_REVIEWS = {
  REVIEW_MISNAMED: [told('suspect', [], SUSPECT, { id: ONE })],
  ONE_INCIDENT: [told('suspect', [], { one: ONE, other: ONE, lines: [{ one: 'a', other: 'a' }] })],
  LINE_PAIRED_TWICE: [
    told('suspect', [], { ...SUSPECT, lines: [...LINES, { one: 'c', other: 'b' }] }, { beside: WITH_ANOTHER }),
    told('suspect', [suspected()], { ...SUSPECT, lines: [{ one: 'c', other: 'b' }] }, { beside: WITH_ANOTHER }),
  ],
  NOT_SUSPECTED: [
    told('confirm-same', [], { lines: LINES }, { attested: 'unproved' }),
    told('confirm-distinct', [], {}, { attested: 'unproved' }),
    told('revoke', [], {}, { attested: 'unproved' }),
  ],
  LINES_NOT_SUSPECTED: [told('confirm-same', [suspected()], { lines: [{ one: 'c', other: 'b' }] })],
  NOT_OF_THE_TWO: [told('confirm-same', [suspected()], { counts: REVIEW })],
  NOT_OF_THE_OPERATION: [
    told('settle-for-operation', [suspected()], SETTLE, {
      by: UNIT,
      beside: { ...TWO, ...COORDINATED },
      attested: 'unproved',
    }),
  ],
  NOTHING_CONFIRMED: [
    told('revoke', [suspected()], {}),
    told('revoke-settlement', [suspected()], { operation: 'mak' }, { by: UNIT, beside: { ...TWO, ...COORDINATED } }),
  ],
} satisfies Readonly<Record<string, readonly Case[]>>;

export const OF_REVIEWS_TOO = {
  LINE_NOT_KNOWN: [
    told('suspect', [], SUSPECT, {
      beside: { ...TWO, [`incident-${ONE}`]: [reported()] },
      attested: 'unproved',
    }),
  ],
  INCIDENT_NOT_REPORTED: [told('suspect', [], SUSPECT, { beside: {}, attested: 'unproved' })],
} satisfies Readonly<Record<string, readonly Case[]>>;
