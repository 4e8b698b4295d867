// The authority over a working group: the secretariat of the body that it works for.
import { authorityOver } from '../authority/authority.js';
import { secretariatOf } from '../authority/bodies.js';
import { bodiesNamedIn, type WorkingGroup } from './story.js';

interface Asked {
  readonly id: string;
  readonly story: WorkingGroup;
  readonly command: { readonly body?: string };
}

export const may = authorityOver<WorkingGroup>(({ id, story: { created }, command }: Asked) => {
  const body = created?.body ?? command.body;
  // Before it is known whose it is, it is that of a body which its name begins with.
  return { SECRETARIAT: (body === undefined ? bodiesNamedIn(id) : [body]).flatMap(secretariatOf) };
});
