// The command to close an inquiry, and how it ended. A decision of the state whose it is: made once. Rulings may come after it.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { prose } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { may } from '../authority.js';
import type { InquiryEvent, InquiryOutcome } from '../events.js';
import type { Inquiry } from '../story.js';
import { inquiryOutcomes } from '../words/codes.js';

export class CloseInquiry {
  @Field(when) at!: When;
  @Field(inquiryOutcomes) outcome!: InquiryOutcome;
  @Field(prose({ max: 2000 }), { optional: true }) text?: string;
}

export const closeInquiry = decides({
  form: CloseInquiry,
  rights: may(['INQUIRING']),
  against: ['INQUIRY_NOT_OPENED', 'INQUIRY_CLOSED'],
  decide({ at, outcome, text }: CloseInquiry, { closed }: Inquiry): readonly InquiryEvent[] {
    const data = given({ at, outcome, text });
    return closed && sameData(closed.data, data) ? [] : [{ type: 'InquiryClosed', data }];
  },
});
