// The authority over a communiqué: the secretariat of its body drafts and issues it; who signs, declares or endorses says so itself.
import { authorityOver } from '../authority/authority.js';
import { type ByGroup, groupNamed, secretariatBehind } from '../authority/groups.js';
import { states } from '../authority/parties.js';
import type { Communique } from './story.js';

interface Of {
  readonly id: string;
  readonly story: Communique;
  readonly command: { readonly body?: string; readonly by?: string };
}

const bodyOf = ({ story: { basis }, command }: Of): string | undefined => basis?.body ?? command.body;

export const may = authorityOver<Communique>((asked: Of & { readonly proved: ByGroup }) => {
  const body = bodyOf(asked);
  return {
    SECRETARIAT: body === undefined ? [] : secretariatBehind(body, asked.proved),
    NAMED: states(asked.command.by),
  };
}, groupNamed(bodyOf));
