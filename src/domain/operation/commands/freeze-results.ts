// The command to freeze the results of an operation at a place in the log. A decision of its lead organiser: what changes afterwards is
// told as a change. Frozen anew, the later place stands.
import { given } from '../../../eventsourcing/log/event.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import type { Context } from '../../context.js';
import { text } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { may } from '../authority.js';
import type { OperationEvent } from '../events.js';
import { questionsOf, taken } from '../figures.js';
import type { Operation } from '../story.js';

export class FreezeResults {
  @Field(text({ max: 40 }), { optional: true }) position?: string;
  @Field(when, { optional: true }) frozenOn?: When;
}

export const freezeResults = decides({
  form: FreezeResults,
  rights: may(['LEAD'], { behalf: 'NEVER' }),
  asks: ({ position }: FreezeResults, _: Operation, __: unknown, context: Context) => questionsOf(context, position),
  against: ['OPERATION_CANCELLED', 'NOT_CONCLUDED'],
  decide({ frozenOn }: FreezeResults, { results }: Operation, context: Context): readonly OperationEvent[] {
    const { position, figures } = taken(context);
    if (results.last?.data.position === position) return [];
    return [{ type: 'ResultsFrozen', data: { position, ...given({ frozenOn }), figures } }];
  },
});
