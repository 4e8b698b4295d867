// The authority over a meeting: the secretariat of the body that meets.
import { authorityOver } from '../authority/authority.js';
import { secretariatOf } from '../authority/bodies.js';
import { bodyIn, type Meeting } from './story.js';

interface Asked {
  readonly id: string;
  readonly story: Meeting;
  readonly command: { readonly body?: string };
}

export const may = authorityOver<Meeting>(({ id, story: { convened }, command }: Asked) => ({
  SECRETARIAT: secretariatOf(convened?.body ?? command.body ?? bodyIn(id)),
}));
