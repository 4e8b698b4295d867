// The deadlines of an incident: its report, its attempt and its lines are held against the day until which its operation accepts reports.
import { Growing } from '../../eventsourcing/log/growing.js';
import { deadlinesBeside } from '../deadlines.js';
import { heldAgainst } from '../operation/deadlines.js';
import { type Operation, operationStory } from '../operation/story.js';
import { DAY } from '../values/time/calendar.js';
import { speakersOf } from '../told.js';
import type { Incident, IncidentTold } from './story/incident.js';
import { isGone, type Standing } from './story/line.js';
import { counted } from './story/lines.js';

/** What was reported and stands, by whoever's word it is. */
function reportedIn({ phase, report, attempt, lines }: Incident): readonly Standing[] {
  if (phase === 'withdrawn') return [];
  const told = lines.ids.all().flatMap((id) => {
    const line = counted(lines.byId.get(id));
    return line && !isGone(line) ? [line.first] : [];
  });
  return [...(report ? [report] : []), ...(attempt ? [attempt] : []), ...told];
}

const speakersIn = Growing.distinct<IncidentTold, string>(speakersOf);

/** To the end of its day: a row that changed with every event would be written with each. */
function recordedLast({ told }: Incident): number | null {
  return told.last ? (Math.floor(told.last.recordedAt / DAY) + 1) * DAY : null;
}

export const incidentDeadlines = deadlinesBeside<Incident, Operation>({
  other: {
    story: operationStory,
    id: ({ operation }) => operation ?? undefined,
    lastCame: recordedLast,
    toldBy: ({ told }) => speakersIn(told),
  },
  toldTo: (_, operation) => operation,
  of: {
    report: {
      awaits: { en: 'report to an operation', ru: 'сообщение по операции' },
      of: (it, operation) => (operation ? reportedIn(it).flatMap((told) => heldAgainst(operation, told.by, told)) : []),
    },
  },
});
