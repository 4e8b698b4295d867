// The authority over a committee: its affairs are its secretariat's; who is a member, a state says of itself too.
import { authorityOver } from '../authority/authority.js';
import { secretariatOf } from '../authority/bodies.js';
import { states } from '../authority/parties.js';
import type { Committee } from './story.js';

export const may = authorityOver<Committee>(({ id, command }: { id: string; command: { country?: string } }) => ({
  SECRETARIAT: secretariatOf(id),
  NAMED: states(command.country),
}));
