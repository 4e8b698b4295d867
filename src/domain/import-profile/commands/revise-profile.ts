// The command to revise a mapping profile: its new mapping takes the place of the one before. A decision of whoever registered it.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import { may } from '../authority.js';
import type { ImportProfileEvent } from '../events.js';
import type { ImportProfile } from '../story.js';
import { MappingFields, mappingOf } from './mapping.js';

export class ReviseImportProfile extends MappingFields {}

export const reviseImportProfile = decides({
  form: ReviseImportProfile,
  rights: may(['SPEAKER'], { behalf: 'NEVER' }),
  against: ['PROFILE_NOT_REGISTERED', 'PROFILE_WITHDRAWN'],
  decide(command: ReviseImportProfile, { as }: ImportProfile): readonly ImportProfileEvent[] {
    const data = mappingOf(command);
    return as && sameData(as, data) ? [] : [{ type: 'ImportProfileRevised', data }];
  },
});
