// The command to report that a training was held, or correct that report. A report: what it contradicts is flagged, not refused.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { reports } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { type Place, place } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { type Headcount, headcount } from '../../values/who/headcount.js';
import { type Ranking, ranking } from '../../values/who/ranking.js';
import { may } from '../authority.js';
import type { TrainingEvent } from '../events.js';
import type { Training } from '../story.js';

export class HoldTraining {
  @Field(when) dates!: When;
  @Field(place, { optional: true }) place?: Place;
  @Field(headcount, { optional: true })
  participants?: Headcount;
  @Field(ranking, { optional: true }) ranking?: Ranking;
}

export const holdTraining = reports({
  form: HoldTraining,
  rights: may(['HOST', 'SPEAKER']),
  against: ['NOT_AGREED', 'HELD_WITHOUT_DATE', 'TRAINING_CANCELLED', 'RANKED_WITHOUT_CONTEST', 'RANKED_ABSENT'],
  decide({ dates, place, participants, ranking }: HoldTraining, { held }: Training): readonly TrainingEvent[] {
    const data = given({ dates, place, participants, ranking });
    return held && sameData(held, data) ? [] : [{ type: 'TrainingHeld', data }];
  },
});
