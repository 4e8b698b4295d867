// Complete commands of an import: for every event, the command that says all that can be said.
import type { Complete } from '../complete-commands.js';
import { answered, begun, FILE, finished, PROPOSING, proposing, SENDER, withdrawn } from './events.js';

export const COMPLETE_IMPORTS: Readonly<Record<string, Complete>> = {
  ImportBegun: {
    command: 'imports/begin',
    phase: 'running',
    given: [],
    body: {
      file: FILE,
      name: 'Ноябрь.xlsx',
      profile: 'incident-short',
      sender: SENDER,
      rows: 3,
      others: 'PROPOSE',
      operation: 'barrier-2026',
      replaces: '0190a5c4-0000-7000-8000-0000000000cc',
    },
  },
  ImportRowsTold: {
    command: 'imports/tell-rows',
    phase: 'running',
    given: [begun()],
    body: { ...PROPOSING, isLast: false },
  },
  ImportFinished: {
    command: 'imports/tell-rows',
    phase: 'finished',
    given: [begun()],
    body: { ...PROPOSING, isLast: true },
  },
  ImportProposalsAnswered: {
    command: 'imports/decline-proposals',
    phase: 'finished',
    given: [begun(), proposing(), finished()],
    body: { reason: 'Учтено в другом месяце' },
  },
  ImportAnswerCarriedOut: {
    command: 'imports/finish-answering',
    phase: 'finished',
    given: [begun(), proposing(), finished(), answered()],
    body: {
      country: 'KG',
      things: 1,
      leftCount: 1,
      left: [{ stream: 'incident-0190a5c4-0000-7000-8000-0000000000dd', why: 'PROPOSAL_SETTLED' }],
    },
  },
  ImportWithdrawn: {
    command: 'imports/withdraw',
    phase: 'withdrawing',
    given: [begun(), finished()],
    body: { reason: 'ERROR', note: 'Перепутаны столбцы', touched: true },
  },
  ImportTakenBack: {
    command: 'imports/finish-taking-back',
    phase: 'withdrawn',
    given: [begun(), finished(), withdrawn()],
    body: {
      events: 4,
      things: 2,
      leftCount: 1,
      left: [{ stream: 'incident-0190a5c4-0000-7000-8000-0000000000dd', why: 'ADDED_TO_SINCE' }],
    },
  },
};
