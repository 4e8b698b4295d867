// Complete commands of situation reports: for every event, the command that says all that can be said.
import type { Complete } from '../complete-commands.js';
import { running } from './events.js';

export const COMPLETE_SITUATION_REPORTS: Readonly<Record<string, Complete>> = {
  SituationReported: {
    command: 'situation-reports/issue',
    phase: 'reported',
    given: [],
    beside: running('one'),
    body: { summary: { ru: 'За сутки выявлено\nдва случая', en: 'Two cases in a day' } },
  },
};
