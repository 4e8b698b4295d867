// The commands about permissions to pass an incident on: whoever sees it may ask that a state see it too; whoever it is credited to
// gives, refuses and withdraws that. Decisions, and never said on behalf of another.
import { decides } from '../../../eventsourcing/writing/decider.js';
import {
  GrantPermission,
  RefusePermission,
  RequestPermission,
  settlingPermission,
  WithdrawPermission,
} from '../../audience/permission.js';
import { may } from '../authority.js';
import type { IncidentEvent } from '../events.js';
import type { Incident } from '../story/incident.js';

const { request, grant, refuse, withdraw } = settlingPermission<Incident, IncidentEvent>('');

export const requestPermission = decides({
  form: RequestPermission,
  rights: may(['ANYONE'], { behalf: 'NEVER' }),
  decide: request,
});

export const grantPermission = decides({
  form: GrantPermission,
  rights: may(['OWNER'], { behalf: 'NEVER' }),
  decide: grant,
});

export const refusePermission = decides({
  form: RefusePermission,
  rights: may(['OWNER'], { behalf: 'NEVER' }),
  against: ['PERMISSION_NOT_KNOWN'],
  decide: refuse,
});

export const withdrawPermission = decides({
  form: WithdrawPermission,
  rights: may(['OWNER'], { behalf: 'NEVER' }),
  against: ['PERMISSION_NOT_KNOWN'],
  decide: withdraw,
});
