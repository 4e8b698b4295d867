// The tasks that an inquiry leaves: to close it, and to tell in an incident what a ruling in force says of a line, or no longer says.
import { incidentStory, type Incident } from '../../../src/domain/incident/story.js';
import { countedLine } from '../../../src/domain/incident/story/incident.js';
import { isGone, quantityOf } from '../../../src/domain/incident/story/line.js';
import { type Inquiry, isInForce, type Ruling } from '../../../src/domain/inquiry/story.js';
import { sameData } from '../../../src/eventsourcing/log/canonical.js';
import type { At } from '../../../src/eventsourcing/asking/ask.js';
import type { OnRecord } from '../../../src/domain/inquiry/events.js';
import { task, type Task } from '../rows/tasks.js';

export interface InquiryTask extends Task {
  /** The id of the thing whose command settles it, where that is another one. */
  readonly thing?: string;
}

/** What only the inquiry itself tells. */
export function toCome({ phase }: Inquiry): readonly Task[] {
  if (phase === 'closed') return [];
  return phase === 'unknown' ? [task('OPENING', 'inquiries/open')] : [task('CLOSING', 'inquiries/close')];
}

type Ruled = Ruling & { readonly issued: NonNullable<Ruling['issued']> };

/** Rulings that came into force and change a line; whether they were set aside since, is another matter. */
export const movingIn = ({ rulings }: Inquiry): readonly (Ruled & { readonly onRecord: OnRecord })[] =>
  [...rulings.values()].flatMap((each) => {
    const { issued, inForce } = each;
    const onRecord = issued?.data.onRecord;
    return issued && inForce && onRecord && onRecord.finding !== 'CONFIRMED' ? [{ ...each, issued, onRecord }] : [];
  });

/** Whether the line is as that finding says; null where nobody can tell. */
function isAsFound({ lineId, finding, quantity }: OnRecord, incident: Incident | undefined): boolean | null {
  if (!incident) return null;
  const line = countedLine(incident, lineId);
  if (finding === 'NOT_SUBSTANTIATED') return incident.withdrawal !== null || !line || isGone(line);
  return quantity && line ? sameData(quantityOf(line), quantity) : null;
}

/** By which command of the incident its owner says it, or takes it back. */
const SAID_BY = {
  NOT_SUBSTANTIATED: 'incidents/withdraw-line',
  OTHER_QUANTITY: 'incidents/establish-quantity',
} as const;
const TAKEN_BACK_BY = 'incidents/withdraw-event';

/** What the incidents, as they stand there, have not yet followed. */
export async function toFollow(it: Inquiry, at: At): Promise<readonly InquiryTask[]> {
  const all = movingIn(it).map(async (ruling): Promise<readonly InquiryTask[]> => {
    const { onRecord, issued } = ruling;
    const { incident, lineId, finding } = onRecord;
    const is = isAsFound(onRecord, (await at.story(incidentStory, incident))?.story);
    const inForce = isInForce(ruling);
    if (is === null || is === inForce || finding === 'CONFIRMED') return [];
    const about = { about: lineId, event: issued.event };
    const next = inForce ? task('MOVE_FIGURE', SAID_BY[finding], about) : task('RESTORE_FIGURE', TAKEN_BACK_BY, about);
    return [{ ...next, thing: incident }];
  });
  return (await Promise.all(all)).flat();
}
