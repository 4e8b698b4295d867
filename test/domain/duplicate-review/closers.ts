// Closers of a duplicate review's flags: for each rule that can be settled, what raises it, and the command that settles it.
import type { Closers } from '../closers.js';
import { reported } from '../incident/events.js';
import { LINES, OF_THE_OPERATION, ONE, OTHER, suspected, TWO } from './events.js';

const told = (verb: string, body: object) => ({ command: `duplicate-reviews/${verb}`, body });
const SUSPECT = { one: ONE, other: OTHER, lines: LINES };
const REPORT = { command: 'incidents/report', id: ONE, body: { country: 'KZ', occurredAt: '2026-05-12' } };
const LINE = {
  command: 'incidents/record-seizure',
  id: ONE,
  body: { lineId: 'a', substance: 'heroin', quantity: '3.2 kg' },
};
const [OWN, OTHERS] = Object.entries(TWO);

export const OF_REVIEWS: Closers = {
  INCIDENT_NOT_REPORTED: [
    {
      beside: Object.fromEntries([OTHERS!]),
      raised: { ...told('suspect', SUSPECT), attested: true },
      closed: REPORT,
    },
  ],
  LINE_NOT_KNOWN: [
    {
      beside: { ...TWO, [`incident-${ONE}`]: [reported()] },
      raised: { ...told('suspect', SUSPECT), attested: true },
      closed: LINE,
    },
  ],
  NOT_OF_THE_OPERATION: [
    {
      given: [suspected()],
      beside: { ...OF_THE_OPERATION, ...Object.fromEntries([OWN!]) },
      raised: { ...told('settle-for-operation', { operation: 'mak', verdict: 'SAME' }), attested: true },
      closed: { command: 'incidents/attribute-to-operation', id: ONE, body: { operation: 'mak' }, attested: true },
    },
  ],
  NOT_SUSPECTED: (['confirm-same', 'confirm-distinct', 'revoke'] as const).map((verb) => ({
    beside: TWO,
    raised: { ...told(verb, verb === 'confirm-same' ? { lines: LINES } : {}), attested: true },
    closed: told('suspect', SUSPECT),
  })),
};
