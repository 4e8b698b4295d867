// The command to record that the consignment was handed over at a border. A report: a lorry that has crossed cannot be
// called back.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { reports } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import { country } from '../../values/who/country.js';
import { Field } from '../../../forms/form.js';
import { text } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { may } from '../authority.js';
import type { ControlledDeliveryEvent, ControlledDeliveryEvents, Seals } from '../events.js';
import type { ControlledDelivery } from '../story.js';
import { sealStates } from '../words/codes.js';

export class RecordHandover {
  @Field(country) from!: string;
  @Field(country) to!: string;
  @Field(text({ max: 200 }), { optional: true }) post?: string;
  @Field(when) at!: When;
  @Field(sealStates) seals!: Seals;
}

export const recordHandover = reports({
  form: RecordHandover,
  rights: may(['GIVER', 'TAKER'], { otherwise: 'PROPOSAL' }),
  against: ['NOT_STARTED', 'ALREADY_ENDED', 'OFF_ROUTE', 'OUT_OF_ORDER', 'NO_CONSENT'],
  decide(command: RecordHandover, delivery: ControlledDelivery): readonly ControlledDeliveryEvent[] {
    const { from, to, post, at, seals } = command;
    const data = given({ from, to, post, at, seals });
    // Most differ in where or when: they are not compared in full.
    const isSame = (told: ControlledDeliveryEvents['BorderHandedOver']): boolean =>
      told.to === to && told.at.from === at.from && told.from === from && sameData(told, data);
    if (delivery.handovers.some(({ data: told }) => isSame(told))) return [];
    return [{ type: 'BorderHandedOver', data }];
  },
});
