// Provocations of an exchange: for every code of its own, what is in the log, the command, and what becomes of it.
import { admitted, BARRIER, closed, opened, WATCHED } from './events.js';

const EXCHANGE = { operation: 'barrier', tool: 'Post', languages: ['ru'], openedOn: '2025-08-01' };
const MEMBER = { administration: 'KG', from: '2025-08-03' };
const contradicts = { beside: BARRIER, decided: 'refused' as const, attested: 'flagged' as const };
const lacksProof = { ...contradicts, attested: 'unproved' as const };

export const OF_EXCHANGES = {
  EXCHANGE_OPENED: [{ command: 'exchanges/open', given: [opened()], body: EXCHANGE, ...contradicts }],
  // Of one that nobody opened nobody leads the operation: a document alone tells of it.
  EXCHANGE_NOT_OPENED: [
    { command: 'exchanges/close', given: [], body: { closedOn: '2025-09' }, attested: 'unproved' as const },
  ],
  BEFORE_OPENING: [{ command: 'exchanges/close', given: [opened()], body: { closedOn: '2025-07' }, ...contradicts }],
  LEVEL_TOO_LOW: [
    {
      command: 'exchanges/admit-member',
      given: [opened()],
      body: { ...MEMBER, administration: 'JP' },
      ...contradicts,
      beside: WATCHED,
    },
  ],
  IN_CIRCLE: [{ command: 'exchanges/admit-member', given: [opened(), admitted()], body: MEMBER, ...contradicts }],
  NOT_IN_CIRCLE: [
    {
      command: 'exchanges/remove-member',
      given: [opened()],
      body: { administration: 'KG', to: '2025-08-10' },
      ...lacksProof,
    },
  ],
  EXCHANGE_CLOSED: [
    { command: 'exchanges/close', given: [opened(), closed()], body: { closedOn: '2025-09' }, ...contradicts },
  ],
};
