// The command to set up the operation's coordination unit, or list it anew. A decision: possible until it is concluded.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import { Field, Listed } from '../../../forms/form.js';
import { type Place, place, text } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { administration } from '../../values/who/administration.js';
import { country } from '../../values/who/country.js';
import { may } from '../authority.js';
import type { OperationEvent } from '../events.js';
import type { Operation } from '../story.js';

export class UnitMemberFields {
  @Field(administration) administration!: string;
  @Field(text({ max: 200 }), {
    optional: true,
  })
  officer?: string;
  @Field(country, { optional: true }) secondedBy?: string;
  @Field(when, { optional: true }) from?: When;
  @Field(when, { optional: true }) to?: When;
}

export class SetUpCoordinationUnit {
  @Listed(() => UnitMemberFields, { max: 200 })
  members!: UnitMemberFields[];
  @Field(place, { optional: true }) place?: Place;
  @Field(text({ max: 200 }), { optional: true }) hours?: string;
}

export const setUpCoordinationUnit = decides({
  form: SetUpCoordinationUnit,
  rights: may(['LEAD']),
  against: ['OPERATION_CANCELLED', 'ALREADY_CONCLUDED'],
  decide(command: SetUpCoordinationUnit, { standing }: Operation): readonly OperationEvent[] {
    const { members, place, hours } = command;
    const listed = members.map(({ administration, officer, secondedBy, from, to }) =>
      given({ administration, officer, secondedBy, from, to }),
    );
    const data = given({ members: listed, place, hours });
    const last = standing.findLast(({ type }) => type === 'CoordinationUnitSetUp');
    return last && sameData(last.data, data) ? [] : [{ type: 'CoordinationUnitSetUp', data }];
  },
});
