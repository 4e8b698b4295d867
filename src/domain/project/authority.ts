// The authority over a project: the secretariat of the body that runs it; of a working group, of the body that it works for.
import { authorityOver } from '../authority/authority.js';
import { type ByGroup, groupNamed, secretariatBehind } from '../authority/groups.js';
import type { Holder } from '../authority/speaker.js';
import { isCountry } from '../values/who/country.js';
import type { Project } from './story.js';

interface Of {
  readonly story: Project;
  readonly command: { readonly body?: string };
}

interface Asked extends Of {
  readonly voice: { readonly of: Holder };
  readonly proved: ByGroup;
}

const bodyOf = ({ story: { registered }, command }: Of): string | undefined => registered?.body ?? command.body;

export const may = authorityOver<Project>((asked: Asked) => {
  const body = bodyOf(asked);
  const { of } = asked.voice;
  // Of one that nobody registered it is not known whose it is: any body may speak of it, and no state.
  const unknown = isCountry(of.country) ? [] : [of];
  return { SECRETARIAT: body === undefined ? unknown : secretariatBehind(body, asked.proved) };
}, groupNamed(bodyOf));
