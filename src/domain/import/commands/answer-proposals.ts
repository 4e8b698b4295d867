// The commands to accept or decline, as one, all that a table proposes to a state. Decisions of that state: each row is then answered by
// the command that answers it alone.
import { given } from '../../../eventsourcing/log/event.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import type { Context } from '../../context.js';
import { prose } from '../../values/text.js';
import { may } from '../authority.js';
import type { ImportEvent, ProposalsAnswer } from '../events.js';
import type { Import } from '../story.js';

class OneAnswer {
  @Field(prose({ max: 1000 }), { optional: true }) reason?: string;
}

export class AcceptProposals extends OneAnswer {}

export class DeclineProposals extends OneAnswer {}

const rights = may(['ADDRESSEE'], { behalf: 'NEVER' });
const AGAINST = ['IMPORT_NOT_BEGUN', 'IMPORT_WITHDRAWN'];

export const acceptProposals = decides({
  form: AcceptProposals,
  rights,
  against: AGAINST,
  decide: ({ reason }: AcceptProposals, it: Import, context: Context) =>
    answered(it, context, { is: 'ACCEPTED', ...given({ reason }) }),
});

export const declineProposals = decides({
  form: DeclineProposals,
  rights,
  against: AGAINST,
  decide: ({ reason }: DeclineProposals, it: Import, context: Context) =>
    answered(it, context, { is: 'DECLINED', ...given({ reason }) }),
});

/** Once: what was accepted is corrected or withdrawn like anything else. */
function answered(
  { answers }: Import,
  { metadata: { actor } }: Context,
  answer: { readonly is: ProposalsAnswer; readonly reason?: string },
): readonly ImportEvent[] {
  const { administration: country } = actor;
  return answers.has(country) ? [] : [{ type: 'ImportProposalsAnswered', data: { country, ...answer } }];
}
