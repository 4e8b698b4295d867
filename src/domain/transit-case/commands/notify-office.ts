// The command to give another state of the transit notice, before anything is detected. A report.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { reports } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { prose } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { country } from '../../values/who/country.js';
import { may } from '../authority.js';
import type { Notice, TransitCaseEvent } from '../events.js';
import type { TransitCase } from '../story.js';
import { notices } from '../words/codes.js';

export class NotifyOffice {
  @Field(country) country!: string;
  @Field(country) to!: string;
  @Field(notices) notice!: Notice;
  @Field(when) at!: When;
  @Field(prose({ max: 2000 }), { optional: true }) text?: string;
}

export const notifyOffice = reports({
  form: NotifyOffice,
  rights: may(['NAMED']),
  against: ['TRANSIT_NOT_OPENED', 'NOT_OF_THIS_TRANSIT'],
  decide({ country, to, notice, at, text }: NotifyOffice, it: TransitCase): readonly TransitCaseEvent[] {
    const data = given({ country, to, notice, at, text });
    return it.notices.some((each) => sameData(each.data, data)) ? [] : [{ type: 'TransitNoticeGiven', data }];
  },
});
