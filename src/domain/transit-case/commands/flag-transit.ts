// The command to flag a transit: it is overdue, or something else is wrong with it. A report of any state of it; the state of
// departure looks after the time limit.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { reports } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { prose } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { country } from '../../values/who/country.js';
import { may } from '../authority.js';
import type { FlaggedBecause, TransitCaseEvent } from '../events.js';
import type { TransitCase } from '../story.js';
import { flaggedBecause } from '../words/codes.js';

export class FlagTransit {
  @Field(country) country!: string;
  @Field(flaggedBecause) because!: FlaggedBecause;
  @Field(when) at!: When;
  @Field(prose({ max: 2000 }), { optional: true }) text?: string;
}

export const flagTransit = reports({
  form: FlagTransit,
  rights: may(['NAMED']),
  against: ['TRANSIT_NOT_OPENED', 'NOT_OF_THIS_TRANSIT', 'WITHIN_TIME_LIMIT', 'TRANSIT_COMPLETED'],
  decide({ country, because, at, text }: FlagTransit, { flagged }: TransitCase): readonly TransitCaseEvent[] {
    const data = given({ country, because, at, text });
    return flagged.some((each) => sameData(each.data, data)) ? [] : [{ type: 'TransitFlagged', data }];
  },
});
