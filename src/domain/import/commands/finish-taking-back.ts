// The command to say what was taken back of what an import recorded, and what was left. A decision of the program itself.
import { given } from '../../../eventsourcing/log/event.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import { Field, Listed } from '../../../forms/form.js';
import { wholeNumber } from '../../values/text.js';
import { may } from '../authority.js';
import type { ImportEvent, ThingLeft } from '../events.js';
import type { Import } from '../story.js';
import { thingLeft } from './thing-left.js';

export class FinishTakingBack {
  @Field(wholeNumber()) events!: number;
  @Field(wholeNumber()) things!: number;
  @Field(wholeNumber()) leftCount!: number;
  @Listed(thingLeft, { optional: true, max: 1_000 }) left?: ThingLeft[];
}

export const finishTakingBack = decides({
  form: FinishTakingBack,
  rights: may(['SECRETARIAT'], { behalf: 'NEVER' }),
  isOfOwn: () => true,
  against: ['IMPORT_NOT_BEGUN'],
  decide({ events, things, leftCount, left: named }: FinishTakingBack, { phase }: Import): readonly ImportEvent[] {
    if (phase === 'withdrawn') return [];
    return [{ type: 'ImportTakenBack', data: given({ events, things, leftCount, left: named }) }];
  },
});
