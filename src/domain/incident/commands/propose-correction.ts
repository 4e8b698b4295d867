// The command to propose a correction of what another administration reported. A report: it changes nothing until it is
// acted upon.
import { reports } from '../../../eventsourcing/writing/decider.js';
import type { Context } from '../../context.js';
import { Field } from '../../../forms/form.js';
import { uuid } from '../../values/ids.js';
import { prose } from '../../values/text.js';
import type { IncidentEvent } from '../events.js';
import type { Incident } from '../story/incident.js';
import { proposedBefore, speakerOf } from './said-before.js';

export class ProposeCorrection {
  @Field(uuid) target!: string;
  @Field(prose({ max: 2000 })) text!: string;
}

export const proposeCorrection = reports({
  form: ProposeCorrection,
  against: ['CORRECTED_EVENT_NOT_KNOWN'],
  decide({ target, text }: ProposeCorrection, incident: Incident, context: Context): readonly IncidentEvent[] {
    const by = speakerOf(context);
    if (proposedBefore(incident, { by, target, said: text })) return [];
    return [{ type: 'CorrectionProposed', data: { by, target, text } }];
  },
});
