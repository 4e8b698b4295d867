// The command to open a criminal case out of what was established. A decision of the state whose inquiry it is.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import { Field, Listed } from '../../../forms/form.js';
import { text } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { article, MOST_ARTICLES } from '../articles.js';
import { may } from '../authority.js';
import type { Article, CaseForm, InquiryEvent } from '../events.js';
import type { Inquiry } from '../story.js';
import { caseForms } from '../words/codes.js';

export class OpenCriminalCase {
  @Field(when) openedOn!: When;
  @Field(caseForms) form!: CaseForm;
  @Listed(article, { max: MOST_ARTICLES }) articles!: Article[];
  @Field(text({ max: 100 }), { optional: true }) reference?: string;
}

export const openCriminalCase = decides({
  form: OpenCriminalCase,
  rights: may(['INQUIRING']),
  against: ['INQUIRY_NOT_OPENED', 'INQUIRY_CLOSED'],
  decide({ openedOn, form, articles, reference }: OpenCriminalCase, { prosecuted }: Inquiry): readonly InquiryEvent[] {
    const data = given({ openedOn, form, articles, reference });
    return prosecuted && sameData(prosecuted, data) ? [] : [{ type: 'CriminalCaseOpened', data }];
  },
});
