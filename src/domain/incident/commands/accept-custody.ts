// The command to confirm that goods were taken over. A decision of whoever takes them; from then on their examinations count.
import { decides } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import { Field } from '../../../forms/form.js';
import { uuid } from '../../values/ids.js';
import { type Quantity, quantity } from '../../values/amounts/quantity.js';
import { text } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { mayTakeOver } from '../authority.js';
import type { IncidentEvent } from '../events.js';
import type { Incident } from '../story/incident.js';

export class AcceptCustody {
  @Field(uuid) transfer!: string;
  @Field(when, { optional: true }) at?: When;
  @Field(quantity, { optional: true }) quantity?: Quantity;
  @Field(text({ max: 200 }), { optional: true }) seals?: string;
  @Field(text({ max: 100 }), { optional: true }) actNo?: string;
}

export const acceptCustody = decides({
  form: AcceptCustody,
  rights: mayTakeOver(['TAKER'], { behalf: 'NEVER' }),
  against: ['TRANSFER_NOT_KNOWN'],
  decide({ transfer, at, quantity, seals, actNo }: AcceptCustody, { takenOver }: Incident): readonly IncidentEvent[] {
    if (takenOver.get(transfer)) return [];
    return [{ type: 'CustodyAccepted', data: given({ transfer, at, quantity, seals, actNo }) }];
  },
});
