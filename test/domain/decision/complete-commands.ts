// Complete commands of a decision: for every event, the command that says all that can be said.
import type { Complete } from '../complete-commands.js';
import { decidedOn } from '../events-as-data.js';
import { convened } from '../meeting/events.js';
import { adopted } from './events.js';

const TEXT = { ru: 'Продолжить', en: 'Go on' };

export const COMPLETE_DECISIONS: Readonly<Record<string, Complete>> = {
  DecisionAdopted: {
    command: 'decisions/adopt',
    phase: 'adopted',
    given: [],
    beside: { 'meeting-rtc-1': [convened()], 'operation-mak': [decidedOn()] },
    body: {
      body: 'rtc',
      meeting: 'rtc-1',
      text: TEXT,
      adoptedOn: '2026-04-06',
      by: 'CONSENSUS',
      subject: 'INTERNATIONAL_OPERATIONS',
      operation: 'mak',
      statement: 'mak-2025',
      addressedTo: ['KZ', 'BY'],
      due: '2026-12-31',
    },
  },
  AgreementReached: {
    command: 'decisions/agree',
    phase: 'agreed',
    given: [],
    beside: { 'meeting-rtc-1': [convened()] },
    body: { body: 'rtc', meeting: 'rtc-1', text: TEXT, reachedOn: '2026-04-06', subject: 'TRAINING' },
  },
  DecisionEndorsed: {
    command: 'decisions/endorse',
    phase: 'adopted',
    given: [adopted()],
    body: { by: 'WCO', endorsedOn: '2026-04-07' },
  },
  ObjectionRaised: {
    command: 'decisions/object',
    phase: 'adopted',
    given: [adopted()],
    body: { by: 'KZ', raisedOn: '2026-04-08', grounds: 'По закону' },
  },
  PositionStated: {
    command: 'decisions/state-position',
    phase: 'adopted',
    given: [adopted()],
    body: { by: 'KZ', position: 'RESERVATION', statedOn: '2026-04-06', text: { ru: 'По закону', en: 'By law' } },
  },
  ProgressReported: {
    command: 'decisions/report-progress',
    phase: 'adopted',
    given: [adopted()],
    body: { by: 'KZ', asOf: '2026-05-01', text: { ru: 'Наполовину', en: 'Half' } },
  },
  DecisionFulfilled: {
    command: 'decisions/fulfil',
    phase: 'fulfilled',
    given: [adopted()],
    body: { fulfilledOn: '2026-06-01', text: { ru: 'Исполнено', en: 'Done' } },
  },
};
