// The command to tell what became of an answer. A report of the state that asked.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { reports } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { prose } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { may } from '../authority.js';
import type { AssistanceEvent, Use } from '../events.js';
import type { Assistance } from '../story.js';
import { uses } from '../words/codes.js';

export class UseResult {
  @Field(when) at!: When;
  @Field(uses) use!: Use;
  @Field(prose({ max: 2000 }), { optional: true }) note?: string;
}

export const useResult = reports({
  form: UseResult,
  rights: may(['REQUESTING']),
  against: ['ASSISTANCE_NOT_REQUESTED', 'ASSISTANCE_NOT_ANSWERED'],
  decide({ at, use, note }: UseResult, { used }: Assistance): readonly AssistanceEvent[] {
    const data = given({ at, use, note });
    return used.some((each) => sameData(each.data, data)) ? [] : [{ type: 'AssistanceUsed', data }];
  },
});
