// The authority over a decision: its body's secretariat; who endorses, objects or reports on it says so itself.
import { authorityOver } from '../authority/authority.js';
import { type ByGroup, groupNamed, secretariatBehind } from '../authority/groups.js';
import { states } from '../authority/parties.js';
import { bodyIn } from '../meeting/story.js';
import { type Decision, madeAs } from './story.js';

interface Of {
  readonly id: string;
  readonly story: Decision;
  readonly command: { readonly body?: string; readonly by?: string };
}

const bodyOf = ({ id, story, command }: Of): string => madeAs(story)?.body ?? command.body ?? bodyIn(id);

export const may = authorityOver<Decision>(
  (asked: Of & { readonly proved: ByGroup }) => ({
    SECRETARIAT: secretariatBehind(bodyOf(asked), asked.proved),
    NAMED: states(asked.command.by),
  }),
  groupNamed(bodyOf),
);
