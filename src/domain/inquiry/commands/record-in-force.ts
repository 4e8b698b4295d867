// The command to tell that a ruling came into force. A report: what it says of a record is then a task of whoever that is credited to.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { reports } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { slug } from '../../values/ids.js';
import { type When, when } from '../../values/time/when.js';
import { may } from '../authority.js';
import type { InquiryEvent } from '../events.js';
import type { Inquiry } from '../story.js';

export class RecordInForce {
  @Field(slug) ruling!: string;
  @Field(when) at!: When;
}

export const recordInForce = reports({
  form: RecordInForce,
  rights: may(['INQUIRING']),
  against: ['INQUIRY_NOT_OPENED', 'RULING_NOT_ISSUED', 'RULING_SET_ASIDE'],
  decide({ ruling, at }: RecordInForce, { rulings }: Inquiry): readonly InquiryEvent[] {
    const [data, inForce] = [{ ruling, at }, rulings.get(ruling)?.inForce];
    return inForce && sameData(inForce.data, data) ? [] : [{ type: 'RulingInForce', data }];
  },
});
