// The command to annul a completion that was false. A decision of the state of destination: the transit is as open as before.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { prose } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { may } from '../authority.js';
import type { TransitCaseEvent } from '../events.js';
import { completionOf, type TransitCase } from '../story.js';

export class AnnulCompletion {
  @Field(when) at!: When;
  @Field(prose({ max: 2000 }), { optional: true }) reason?: string;
}

export const annulCompletion = decides({
  form: AnnulCompletion,
  rights: may(['DESTINATION']),
  against: ['NOT_COMPLETED'],
  decide({ at, reason }: AnnulCompletion, it: TransitCase): readonly TransitCaseEvent[] {
    const data = given({ at, reason });
    const { last } = it.annulments;
    const isSaid = completionOf(it) === null && last !== undefined && sameData(last.data, data);
    return isSaid ? [] : [{ type: 'CompletionAnnulled', data }];
  },
});
