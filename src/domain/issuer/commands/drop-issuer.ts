// The command to say that an issuer is no longer believed, so that every member sees it. A decision of the program itself, when it
// starts with a list in which that issuer is missing.
import { decides } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { text } from '../../values/text.js';
import { may } from '../authority.js';
import type { IssuerEvent } from '../events.js';
import type { Issuer } from '../story.js';

export class DropIssuer {
  @Field(text({ max: 500 })) issuer!: string;
}

export const dropIssuer = decides({
  form: DropIssuer,
  rights: may(['SECRETARIAT'], { behalf: 'NEVER' }),
  decide({ issuer }: DropIssuer, { phase }: Issuer): readonly IssuerEvent[] {
    return phase === 'announced' ? [{ type: 'IssuerDropped', data: { issuer } }] : [];
  },
});
