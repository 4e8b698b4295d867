// The authority over a committee: its affairs are its secretariat's; who is a member, a state says of itself too.
import { authorityOver } from '../authority/authority.js';
import { states } from '../authority/parties.js';
import { isCountry } from '../values/who/country.js';
import type { Committee } from './story.js';

/** The body that a committee is, by its id; two letters are a country's, and no body's. */
function bodyOf(id: string): string | undefined {
  const code = id.toUpperCase();
  return isCountry(code) ? undefined : code;
}

export const may = authorityOver<Committee>(({ id, command }: { id: string; command: { country?: string } }) => ({
  SECRETARIAT: states(bodyOf(id)),
  NAMED: states(command.country),
}));
