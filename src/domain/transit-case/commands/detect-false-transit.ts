// The command to tell what a state found of a transit: not delivered, substituted, falsely completed. A report, of any state on the
// route, and its own finding: others found what they found. It is kept where nobody opened the case, or it was completed.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { reports } from '../../../eventsourcing/writing/decider.js';
import { Field, Listed } from '../../../forms/form.js';
import { setOf } from '../../../forms/shape.js';
import { type Money, moneys } from '../../values/amounts/money.js';
import { prose, text } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { country } from '../../values/who/country.js';
import { keyedHash } from '../../values/who/identifier.js';
import { type Office, office } from '../../values/who/office.js';
import { may } from '../authority.js';
import type { Finding, TransitCaseEvent, TransitGoods } from '../events.js';
import { MOST_GOODS, transitGoods } from '../goods.js';
import type { TransitCase } from '../story.js';
import { findings as findingsOf } from '../words/codes.js';

export class DetectFalseTransit {
  @Field(country) country!: string;
  @Field(findingsOf) finding!: Finding;
  @Field(when) detectedAt!: When;
  @Field(text({ max: 200 }), { optional: true }) where?: string;
  @Field(keyedHash('DECLARATION'), { optional: true }) declaration?: string;
  @Field(office, { optional: true }) departure?: Office;
  @Field(office, { optional: true }) destination?: Office;
  @Listed(transitGoods, { optional: true, max: MOST_GOODS }) goodsNotPresented?: TransitGoods[];
  @Field(moneys, { optional: true }) money?: readonly Money[];
  @Field(setOf(country), { optional: true }) harmed?: readonly string[];
  @Field(prose({ max: 4000 }), { optional: true }) circumstances?: string;
}

export const detectFalseTransit = reports({
  form: DetectFalseTransit,
  rights: may(['NAMED']),
  against: ['TRANSIT_NOT_OPENED', 'NOT_OF_THIS_TRANSIT', 'TRANSIT_COMPLETED'],
  decide(command: DetectFalseTransit, { findings }: TransitCase): readonly TransitCaseEvent[] {
    const { country, finding, detectedAt, where, declaration, departure, destination } = command;
    const { goodsNotPresented, money, harmed, circumstances } = command;
    const found = { country, finding, detectedAt, where, declaration, departure, destination };
    const data = given({ ...found, goodsNotPresented, money, harmed, circumstances });
    const last = findings.get(country);
    return last && sameData(last.data, data) ? [] : [{ type: 'FalseTransitDetected', data }];
  },
});
