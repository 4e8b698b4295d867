// The command to end a term of office before another begins, and to say why. A decision: of whoever held the office.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import { Field } from '../../../forms/form.js';
import { text } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { may } from '../authority.js';
import type { CommitteeEvent, CommitteeEvents } from '../events.js';
import type { Committee } from '../story.js';
import { endings, offices } from '../words/codes.js';

export class EndTerm {
  @Field(offices) office!: CommitteeEvents['TermEnded']['office'];
  @Field(text({ max: 200 }), { optional: true }) person?: string;
  @Field(when) endedOn!: When;
  @Field(endings, { optional: true }) because?: CommitteeEvents['TermEnded']['because'] & string;
}

export const endTerm = decides({
  form: EndTerm,
  rights: may(['SECRETARIAT']),
  against: ['COMMITTEE_NOT_ESTABLISHED', 'NOT_IN_OFFICE', 'TERM_ENDED_BEFORE'],
  decide({ office, person, endedOn, because }: EndTerm, { ends }: Committee): readonly CommitteeEvent[] {
    const data = given({ office, person, endedOn, because });
    return ends.some((each) => sameData(each.data, data)) ? [] : [{ type: 'TermEnded', data }];
  },
});
