// The command to open an inquiry. A decision of the state whose it is: made once, and seen by nobody else.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import { Field, Listed } from '../../../forms/form.js';
import { text } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { country } from '../../values/who/country.js';
import { article, MOST_ARTICLES } from '../articles.js';
import { may } from '../authority.js';
import type { Article, CaseForm, InquiryEvent, InquiryKind } from '../events.js';
import type { Inquiry } from '../story.js';
import { caseForms, inquiryKinds } from '../words/codes.js';

export class OpenInquiry {
  @Field(country) country!: string;
  @Field(inquiryKinds) kind!: InquiryKind;
  @Field(caseForms, { optional: true }) form?: CaseForm;
  @Listed(article, { max: MOST_ARTICLES }) articles!: Article[];
  @Field(when) openedOn!: When;
  @Field(text({ max: 100 }), { optional: true }) reference?: string;
}

export const openInquiry = decides({
  form: OpenInquiry,
  rights: may(['INQUIRING']),
  against: ['INQUIRY_ALREADY_OPENED', 'FORM_WITHOUT_CASE'],
  decide(command: OpenInquiry, { opened }: Inquiry): readonly InquiryEvent[] {
    const { country, kind, form, articles, openedOn, reference } = command;
    const data = given({ country, kind, form, articles, openedOn, reference });
    return opened && sameData(opened, data) ? [] : [{ type: 'InquiryOpened', data }];
  },
});
