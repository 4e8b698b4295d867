// Complete commands of a project: for every event, the command that says all that can be said.
import type { Complete } from '../complete-commands.js';
import { adopted } from '../decision/events.js';
import { day, declared } from '../events-as-data.js';
import { convened } from '../meeting/events.js';
import { registered } from './events.js';

const TEXT = { ru: 'Итоги', en: 'Results' };
const DECIDED = { 'decision-rtc-1-1': [adopted({ adoptedOn: day('2026-01-01') })] };

export const COMPLETE_PROJECTS: Readonly<Record<string, Complete>> = {
  ProjectRegistered: {
    command: 'projects/register',
    phase: 'registered',
    given: [],
    beside: DECIDED,
    body: {
      body: 'rtc',
      names: { ru: 'Сеть', en: 'Net' },
      aim: { ru: 'Выявление', en: 'Detection' },
      channels: ['POSTAL', 'EXPRESS'],
      decision: 'rtc-1-1',
      registeredOn: '2026-01-10',
    },
  },
  ProjectResultsPresented: {
    command: 'projects/present-results',
    phase: 'registered',
    given: [registered()],
    beside: { 'meeting-rtc-1': [convened()], 'statement-net-2026': [declared()] },
    body: { meeting: 'rtc-1', statement: 'net-2026', summary: TEXT, presentedOn: '2026-04-06' },
  },
  ProjectClosed: {
    command: 'projects/close',
    phase: 'closed',
    given: [registered()],
    beside: DECIDED,
    body: { decision: 'rtc-1-1', summary: TEXT, closedOn: '2027-01-10' },
  },
};
