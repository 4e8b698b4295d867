// The command to correct anything that was reported, a correction included, with a reason. A report of the administration
// that said it: what another one corrects is kept as a proposal, and changes nothing until the reporter accepts it.
import { reports } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import { Refusal } from '../../../eventsourcing/writing/refusal.js';
import { speakerOf } from '../../authority/speaker.js';
import type { Context } from '../../context.js';
import type { RefusalCode } from '../../refusals.js';
import { changedFields } from '../../told.js';
import { Field } from '../../../forms/form.js';
import { slug, uuid } from '../../values/ids.js';
import { prose, type Unread, unread } from '../../values/text.js';
import { mayOnSaid } from '../authority.js';
import type { IncidentEvent } from '../events.js';
import { correctedBy } from '../story/corrected.js';
import type { Incident } from '../story/incident.js';
import { CLOCKS, FOR_ANOTHER } from './against.js';
import { dataFor } from './correctable.js';
import { proposedBefore } from './said-before.js';
import { type CorrectionReason, correctionReason } from '../../values/reasons.js';

export class CorrectReport {
  @Field(uuid, { optional: true }) corrects?: string;
  @Field(slug, { optional: true }) line?: string;
  @Field(unread) data!: Unread;
  @Field(correctionReason) reason!: CorrectionReason;
  @Field(prose({ max: 1000 }), { optional: true }) note?: string;
}

export const correctReport = reports({
  form: CorrectReport,
  rights: mayOnSaid(['SPEAKER'], { otherwise: 'PROPOSAL', behalf: 'UNIT' }),
  against: [
    ...FOR_ANOTHER,
    'CONTRIBUTION_NOT_ACCEPTED',
    'REPORT_WITHDRAWN',
    'LINE_ID_TAKEN',
    'LINE_NOT_KNOWN',
    'IMPLAUSIBLE_QUANTITY',
    'FORM_NOT_OF_THE_MAIL',
    ...CLOCKS,
  ],
  decide(command: CorrectReport, incident: Incident, context: Context): readonly IncidentEvent[] {
    const { reason, note } = command;
    const standing = correctedBy(command, incident);
    // Nobody can tell what its data should be: refused, since it could not be kept in any form.
    if (!standing) throw nothingToCorrect(command, context.id);
    const { lineId } = standing.data as { lineId?: string };
    if (command.line !== undefined && command.line !== lineId)
      throw new Refusal<RefusalCode>('LINE_CANNOT_MOVE', {}, '/line');
    const data = dataFor(standing, command.data);
    const changed = changedFields(standing.data, data);
    const root = standing.event;
    const { corrects = root } = command;
    if (changed.length === 0) return [];
    if (proposedBefore(incident, { by: speakerOf(context), target: root, said: data })) return [];
    return [{ type: 'ReportCorrected', data: given({ corrects, root, data, changed, reason, note }) }];
  },
});

function nothingToCorrect({ corrects, line }: CorrectReport, incident: string): Refusal<RefusalCode> {
  if (corrects !== undefined)
    return new Refusal<RefusalCode>('CORRECTED_EVENT_NOT_KNOWN', { event: corrects }, '/corrects');
  if (line !== undefined) return new Refusal<RefusalCode>('LINE_NOT_KNOWN', { line }, '/line');
  return new Refusal<RefusalCode>('INCIDENT_NOT_REPORTED', { incident });
}
