// The command to correct anything that was reported, a correction included, with a reason. A report of the administration
// that said it: what another one corrects is kept as a proposal, and changes nothing until the reporter accepts it.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { reports } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import { Refusal } from '../../../eventsourcing/writing/refusal.js';
import { speakerOf } from '../../authority/speaker.js';
import type { Context } from '../../context.js';
import type { RefusalCode } from '../../refusals.js';
import { Field } from '../../../forms/form.js';
import { uuid } from '../../values/ids.js';
import { prose, type Unread, unread } from '../../values/text.js';
import { mayOnSaid } from '../authority.js';
import type { CorrectionReason, IncidentEvent } from '../events.js';
import { type Incident, standingAt } from '../story/incident.js';
import { CLOCKS } from './against.js';
import { dataFor } from './correctable.js';
import { proposedBefore } from './said-before.js';
import { correctionReason } from '../words/codes.js';

export class CorrectReport {
  @Field(uuid) corrects!: string;
  @Field(unread) data!: Unread;
  @Field(correctionReason) reason!: CorrectionReason;
  @Field(prose({ max: 1000 }), { optional: true }) note?: string;
}

export const correctReport = reports({
  form: CorrectReport,
  rights: mayOnSaid(['SPEAKER'], { otherwise: 'PROPOSAL', behalf: 'UNIT' }),
  against: ['REPORT_WITHDRAWN', ...CLOCKS],
  decide(command: CorrectReport, incident: Incident, context: Context): readonly IncidentEvent[] {
    const { corrects, reason, note } = command;
    const standing = standingAt(incident, corrects);
    if (!standing) {
      // Nobody can tell what its data should be: refused, since it could not be kept in any form.
      throw new Refusal<RefusalCode>('CORRECTED_EVENT_NOT_KNOWN', { event: corrects }, '/corrects');
    }
    const data = dataFor(standing, command.data);
    const changed = changedFields(standing.data, data);
    const root = standing.event;
    if (changed.length === 0) return [];
    if (proposedBefore(incident, { by: speakerOf(context), target: root, said: data })) return [];
    const same = (standing.data as { lineId?: string }).lineId === (data as { lineId?: string }).lineId;
    if (!same) throw new Refusal<RefusalCode>('LINE_CANNOT_MOVE', {}, '/data/lineId');
    return [{ type: 'ReportCorrected', data: given({ corrects, root, data, changed, reason, note }) }];
  },
});

/** The names of the fields that differ, sorted. */
function changedFields(before: object, after: object): string[] {
  const [one, other] = [before as Record<string, unknown>, after as Record<string, unknown>];
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].filter((name) => !sameData(one[name] ?? null, other[name] ?? null)).sort();
}
