// The command to tell that an offence was established. A report.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { reports } from '../../../eventsourcing/writing/decider.js';
import { Field, Listed } from '../../../forms/form.js';
import { prose } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { article, MOST_ARTICLES } from '../articles.js';
import { may } from '../authority.js';
import type { Article, InquiryEvent } from '../events.js';
import type { Inquiry } from '../story.js';

export class EstablishOffence {
  @Field(when) on!: When;
  @Listed(article, { optional: true, max: MOST_ARTICLES }) articles?: Article[];
  @Field(prose({ max: 2000 }), { optional: true }) text?: string;
}

export const establishOffence = reports({
  form: EstablishOffence,
  rights: may(['INQUIRING']),
  against: ['INQUIRY_NOT_OPENED', 'INQUIRY_CLOSED'],
  decide({ on, articles, text }: EstablishOffence, { established }: Inquiry): readonly InquiryEvent[] {
    const data = given({ on, articles, text });
    return established.some((each) => sameData(each.data, data)) ? [] : [{ type: 'OffenceEstablished', data }];
  },
});
