// The words of situation reports: what was reported at which place in the log, in both languages.
import { reportInWords } from '../values/situation-report.js';
import { FLAG, wordsOf } from '../wording.js';
import type { SituationReportEvents } from './events.js';

export const situationReportWords = wordsOf<{ events: SituationReportEvents; states: 'REPORTED'; tasks: 'FLAG' }>()({
  events: {
    SituationReported: reportInWords,
  },
  states: { REPORTED: { en: 'reported', ru: 'выпущены' } },
  tasks: { FLAG },
  refusals: {},
});
