// Closers of a delivery's flags: for every rule what brings its flag about, and the command that closes it with what is true.
import type { CommandMetadata } from '../../../src/domain/values/who/command-metadata.js';
import type { Closers } from '../closers.js';
import { RAISED } from '../raised.js';
import { abort, agreed, at, consent, LONGER, loss, onItsWay, proposal, rerouted, ROUTE, start } from './events.js';

const to = (verb: string): string => `controlled-deliveries/${verb}`;
const told = (verb: string, body: object, by?: Partial<CommandMetadata>) => ({
  command: to(verb),
  body,
  ...(by ? { by } : {}),
});
const attested = (verb: string, body: object, by?: Partial<CommandMetadata>) => ({
  ...told(verb, body, by),
  attested: true,
});

const RU: Partial<CommandMetadata> = { actor: { administration: 'RU', officer: 'p-2', role: 'officer' } };
const PROPOSAL = { lead: 'KZ', route: ROUTE, goods: {}, window: '2026-05' };
const START = { at: '2026-05-05', manner: 'INTACT' };
const FIRST = { from: 'UZ', to: 'KZ', at: '2026-05-07', seals: 'INTACT' };
const SECOND = { from: 'KZ', to: 'RU', at: '2026-05-09', seals: 'INTACT' };
const BEYOND = { from: 'RU', to: 'BY', at: '2026-05-11', seals: 'INTACT' };
const DIRECT = { origin: 'UZ', transit: [], destination: 'RU' };
const COMPLETION = { at: '2026-05-12', outcome: 'SEIZED', creditedTo: 'RU' };
const INCIDENT = '0190a5c4-0000-7000-8000-000000000001';
const CONSENT = { country: 'KZ', givenAt: '2026-05-01' };
const REFUSAL = { country: 'KZ', at: '2026-05-02' };
const toMinsk = (day: string): object => ({ route: LONGER, at: day });

export const OF_DELIVERIES: Closers = {
  NOT_YOURS: [
    {
      given: onItsWay,
      raised: told('complete', COMPLETION, RU),
      closed: told('accept-proposal', { proposal: RAISED }),
    },
  ],
  ALREADY_PROPOSED: [
    {
      given: [proposal()],
      raised: attested('propose', { ...PROPOSAL, route: LONGER }),
      closed: told('change-route', toMinsk('2026-05-02')),
    },
    {
      given: [proposal()],
      raised: attested('propose', { ...PROPOSAL, window: '2026-06' }),
      closed: told('withdraw-event', { withdraws: RAISED, reason: 'DUPLICATE' }),
    },
  ],
  ALREADY_STARTED: [
    {
      given: onItsWay,
      raised: attested('start', { ...START, at: '2026-05-06' }),
      closed: told('withdraw-event', { withdraws: RAISED, reason: 'ERROR' }),
    },
  ],
  OPERATION_NOT_KNOWN: [
    {
      raised: attested('propose', { ...PROPOSAL, operation: 'mak' }),
      closed: {
        command: 'operations/decide',
        id: 'mak',
        body: { organisers: ['KZ'], targets: ['NARCOTIC'], decidedOn: '2026' },
      },
    },
  ],
  INCIDENT_NOT_REPORTED: [
    {
      given: onItsWay,
      raised: told('complete', { ...COMPLETION, incident: INCIDENT }),
      closed: { command: 'incidents/report', id: INCIDENT, body: { country: 'KZ', occurredAt: '2026-05-12' } },
    },
  ],
  NOT_PROPOSED: [
    { raised: attested('change-route', toMinsk('2026-05-02')), closed: told('propose', PROPOSAL) },
    { raised: attested('start', START), closed: told('propose', PROPOSAL) },
    { raised: attested('abort', { at: '2026-05-02', reason: 'Refused' }), closed: told('propose', PROPOSAL) },
  ],
  NOT_YOUR_CONSENT: [
    {
      given: [proposal()],
      raised: attested('give-consent', CONSENT, RU),
      closed: told('give-consent', CONSENT),
    },
    {
      given: [proposal()],
      raised: attested('refuse-consent', REFUSAL, RU),
      closed: told('refuse-consent', REFUSAL),
    },
    {
      given: agreed('KZ'),
      raised: attested('withdraw-consent', REFUSAL, RU),
      closed: told('refuse-consent', REFUSAL),
    },
  ],
  CONSENT_GIVEN: [
    {
      given: agreed('KZ'),
      raised: attested('refuse-consent', REFUSAL),
      closed: told('withdraw-consent', REFUSAL),
    },
  ],
  CONSENT_NOT_GIVEN: [
    { given: [proposal()], raised: attested('withdraw-consent', REFUSAL), closed: told('give-consent', CONSENT) },
  ],
  NO_CONSENT: [
    { given: agreed('UZ', 'RU'), raised: attested('start', START), closed: told('give-consent', CONSENT) },
    {
      given: [...agreed('UZ', 'RU'), start()],
      raised: told('record-handover', FIRST),
      closed: told('give-consent', CONSENT),
    },
    {
      given: [...agreed('UZ', 'RU'), start()],
      raised: told('record-substitution', { part: 'PART', at: '2026-05-08', by: 'KZ' }),
      closed: told('give-consent', CONSENT),
    },
  ],
  NOT_STARTED: [
    { given: agreed('UZ', 'KZ', 'RU'), raised: told('record-handover', FIRST), closed: told('start', START) },
    {
      given: agreed('UZ', 'KZ', 'RU'),
      raised: told('report-loss', { at: '2026-05-09' }),
      closed: told('start', START),
    },
    {
      given: onItsWay,
      raised: told('record-handover', { ...FIRST, at: '2026-05-01' }),
      closed: told('correct', { corrects: RAISED, data: FIRST, reason: 'WRONG_TIME' }),
    },
  ],
  ALREADY_ENDED: [
    {
      given: [...onItsWay, loss()],
      raised: told('record-handover', { ...SECOND, from: 'UZ', to: 'KZ', at: '2026-05-10' }),
      closed: told('complete', COMPLETION),
    },
    {
      given: [...onItsWay, abort()],
      raised: told('report-loss', { at: '2026-05-11' }),
      closed: told('complete', COMPLETION),
    },
    {
      given: [...onItsWay, abort()],
      raised: attested('abort', { at: '2026-05-12', reason: 'Refused' }),
      closed: told('withdraw-event', { withdraws: RAISED, reason: 'DUPLICATE' }),
    },
  ],
  OFF_ROUTE: [
    {
      given: [...onItsWay, consent({ country: 'BY' })],
      raised: told('record-handover', BEYOND),
      closed: told('change-route', toMinsk('2026-05-10')),
    },
    {
      given: [...onItsWay, rerouted({ at: at('2026-05-12') })],
      raised: told('record-handover', BEYOND),
      closed: told('change-route', toMinsk('2026-05-10')),
    },
    {
      given: onItsWay,
      raised: told('complete', { ...COMPLETION, creditedTo: 'BY' }),
      closed: told('change-route', toMinsk('2026-05-10')),
    },
  ],
  OUT_OF_ORDER: [
    { given: onItsWay, raised: told('record-handover', SECOND), closed: told('record-handover', FIRST) },
    {
      given: onItsWay,
      raised: told('record-handover', { ...FIRST, to: 'RU' }),
      closed: told('change-route', { route: DIRECT, at: '2026-05-06' }),
    },
  ],
};
