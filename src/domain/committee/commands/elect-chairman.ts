// The command to elect the committee's chairman. A decision: there is one chair at a time, so an election ends the former's term.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { decides, refer } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import { administration } from '../../values/who/administration.js';
import { Field } from '../../../forms/form.js';
import { slug } from '../../values/ids.js';
import { flag, text } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { meetingStory } from '../../meeting/story.js';
import { may } from '../authority.js';
import type { CommitteeEvent } from '../events.js';
import { procedureOf } from '../procedure.js';
import type { Committee } from '../story.js';

export class ElectChairman {
  @Field(text({ max: 200 })) person!: string;
  @Field(text({ max: 200 }), { optional: true }) office?: string;
  @Field(administration, { optional: true })
  administration?: string;
  @Field(slug, { optional: true }) meeting?: string;
  @Field(flag) reElection!: boolean;
  @Field(when) electedOn!: When;
  @Field(when, { optional: true }) termFrom?: When;
  @Field(when, { optional: true }) termTo?: When;
}

export const electChairman = decides({
  form: ElectChairman,
  rights: may(['SECRETARIAT']),
  refers: {
    meeting: refer(meetingStory, ({ meeting }: ElectChairman) => meeting),
    procedure: procedureOf,
  },
  against: ['COMMITTEE_NOT_ESTABLISHED', 'NOT_HELD_BEFORE', 'MEETING_NOT_KNOWN', 'OUTSIDE_MEETING', 'NOT_QUORATE'],
  decide(command: ElectChairman, committee: Committee): readonly CommitteeEvent[] {
    const { person, office = 'Chairman', administration, meeting, reElection, electedOn, termFrom, termTo } = command;
    const data = given({ person, office, administration, meeting, reElection, electedOn, termFrom, termTo });
    if (committee.elections.some((each) => each.data.person === person && sameData(each.data, data))) return [];
    return [{ type: 'ChairmanElected', data }];
  },
});
