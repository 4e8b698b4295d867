// The command to adopt a decision. A decision: once; saying the same again changes nothing.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { decides, refer } from '../../../eventsourcing/writing/decider.js';
import { Field, Listed } from '../../../forms/form.js';
import { meetingStory } from '../../meeting/story.js';
import { topics } from '../../meeting/words/codes.js';
import { operationStory } from '../../operation/story.js';
import { slug } from '../../values/ids.js';
import { type Names, names } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { administration } from '../../values/who/administration.js';
import { may } from '../authority.js';
import type { DecisionEvent, DecisionEvents } from '../events.js';
import { ofItsBody } from '../of-its-body.js';
import type { Decision } from '../story.js';
import { adoptedBy } from '../words/codes.js';

type Adopted = DecisionEvents['DecisionAdopted'];

export class AdoptDecision {
  @Field(slug) body!: string;
  @Field(slug, { optional: true }) meeting?: string;
  @Field(names) text!: Names;
  @Field(when) adoptedOn!: When;
  @Field(adoptedBy, { optional: true }) by?: Adopted['by'] & string;
  @Field(topics, { optional: true }) subject?: Adopted['subject'] & string;
  @Field(slug, { optional: true }) operation?: string;
  @Field(slug, { optional: true }) statement?: string;
  @Listed(administration, { optional: true }) addressedTo?: string[];
  @Field(when, { optional: true }) due?: When;
}

export const adoptDecision = decides({
  form: AdoptDecision,
  rights: may(['SECRETARIAT']),
  refers: {
    ...ofItsBody,
    meeting: refer(meetingStory, ({ meeting }: AdoptDecision) => meeting),
    operation: refer(operationStory, ({ operation }: AdoptDecision) => operation),
  },
  against: ['ALREADY_ADOPTED', 'MEETING_NOT_KNOWN', 'OUTSIDE_MEETING', 'NOT_QUORATE', 'OPERATION_NOT_KNOWN'],
  decide(command: AdoptDecision, { adopted }: Decision): readonly DecisionEvent[] {
    const { body, meeting, text, adoptedOn, by, subject, operation, statement, addressedTo, due } = command;
    const data = given({ body, meeting, text, adoptedOn, by, subject, operation, statement, addressedTo, due });
    return adopted && sameData(adopted, data) ? [] : [{ type: 'DecisionAdopted', data }];
  },
});
