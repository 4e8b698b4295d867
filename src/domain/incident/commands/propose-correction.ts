// The command to propose a correction of what another administration reported. A report: it changes nothing until it is
// acted upon.
import { reports } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import { speakerOf } from '../../authority/speaker.js';
import type { Context } from '../../context.js';
import { Field } from '../../../forms/form.js';
import { uuid } from '../../values/ids.js';
import { type Quantity, quantity } from '../../values/amounts/quantity.js';
import { prose } from '../../values/text.js';
import { may } from '../authority.js';
import type { IncidentEvent } from '../events.js';
import type { Incident } from '../story/incident.js';
import { proposedBefore } from './said-before.js';

export class ProposeCorrection {
  @Field(uuid) target!: string;
  @Field(prose({ max: 2000 })) text!: string;
  @Field(quantity, { optional: true })
  quantity?: Quantity;
}

export const proposeCorrection = reports({
  form: ProposeCorrection,
  rights: may(['ANYONE']),
  against: ['CORRECTED_EVENT_NOT_KNOWN'],
  decide(
    { target, text, quantity }: ProposeCorrection,
    incident: Incident,
    context: Context,
  ): readonly IncidentEvent[] {
    const by = speakerOf(context);
    const said = quantity ? { text, quantity } : text;
    if (proposedBefore(incident, { by, target, said })) return [];
    return [{ type: 'CorrectionProposed', data: given({ by, target, text, quantity }) }];
  },
});
