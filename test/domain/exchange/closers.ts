// Closers of an exchange's flags: for every rule what brings its flag about, and the command that closes it with what is true.
import type { Closers } from '../closers.js';
import { RAISED } from '../raised.js';
import { admitted, BARRIER, closed, opened, WATCHED } from './events.js';

const told = (verb: string, body: object) => ({ command: `exchanges/${verb}`, body });
const attested = (verb: string, body: object) => ({ ...told(verb, body), attested: true });
const EXCHANGE = { operation: 'barrier', tool: 'CENcomm', languages: ['ru'], openedOn: '2025-08-01' };
const MEMBER = { administration: 'KG', from: '2025-08-02' };
const withdrawn = told('withdraw-event', { withdraws: RAISED, reason: 'ERROR' });
const corrected = (data: object) => told('correct', { corrects: RAISED, data, reason: 'MISTYPED' });

export const OF_EXCHANGES: Closers = {
  EXCHANGE_OPENED: [
    {
      given: [opened()],
      beside: BARRIER,
      raised: attested('open', { ...EXCHANGE, tool: 'Post' }),
      closed: withdrawn,
    },
  ],
  OPERATION_NOT_KNOWN: [
    {
      raised: attested('open', EXCHANGE),
      closed: {
        id: 'barrier',
        command: 'operations/decide',
        body: { organisers: ['KZ'], targets: ['NARCOTIC'], decidedOn: '2024-10' },
      },
    },
  ],
  EXCHANGE_NOT_OPENED: [
    { beside: BARRIER, raised: attested('close', { closedOn: '2025-08-31' }), closed: told('open', EXCHANGE) },
  ],
  BEFORE_OPENING: [
    {
      given: [opened()],
      beside: BARRIER,
      raised: attested('close', { closedOn: '2025-07-31' }),
      closed: corrected({ closedOn: '2025-08-31' }),
    },
  ],
  NOT_A_PARTICIPANT: [
    {
      given: [opened()],
      beside: BARRIER,
      raised: attested('admit-member', { ...MEMBER, administration: 'BY' }),
      closed: {
        id: 'barrier',
        command: 'operations/nominate-participant',
        body: { country: 'BY', capacity: 'OBSERVER' },
      },
    },
  ],
  LEVEL_TOO_LOW: [
    {
      given: [opened()],
      beside: WATCHED,
      raised: attested('admit-member', { ...MEMBER, administration: 'JP' }),
      closed: {
        id: 'barrier',
        command: 'operations/nominate-participant',
        body: { country: 'JP', capacity: 'OBSERVER', level: 'EXCHANGE' },
      },
    },
  ],
  IN_CIRCLE: [
    {
      given: [opened(), admitted()],
      beside: BARRIER,
      raised: attested('admit-member', { ...MEMBER, from: '2025-08-05' }),
      closed: told('remove-member', { administration: 'KG', to: '2025-08-10' }),
    },
  ],
  NOT_IN_CIRCLE: [
    {
      given: [opened()],
      beside: BARRIER,
      raised: attested('remove-member', { administration: 'KG', to: '2025-08-10' }),
      closed: told('admit-member', MEMBER),
    },
  ],
  EXCHANGE_CLOSED: [
    {
      given: [opened(), closed()],
      beside: BARRIER,
      raised: attested('close', { closedOn: '2025-09-30' }),
      closed: withdrawn,
    },
  ],
};
