// Complete commands of a working group: for every event, the command that says all that can be said.
import type { Complete } from '../complete-commands.js';
import { adopted } from '../decision/events.js';
import { established } from '../events-as-data.js';
import { convened } from '../meeting/events.js';
import { created } from './events.js';

const DECIDED = { 'decision-rtc-1-1': [adopted()] };

export const COMPLETE_WORKING_GROUPS: Readonly<Record<string, Complete>> = {
  WorkingGroupCreated: {
    command: 'working-groups/create',
    phase: 'created',
    given: [],
    beside: { 'committee-rtc': [established()], ...DECIDED },
    body: {
      body: 'rtc',
      names: { ru: 'По наркотикам', en: 'On drugs' },
      mandate: { ru: 'Взаимодействие', en: 'Cooperation' },
      permanent: true,
      decision: 'rtc-1-1',
      createdOn: '2026-05-01',
    },
  },
  WorkingGroupHeadAppointed: {
    command: 'working-groups/appoint-head',
    phase: 'created',
    given: [created()],
    beside: { 'meeting-rtc-1': [convened()] },
    body: {
      person: 'A. Head',
      office: 'Начальник управления',
      administration: 'KZ',
      meeting: 'rtc-1',
      appointedOn: '2026-04-06',
    },
  },
  WorkingGroupDissolved: {
    command: 'working-groups/dissolve',
    phase: 'dissolved',
    given: [created()],
    beside: DECIDED,
    body: { decision: 'rtc-1-1', dissolvedOn: '2027-05-01' },
  },
};
