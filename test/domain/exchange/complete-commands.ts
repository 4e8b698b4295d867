// Complete commands of an exchange: for every event, the command that says all that can be said.
import type { Complete } from '../complete-commands.js';
import { admitted, BARRIER, opened } from './events.js';

export const COMPLETE_EXCHANGES: Readonly<Record<string, Complete>> = {
  ExchangeOpened: {
    command: 'exchanges/open',
    phase: 'opened',
    given: [],
    beside: BARRIER,
    body: {
      operation: 'barrier',
      tool: 'CENcomm',
      toolOwner: 'WCO',
      languages: ['ru', 'en'],
      openedOn: '2025-08-01',
    },
  },
  ExchangeMemberAdmitted: {
    command: 'exchanges/admit-member',
    phase: 'opened',
    given: [opened()],
    beside: BARRIER,
    body: { administration: 'KG', from: '2025-08-02' },
  },
  ExchangeMemberRemoved: {
    command: 'exchanges/remove-member',
    phase: 'opened',
    given: [opened(), admitted()],
    beside: BARRIER,
    body: { administration: 'KG', to: '2025-08-10' },
  },
  ExchangeClosed: {
    command: 'exchanges/close',
    phase: 'closed',
    given: [opened()],
    beside: BARRIER,
    body: { closedOn: '2025-08-31', reason: 'Конец операции' },
  },
};
