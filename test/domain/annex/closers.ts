// Closers of an annex's flags: for each rule that can be settled, what raises it, and the command that settles it.
import type { Closers } from '../closers.js';
import { reported } from '../incident/events.js';
import { RAISED } from '../raised.js';
import { filed, INCIDENT } from './events.js';

const told = (verb: string, body: object) => ({ command: `annexes/${verb}`, body });
const ANNEX = { incident: INCIDENT, kind: 'SOURCE' };
const REPORT = { command: 'incidents/report', id: INCIDENT, body: { country: 'KZ', occurredAt: '2026-05-12' } };

export const OF_ANNEXES: Closers = {
  ALREADY_FILED: [
    {
      given: [filed()],
      raised: { ...told('file', ANNEX), attested: true },
      closed: told('withdraw-event', { withdraws: RAISED, reason: 'DUPLICATE' }),
    },
  ],
  NOT_FILED: [
    {
      beside: { [`incident-${INCIDENT}`]: [reported()] },
      raised: { ...told('set-audience', { releasableTo: [] }), attested: true },
      closed: told('file', ANNEX),
    },
  ],
  INCIDENT_NOT_REPORTED: [{ raised: { ...told('file', ANNEX), attested: true }, closed: REPORT }],
};
