// The command to confirm that goods were taken over. A decision of whoever takes them; from then on their examinations count.
import { decides } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import { Field } from '../../../forms/form.js';
import { uuid } from '../../values/ids.js';
import { type When, when } from '../../values/time/when.js';
import { mayTakeOver } from '../authority.js';
import type { IncidentEvent } from '../events.js';
import type { Incident } from '../story/incident.js';

export class AcceptCustody {
  @Field(uuid) transfer!: string;
  @Field(when, { optional: true }) at?: When;
}

export const acceptCustody = decides({
  form: AcceptCustody,
  rights: mayTakeOver(['TAKER'], { behalf: 'NEVER' }),
  against: ['TRANSFER_NOT_KNOWN'],
  decide({ transfer, at }: AcceptCustody, { takenOver }: Incident): readonly IncidentEvent[] {
    if (takenOver.get(transfer)) return [];
    return [{ type: 'CustodyAccepted', data: given({ transfer, at }) }];
  },
});
