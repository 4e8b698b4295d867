// The command to announce what an issuer may sign and by which keys, so that every member sees a change. A decision of the program
// itself, when it starts.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import { Field, Listed } from '../../../forms/form.js';
import { text } from '../../values/text.js';
import { may } from '../authority.js';
import type { IssuerEvent } from '../events.js';
import type { Issuer } from '../story.js';

const line = text({ max: 500 });

export class AnnounceIssuer {
  @Field(line) issuer!: string;
  @Listed(line, { max: 500 }) administrations!: string[];
  @Listed(line, { max: 20 }) roles!: string[];
  @Listed(line, { max: 100 }) keys!: string[];
}

export const announceIssuer = decides({
  form: AnnounceIssuer,
  rights: may(['SECRETARIAT'], { behalf: 'NEVER' }),
  decide({ issuer, administrations, roles, keys }: AnnounceIssuer, { as, phase }: Issuer): readonly IssuerEvent[] {
    const data = { issuer, administrations, roles, keys };
    return phase === 'announced' && sameData(as, data) ? [] : [{ type: 'IssuerAnnounced', data }];
  },
});
