// The commands to restrict an incident, and to release it again: decisions of whoever it is credited to, and of nobody else. What
// was left to fewer countries is hidden from the others at every place in the log.
import { decides } from '../../../eventsourcing/writing/decider.js';
import { decidingAudience, ReleaseAudience, RestrictAudience } from '../../audience/restricting.js';
import { may } from '../authority.js';
import type { IncidentEvent } from '../events.js';
import type { Incident } from '../story/incident.js';

const { restrict, release } = decidingAudience<Incident, IncidentEvent>('Audience');

export const restrictAudience = decides({ form: RestrictAudience, rights: may(['OWNER']), decide: restrict });

export const releaseAudience = decides({
  form: ReleaseAudience,
  rights: may(['OWNER'], { behalf: 'NEVER' }),
  decide: release,
});
