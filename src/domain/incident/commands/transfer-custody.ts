// The command to report that goods were handed over to another service. A report of who has them; whoever takes them over
// confirms it, and examines them from then on. The credit stays where it is.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { reports } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import { Field, Listed } from '../../../forms/form.js';
import { slug } from '../../values/ids.js';
import { type Quantity, quantity } from '../../values/amounts/quantity.js';
import { text } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { mayOnCustody } from '../authority.js';
import type { Credit, IncidentEvent } from '../events.js';
import type { Incident } from '../story/incident.js';
import { credit } from './line-fields.js';

export class TransferCustody {
  @Listed(slug, { max: 100 }) lines!: string[];
  @Field(credit) to!: Credit;
  @Field(when) at!: When;
  @Field(quantity, { optional: true }) quantity?: Quantity;
  @Field(text({ max: 200 }), { optional: true }) seals?: string;
  @Field(text({ max: 100 }), { optional: true }) actNo?: string;
}

export const transferCustody = reports({
  form: TransferCustody,
  rights: mayOnCustody(['HOLDER'], { otherwise: 'PROPOSAL' }),
  against: ['REPORT_WITHDRAWN', 'REPORTED_IN_FUTURE', 'LINE_NOT_KNOWN', 'GOODS_GONE'],
  decide(command: TransferCustody, { told }: Incident): readonly IncidentEvent[] {
    const { lines, to, at, quantity, seals, actNo } = command;
    const data = given({ lines: [...new Set(lines)].sort(), to, at, quantity, seals, actNo });
    if (told.some((each) => each.type === 'CustodyTransferred' && sameData(each.data, data))) return [];
    return [{ type: 'CustodyTransferred', data }];
  },
});
