// Provocations of a controlled delivery: for every code that it can meet, what is in the log, the command, and what becomes
// of it.
import type { DomainEvent } from '../../../src/eventsourcing/log/event.js';
import type { CommandMetadata } from '../../../src/domain/values/who/command-metadata.js';
import {
  accepted,
  agreed,
  completion,
  consent,
  declined,
  LONGER,
  loss,
  onItsWay,
  proposal,
  refusal,
  ROUTE,
  start,
  WAITING,
  waitingLoss,
  rerouted,
} from './events.js';

type Fate = 'refused' | 'flagged' | 'unproved';
interface Case {
  readonly command: string;
  readonly given: readonly DomainEvent[];
  readonly body: object;
  readonly decided: Fate | undefined;
  readonly attested: Fate | undefined;
  readonly by?: Partial<CommandMetadata>;
}

const of =
  (decided: Fate | undefined, attested: Fate | undefined) =>
  (verb: string, given: Case['given'], body: object): Case => ({
    command: `controlled-deliveries/${verb}`,
    given,
    body,
    decided,
    attested,
  });
const contradicts = of('refused', 'flagged');
const lacksProof = of('refused', 'unproved');
const reported = of('flagged', 'flagged');
const onlyAttested = of(undefined, 'flagged');
const JP = { actor: { administration: 'JP', officer: 'p-2', role: 'officer' } } as const;

const PROPOSAL = { lead: 'UZ', route: ROUTE, goods: {}, window: '2026-06' };
const CONSENT = { country: 'KZ', givenAt: '2026-05-02' };
const START = { at: '2026-05-05', manner: 'INTACT' };
const HANDOVER = { from: 'UZ', to: 'KZ', at: '2026-05-07', seals: 'INTACT' };
const COMPLETION = { at: '2026-05-13', outcome: 'ARRESTS', creditedTo: 'RU' };
const SUBSTITUTION = { part: 'WHOLE', at: '2026-05-08', by: 'KZ' };
const ELSEWHERE = proposal({ route: { origin: 'UZ', transit: [], destination: 'TM' } });
const LATE = '2026-06-01';

export const OF_DELIVERIES = {
  ALREADY_PROPOSED: [contradicts('propose', [proposal()], PROPOSAL)],
  NOT_PROPOSED: [
    lacksProof('ask-consent', [], { countries: ['KZ'] }),
    lacksProof('give-consent', [], CONSENT),
    lacksProof('change-route', [], { route: LONGER, at: '2026-05-02' }),
    lacksProof('start', [], START),
    lacksProof('abort', [], { at: '2026-05-02', reason: 'Refused' }),
  ],
  // Of whoever sends it, it is asked before whose word it is.
  NOT_YOUR_CONSENT: [
    onlyAttested('give-consent', [proposal()], { ...CONSENT, country: 'RU' }),
    onlyAttested('refuse-consent', [proposal()], { country: 'RU', at: '2026-05-02' }),
    onlyAttested('withdraw-consent', agreed('RU'), { country: 'RU', at: '2026-05-02' }),
  ],
  DELIVERY_PROPOSAL_NOT_KNOWN: [
    lacksProof('accept-proposal', [proposal()], { proposal: WAITING }),
    lacksProof('decline-proposal', [proposal()], { proposal: WAITING }),
  ],
  DELIVERY_PROPOSAL_SETTLED: [
    contradicts('decline-proposal', [...onItsWay, waitingLoss, accepted({ proposal: WAITING })], { proposal: WAITING }),
    contradicts('accept-proposal', [...onItsWay, waitingLoss, declined({ proposal: WAITING })], { proposal: WAITING }),
  ],
  CONSENT_GIVEN: [contradicts('refuse-consent', agreed('KZ'), { country: 'KZ', at: '2026-05-02' })],
  CONSENT_NOT_GIVEN: [lacksProof('withdraw-consent', [proposal(), refusal()], { country: 'KZ', at: '2026-05-02' })],
  NO_CONSENT: [
    contradicts('start', agreed('KZ', 'UZ'), START),
    reported('record-handover', [proposal(), start()], HANDOVER),
    reported('record-substitution', [proposal(), start()], SUBSTITUTION),
    reported('complete', [...onItsWay, rerouted()], COMPLETION),
  ],
  OFF_ROUTE: [
    contradicts('ask-consent', [proposal()], { countries: ['KZ', 'CN'] }),
    contradicts('give-consent', [ELSEWHERE], CONSENT),
    reported('record-handover', onItsWay, { ...HANDOVER, to: 'CN' }),
    reported('record-substitution', onItsWay, { ...SUBSTITUTION, by: 'CN' }),
    reported('complete', onItsWay, { ...COMPLETION, creditedTo: 'CN' }),
  ],
  OUT_OF_ORDER: [reported('record-handover', onItsWay, { ...HANDOVER, from: 'KZ', to: 'RU' })],
  NOT_STARTED: [
    reported('record-handover', agreed('KZ'), HANDOVER),
    reported('record-substitution', agreed('KZ'), SUBSTITUTION),
    reported('report-loss', [], { at: '2026-05-09' }),
    reported('complete', [], COMPLETION),
  ],
  ALREADY_STARTED: [contradicts('start', onItsWay, { ...START, manner: 'REMOVED' })],
  ALREADY_ENDED: [
    contradicts('abort', [...onItsWay, loss()], { at: '2026-05-10', reason: 'Lost' }),
    contradicts('give-consent', [...onItsWay, completion()], { country: 'KZ', givenAt: LATE }),
    contradicts('change-route', [...onItsWay, completion()], { route: LONGER, at: LATE }),
    reported('complete', [...onItsWay, completion()], COMPLETION),
    reported('report-loss', [...onItsWay, completion()], { at: LATE }),
    reported('record-handover', [...onItsWay, completion()], { ...HANDOVER, at: LATE }),
    reported('record-substitution', [...onItsWay, completion()], { ...SUBSTITUTION, at: LATE }),
  ],
} as const satisfies Readonly<Record<string, readonly Case[]>>;

export const OF_DELIVERIES_TOO = {
  NOT_YOURS: [
    { ...of('refused', undefined)('give-consent', [proposal()], CONSENT), by: JP },
    { ...of('refused', undefined)('start', agreed('UZ', 'KZ', 'RU'), START), by: JP },
    { ...of('flagged', undefined)('record-handover', onItsWay, HANDOVER), by: JP },
    { ...of('flagged', undefined)('complete', onItsWay, COMPLETION), by: JP },
    { ...of('refused', undefined)('accept-proposal', [...onItsWay, waitingLoss], { proposal: WAITING }), by: JP },
  ],
  OPERATION_NOT_KNOWN: [lacksProof('propose', [], { ...PROPOSAL, operation: 'mak' })],
  INCIDENT_NOT_REPORTED: [
    of('unproved', 'unproved')('complete', [...onItsWay, consent()], {
      ...COMPLETION,
      incident: '0190a5c4-0000-7000-8000-000000000001',
    }),
  ],
} as const satisfies Readonly<Record<string, readonly Case[]>>;
