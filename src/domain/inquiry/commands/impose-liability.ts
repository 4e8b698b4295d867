// The command to tell which liability was imposed, on how many persons, and the penalty by currency. A report; nobody is named.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { reports } from '../../../eventsourcing/writing/decider.js';
import { Field, Listed } from '../../../forms/form.js';
import { type Money, moneys } from '../../values/amounts/money.js';
import { slug } from '../../values/ids.js';
import { wholeNumber } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { article, MOST_ARTICLES } from '../articles.js';
import { may } from '../authority.js';
import type { Article, InquiryEvent, LiabilityMeasure } from '../events.js';
import type { Inquiry } from '../story.js';
import { liabilityMeasures } from '../words/codes.js';

export class ImposeLiability {
  @Field(liabilityMeasures) measure!: LiabilityMeasure;
  @Field(when) at!: When;
  @Field(slug, { optional: true }) ruling?: string;
  @Listed(article, { optional: true, max: MOST_ARTICLES }) articles?: Article[];
  @Field(wholeNumber({ min: 1, max: 10_000 }), { optional: true }) persons?: number;
  @Field(moneys, { optional: true }) money?: readonly Money[];
}

export const imposeLiability = reports({
  form: ImposeLiability,
  rights: may(['INQUIRING']),
  against: ['INQUIRY_NOT_OPENED', 'RULING_NOT_ISSUED'],
  decide(command: ImposeLiability, { liabilities }: Inquiry): readonly InquiryEvent[] {
    const { measure, at, ruling, articles, persons, money } = command;
    const data = given({ measure, at, ruling, articles, persons, money });
    return liabilities.some((each) => sameData(each.data, data)) ? [] : [{ type: 'LiabilityImposed', data }];
  },
});
