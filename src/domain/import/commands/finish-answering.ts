// The command to say that a state's answer to what a table proposes to it was carried out. A decision of the program itself.
import { given } from '../../../eventsourcing/log/event.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import { Field, Listed } from '../../../forms/form.js';
import { wholeNumber } from '../../values/text.js';
import { country } from '../../values/who/country.js';
import { may } from '../authority.js';
import type { ImportEvent, ThingLeft } from '../events.js';
import type { Import } from '../story.js';
import { thingLeft } from './thing-left.js';

export class FinishAnswering {
  @Field(country) country!: string;
  @Field(wholeNumber()) things!: number;
  @Field(wholeNumber()) leftCount!: number;
  @Listed(thingLeft, { optional: true, max: 1_000 }) left?: ThingLeft[];
}

export const finishAnswering = decides({
  form: FinishAnswering,
  rights: may(['SECRETARIAT'], { behalf: 'NEVER' }),
  isOfOwn: () => true,
  against: ['IMPORT_NOT_BEGUN'],
  decide({ country: state, things, leftCount, left }: FinishAnswering, { answers }: Import): readonly ImportEvent[] {
    if (answers.get(state)?.carriedOut) return [];
    return [{ type: 'ImportAnswerCarriedOut', data: given({ country: state, things, leftCount, left }) }];
  },
});
