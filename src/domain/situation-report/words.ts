// The words of situation reports: what was reported at which place in the log, in both languages.
import { where } from '../values/phrases.js';
import { FLAG, wordsOf } from '../wording.js';
import type { SituationReportEvents } from './events.js';

export const situationReportWords = wordsOf<{ events: SituationReportEvents; states: 'REPORTED'; tasks: 'FLAG' }>()({
  events: {
    SituationReported: {
      en: ({ number, position, summary }, phrase) =>
        `Situation report ${number}, at ${position}${where(summary, (it) => `: ${phrase.name(it)}`)}`,
      ru: ({ number, position, summary }, phrase) =>
        `Оперативная сводка № ${number}, на позицию ${position}${where(summary, (it) => `: ${phrase.name(it)}`)}`,
    },
  },
  states: { REPORTED: { en: 'reported', ru: 'выпущены' } },
  tasks: { FLAG },
  refusals: {},
});
