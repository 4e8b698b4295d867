// The provocations of an operation: for each code of its course the command that brings it about, and what becomes of it.
import type { Provocation } from '../provocations.js';
import { cancelled, decidedOn, launched, nominated, phaseEnded, phaseStarted, suspended } from '../events-as-data.js';

type Case = Omit<Provocation, 'code'>;

const refused = (verb: string, given: Provocation['given'], body: object): Case => ({
  command: `operations/${verb}`,
  given,
  body,
  decided: 'refused',
  attested: 'flagged',
});
const lacksProof = (verb: string, given: Provocation['given'], body: object): Case => ({
  ...refused(verb, given, body),
  attested: 'unproved',
});
const kept = (fate: 'flagged' | 'unproved', verb: string, given: Provocation['given'], body: object): Case => ({
  ...refused(verb, given, body),
  decided: fate,
  attested: fate,
});

export const OF_OPERATIONS = {
  OPERATION_CANCELLED: [
    refused('cancel', [decidedOn(), cancelled()], { cancelledOn: '2025-07-25', reason: 'Put off again' }),
    refused('launch', [decidedOn(), cancelled()], { window: '2025-08' }),
    refused('nominate-participant', [decidedOn(), cancelled()], { country: 'BY', capacity: 'PARTICIPANT' }),
    refused('confirm-participation', [decidedOn(), nominated(), cancelled()], { country: 'KZ' }),
    refused('start-phase', [decidedOn(), cancelled()], { phase: 'OP', startedOn: '2025-08-01' }),
  ],
  PHASE_STARTED: [refused('start-phase', [decidedOn(), phaseStarted()], { phase: 'OP', startedOn: '2025-08-02' })],
  PHASE_ENDED: [
    refused('end-phase', [decidedOn(), phaseStarted(), phaseEnded()], { phase: 'OP', endedOn: '2025-08-14' }),
  ],
  PHASE_NOT_STARTED: [lacksProof('end-phase', [decidedOn()], { phase: 'OP', ordinal: 2, endedOn: '2025-08-14' })],
  PHASE_OUT_OF_ORDER: [
    refused('start-phase', [decidedOn(), phaseStarted()], { phase: 'POST_OP', startedOn: '2025-07-01' }),
    refused('end-phase', [decidedOn(), phaseStarted()], { phase: 'OP', endedOn: '2025-07-01' }),
  ],
  ALREADY_SUSPENDED: [
    refused('suspend', [decidedOn(), launched(), suspended()], { from: '2025-08-06', reason: 'Flood' }),
  ],
  NOT_SUSPENDED: [lacksProof('resume', [decidedOn(), launched()], { from: '2025-08-06' })],
  LEVEL_OF_OBSERVERS: [
    refused('nominate-participant', [decidedOn()], { country: 'KZ', capacity: 'PARTICIPANT', level: 'TOTALS' }),
  ],
  BODY_ONLY_OBSERVES: [refused('nominate-participant', [decidedOn()], { country: 'WCO', capacity: 'PARTICIPANT' })],
  RESOURCE_NOT_DEPLOYED: [
    kept('unproved', 'withdraw-resource', [decidedOn(), nominated()], {
      country: 'KZ',
      deployment: '0190a5c4-0000-7000-8000-0000000000aa',
    }),
  ],
  PERIOD_OUT_OF_WINDOW: [
    kept('flagged', 'submit-nil-return', [decidedOn(), nominated(), launched()], {
      country: 'KZ',
      period: '2025-09-02',
    }),
  ],
  PERIOD_NOT_OVER: [
    kept('flagged', 'submit-nil-return', [decidedOn(), nominated()], { country: 'KZ', period: '2098' }),
  ],
} as const satisfies Readonly<Record<string, readonly Case[]>>;
