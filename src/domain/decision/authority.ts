// The authority over a decision: its body's secretariat; who endorses, objects or reports on it says so itself.
import { authorityOver } from '../authority/authority.js';
import { secretariatOf } from '../authority/bodies.js';
import { states } from '../authority/parties.js';
import { bodyIn } from '../meeting/story.js';
import { type Decision, madeAs } from './story.js';

interface Asked {
  readonly id: string;
  readonly story: Decision;
  readonly command: { readonly body?: string; readonly by?: string };
}

export const may = authorityOver<Decision>(({ id, story, command }: Asked) => ({
  SECRETARIAT: secretariatOf(madeAs(story)?.body ?? command.body ?? bodyIn(id)),
  NAMED: states(command.by),
}));
