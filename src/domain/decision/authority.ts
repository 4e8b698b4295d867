// The authority over a decision: its body's secretariat; who endorses, objects or reports on it says so itself.
import { authorityOver } from '../authority/authority.js';
import { secretariatOf } from '../authority/bodies.js';
import { states } from '../authority/parties.js';
import { type Decision, madeAs } from './story.js';

interface Asked {
  readonly story: Decision;
  readonly command: { readonly body?: string; readonly by?: string };
}

export const may = authorityOver<Decision>(({ story, command }: Asked) => {
  const body = madeAs(story)?.body ?? command.body;
  return { SECRETARIAT: body === undefined ? [] : secretariatOf(body), NAMED: states(command.by) };
});
