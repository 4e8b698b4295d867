// The authority over a provision: the secretariat of the body that approves it.
import { authorityOver } from '../authority/authority.js';
import { secretariatOf } from '../authority/bodies.js';
import { bodyOfProvision, type Provision } from './story.js';

interface Asked {
  readonly id: string;
  readonly story: Provision;
  readonly command: { readonly body?: string };
}

export const may = authorityOver<Provision>(({ id, story: { versions }, command }: Asked) => ({
  SECRETARIAT: secretariatOf(versions.first?.data.body ?? command.body ?? bodyOfProvision(id)),
}));
