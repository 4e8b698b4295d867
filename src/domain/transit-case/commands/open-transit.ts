// The command to open a transit case: goods set out under customs transit. A decision of the state of departure: made once.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import { Field, Listed } from '../../../forms/form.js';
import { setOf } from '../../../forms/shape.js';
import { text } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { country } from '../../values/who/country.js';
import { keyedHash } from '../../values/who/identifier.js';
import { type Office, office } from '../../values/who/office.js';
import { may } from '../authority.js';
import type { Guarantee, Regime, TransitCaseEvent, TransitGoods } from '../events.js';
import { MOST_GOODS, transitGoods } from '../goods.js';
import type { TransitCase } from '../story.js';
import { guarantees, regimes } from '../words/codes.js';

export class OpenTransit {
  @Field(keyedHash('DECLARATION'), { optional: true }) declaration?: string;
  @Field(regimes) regime!: Regime;
  @Field(office) departure!: Office;
  @Field(office) destination!: Office;
  @Field(setOf(country), { optional: true }) transit?: readonly string[];
  @Field(when) openedOn!: When;
  @Field(when) timeLimit!: When;
  @Listed(transitGoods, { max: MOST_GOODS }) goods!: TransitGoods[];
  @Field(text({ max: 200 }), { optional: true }) seals?: string;
  @Field(text({ max: 200 }), { optional: true }) placeOfDelivery?: string;
  @Field(guarantees, { optional: true }) guarantee?: Guarantee;
}

export const openTransit = decides({
  form: OpenTransit,
  rights: may(['DEPARTURE']),
  against: ['TRANSIT_ALREADY_OPENED'],
  decide(command: OpenTransit, { opened }: TransitCase): readonly TransitCaseEvent[] {
    const { declaration, regime, departure, destination, transit, openedOn, timeLimit, goods } = command;
    const { seals, placeOfDelivery, guarantee } = command;
    const way = { declaration, regime, departure, destination, transit, openedOn, timeLimit };
    const data = given({ ...way, goods, seals, placeOfDelivery, guarantee });
    return opened && sameData(opened, data) ? [] : [{ type: 'TransitOpened', data }];
  },
});
