// The story of an operation's situation reports: what was reported, in the order of its numbers, for decisions and readers.
import { Growing } from '../../eventsourcing/log/growing.js';
import { story } from '../../eventsourcing/log/story.js';
import { keepingAll, speakersOf, type Told } from '../told.js';
import { ALL, andOwnWordsOf, givenIn, isEverybodys } from '../values/who/scope.js';
import type { SituationReportEvents as Events } from './events.js';

export interface SituationReports {
  /** Everything, in the order of the log. */
  readonly told: Growing<Told<Events>>;
  readonly phase: 'unknown' | 'reported';
}

const spokenIn = Growing.distinct<Told<Events>, string>(speakersOf);

/** Its id is that of the operation: whoever is given its situation reports sees them, and what one reported that one sees for ever. */
export const situationReportStory = story<SituationReports, Events>(
  'situationReport',
  { told: Growing.of(), phase: 'unknown' },
  keepingAll<SituationReports, Events>({ SituationReported: (it) => ({ ...it, phase: 'reported' }) }),
  ({ id, story: { told } }) =>
    isEverybodys(told.first) ? ALL : andOwnWordsOf(givenIn(id, 'SITUATION_REPORTS'), spokenIn(told)),
);
