// The procedure of a committee: the provision that tells whether its meeting could decide, looked at where a meeting is named.
import { mayRefer } from '../../eventsourcing/writing/decider.js';
import { provisionId, provisionStory } from '../provision/story.js';

export const procedureOf = mayRefer(
  provisionStory,
  ({ meeting }: { readonly meeting?: string }, _: never, committee: string) =>
    meeting === undefined ? undefined : provisionId(committee, 'PROCEDURE'),
);
