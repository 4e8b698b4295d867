// The commands to register and revoke the key of a device, by its thumbprint. Decisions of the contact point; what was signed by a
// revoked key since it was suspected is not to be relied on.
import { decides } from '../../../eventsourcing/writing/decider.js';
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { Field } from '../../../forms/form.js';
import { prose, text } from '../../values/text.js';
import { instant } from '../../values/time/instant.js';
import { may } from '../authority.js';
import type { AdministrationEvent } from '../events.js';
import type { Administration } from '../story.js';

export class RegisterKey {
  @Field(text({ max: 100 })) key!: string;
  @Field(text({ max: 200 }), { optional: true }) officer?: string;
  @Field(text({ max: 200 }), { optional: true }) post?: string;
}

export class RevokeKey {
  @Field(text({ max: 100 })) key!: string;
  @Field(prose({ max: 1000 }), { optional: true }) reason?: string;
  @Field(instant, { optional: true }) suspectedSince?: number;
}

export const registerKey = decides({
  form: RegisterKey,
  rights: may(['CONTACT_POINT'], { behalf: 'NEVER' }),
  against: ['NOT_AN_ADMINISTRATION'],
  decide({ key, officer, post }: RegisterKey, it: Administration): readonly AdministrationEvent[] {
    const data = given({ key, officer, post });
    const before = it.keys.get(key);
    return before && !before.revoked && sameData(before.as, data) ? [] : [{ type: 'DeviceKeyRegistered', data }];
  },
});

export const revokeKey = decides({
  form: RevokeKey,
  rights: may(['CONTACT_POINT'], { behalf: 'NEVER' }),
  against: ['NOT_AN_ADMINISTRATION', 'KEY_NOT_REGISTERED'],
  decide({ key, reason, suspectedSince }: RevokeKey, it: Administration): readonly AdministrationEvent[] {
    if (it.keys.get(key)?.revoked) return [];
    return [{ type: 'DeviceKeyRevoked', data: given({ key, reason, suspectedSince }) }];
  },
});
