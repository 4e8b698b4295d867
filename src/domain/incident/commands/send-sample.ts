// The command to report that a sample was sent to a laboratory. A report of whoever has the goods; the result comes by itself.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { reports } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import { Field } from '../../../forms/form.js';
import { slug } from '../../values/ids.js';
import { type Quantity, quantity } from '../../values/amounts/quantity.js';
import { text } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { mayOnExhibit } from '../authority.js';
import type { IncidentEvent } from '../events.js';
import type { Incident } from '../story/incident.js';
import { FOR_ANOTHER } from './against.js';

export class SendSample {
  @Field(slug) lineId!: string;
  @Field(text({ max: 200 })) laboratory!: string;
  @Field(when) at!: When;
  @Field(quantity, { optional: true }) quantity?: Quantity;
  @Field(text({ max: 200 }), { optional: true }) seals?: string;
  @Field(text({ max: 100 }), { optional: true }) actNo?: string;
}

export const sendSample = reports({
  form: SendSample,
  rights: mayOnExhibit(['OWNER', 'HOLDER'], { otherwise: 'PROPOSAL', behalf: 'UNIT' }),
  against: [...FOR_ANOTHER, 'REPORT_WITHDRAWN', 'REPORTED_IN_FUTURE', 'LINE_NOT_KNOWN', 'GOODS_GONE'],
  decide(command: SendSample, { told }: Incident): readonly IncidentEvent[] {
    const { lineId, laboratory, at, quantity, seals, actNo } = command;
    const data = given({ lineId, laboratory, at, quantity, seals, actNo });
    if (told.some((each) => each.type === 'SampleSent' && sameData(each.data, data))) return [];
    return [{ type: 'SampleSent', data }];
  },
});
