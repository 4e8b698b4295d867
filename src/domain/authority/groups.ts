// Working groups among the bodies: what a group meets on or decides, the body that it works for says.
import type { Claim, Proof } from '../../eventsourcing/writing/rights.js';
import { type WorkingGroup, workingGroupStory } from '../working-group/story.js';
import { secretariatOf } from './bodies.js';
import type { Holder } from './speaker.js';

/** What tells whether a body is a working group. */
export interface ByGroup {
  readonly group?: WorkingGroup;
}

/** The secretariat behind that id: its own, or, of a working group that the log holds, that of its body. */
export const secretariatBehind = (id: string, { group }: ByGroup): readonly Holder[] =>
  secretariatOf(group?.created?.body ?? id);

/** Looks up the group, by the body that a thing is of. */
export const groupNamed = (
  bodyOf: (asked: { readonly id: string; readonly story: never; readonly command: never }) => string | undefined,
): { readonly group: Proof } => ({
  group: {
    story: workingGroupStory as Proof['story'],
    id: ({ command, state, context }: Claim<never, never, never>) =>
      bodyOf({ id: (context as { readonly id: string }).id, story: state, command }),
  },
});
