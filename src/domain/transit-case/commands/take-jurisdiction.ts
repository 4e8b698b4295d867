// The command to take a case: which state prosecutes it, stated by that state and by nobody for it. A decision: one state has it.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { text } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { country } from '../../values/who/country.js';
import { may } from '../authority.js';
import type { TransitCaseEvent } from '../events.js';
import type { TransitCase } from '../story.js';

export class TakeJurisdiction {
  @Field(country) country!: string;
  @Field(when) at!: When;
  @Field(text({ max: 100 }), { optional: true }) article?: string;
  @Field(text({ max: 100 }), { optional: true }) case?: string;
}

export const takeJurisdiction = decides({
  form: TakeJurisdiction,
  rights: may(['NAMED'], { behalf: 'NEVER' }),
  against: ['NOTHING_DETECTED', 'NOT_OF_THIS_TRANSIT', 'JURISDICTION_TAKEN'],
  decide(command: TakeJurisdiction, { jurisdiction }: TransitCase): readonly TransitCaseEvent[] {
    const { country, at, article, case: number } = command;
    const data = given({ country, at, article, case: number });
    return jurisdiction && sameData(jurisdiction.data, data) ? [] : [{ type: 'JurisdictionTaken', data }];
  },
});
