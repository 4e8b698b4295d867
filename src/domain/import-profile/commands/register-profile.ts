// The command to register a mapping profile. A decision: once; whoever registers it owns it.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import { may } from '../authority.js';
import type { ImportProfileEvent } from '../events.js';
import type { ImportProfile } from '../story.js';
import { MappingFields, mappingOf } from './mapping.js';

export class RegisterImportProfile extends MappingFields {}

export const registerImportProfile = decides({
  form: RegisterImportProfile,
  rights: may(['SPEAKER'], { behalf: 'NEVER' }),
  against: ['PROFILE_REGISTERED'],
  decide(command: RegisterImportProfile, { as, phase }: ImportProfile): readonly ImportProfileEvent[] {
    const data = mappingOf(command);
    return phase !== 'unknown' && sameData(as, data) ? [] : [{ type: 'ImportProfileRegistered', data }];
  },
});
