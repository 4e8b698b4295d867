// The authority over a meeting: the secretariat of the body that meets; of a working group, of the body that it works for.
import { authorityOver } from '../authority/authority.js';
import { type ByGroup, groupNamed, secretariatBehind } from '../authority/groups.js';
import { bodyIn, type Meeting } from './story.js';

interface Of {
  readonly id: string;
  readonly story: Meeting;
  readonly command: { readonly body?: string };
}

const bodyOf = ({ id, story: { convened }, command }: Of): string => convened?.body ?? command.body ?? bodyIn(id);

export const may = authorityOver<Meeting>(
  (asked: Of & { readonly proved: ByGroup }) => ({ SECRETARIAT: secretariatBehind(bodyOf(asked), asked.proved) }),
  groupNamed(bodyOf),
);
