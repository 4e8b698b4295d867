// The authority over a duplicate review: of two services of one state its contact point decides; of two states each says its word,
// and nobody for both; for the sum of an operation its coordination unit, but for those whose own state is one of them.
import {
  type Administration,
  administrationStory,
  contactPointsOf,
  idOfAdministration,
} from '../administration/story.js';
import { authorityOver } from '../authority/authority.js';
import type { Listed, Parties } from '../authority/parties.js';
import { holderOf, type Holder } from '../authority/speaker.js';
import { coordinatorsOf, type Operation, operationStory } from '../operation/story.js';
import { type DuplicateReview, ownersOf, partiesOf } from './story.js';

interface Asked {
  readonly story: DuplicateReview;
  readonly voice: { readonly of: Holder };
  readonly command: OfOperation;
  readonly context: { readonly time: number };
  readonly proved: { readonly administration?: Administration; readonly operation?: Operation };
}

interface OfOperation {
  readonly operation?: string;
}

/** The state whose services both are; undefined: they are of two. */
function stateIn(it: DuplicateReview): string | undefined {
  const [state, ...others] = partiesOf(it);
  return others.length === 0 ? state : undefined;
}

/** Until it names one, whoever its issuer vouches for. */
function contactPoints(country: string, named: Administration | undefined): readonly Listed[] {
  if (!named?.hasNamed) return [{ country }];
  return contactPointsOf(named).map(({ officer }) => ({ country, officer }));
}

/** Of what nobody has suspected anybody may be told that nobody has. */
function partiesTo({ story: it, voice, proved, context }: Asked): Parties {
  const { administration, operation } = proved;
  const unit = operation ? { COORDINATOR: coordinatorsBeside(it, operation, context.time) } : {};
  if (!it.as) return { OWNER: [voice.of], ...unit };
  const state = stateIn(it);
  if (state === undefined) return { OWNER: ownersOf(it).map(holderOf), ...unit };
  return { CONTACT_POINT: contactPoints(state, administration), ...unit };
}

/** Of the unit whoever may settle it at that moment (ms UTC): nobody whose own state is a party, or the state that sent them. */
export function coordinatorsBeside(it: DuplicateReview, operation: Operation, time?: number): readonly Listed[] {
  const parties = partiesOf(it);
  const unit = operation.unit.filter(
    ({ administration, secondedBy }) => !parties.includes(administration) && !parties.includes(secondedBy ?? ''),
  );
  return coordinatorsOf({ ...operation, unit }, time);
}

export const may = authorityOver<DuplicateReview>(partiesTo, {
  administration: {
    story: administrationStory as never,
    id({ state: it }: { readonly state: DuplicateReview }) {
      const state = stateIn(it);
      return state === undefined ? undefined : idOfAdministration(state);
    },
  },
  operation: {
    story: operationStory as never,
    id: ({ command }: { readonly command: OfOperation }) => command.operation,
  },
});
