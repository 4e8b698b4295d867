// The commands about permissions to pass an incident on: whoever sees it may ask that a state see it too; whoever it is credited to
// gives, refuses and withdraws that. Decisions, and never said on behalf of another.
import { given } from '../../../eventsourcing/log/event.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import type { Permission } from '../../audience/audience.js';
import { uuid } from '../../values/ids.js';
import { prose, text } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { country } from '../../values/who/country.js';
import { may } from '../authority.js';
import type { IncidentEvent } from '../events.js';
import type { Incident } from '../story/incident.js';

export class RequestPermission {
  @Field(uuid) permission!: string;
  @Field(country) to!: string;
  @Field(prose({ max: 1000 })) purpose!: string;
  @Field(text({ max: 100 }), { optional: true }) case?: string;
  @Field(when, { optional: true }) until?: When;
}

export class GrantPermission extends RequestPermission {}

export class RefusePermission {
  @Field(uuid) permission!: string;
  @Field(prose({ max: 1000 }), { optional: true }) reason?: string;
}

export class WithdrawPermission extends RefusePermission {}

const stands = ({ audience }: Incident, id: string, ...states: readonly Permission['state'][]): boolean => {
  const known = audience.permissions.get(id);
  return known !== undefined && states.includes(known.state);
};

const asked = ({ permission, to, purpose, case: number, until }: RequestPermission) =>
  given({ permission, to, purpose, case: number, until });

export const requestPermission = decides({
  form: RequestPermission,
  rights: may(['ANYONE'], { behalf: 'NEVER' }),
  decide(command: RequestPermission, incident: Incident): readonly IncidentEvent[] {
    if (incident.audience.permissions.has(command.permission)) return [];
    return [{ type: 'PermissionRequested', data: asked(command) }];
  },
});

export const grantPermission = decides({
  form: GrantPermission,
  rights: may(['OWNER'], { behalf: 'NEVER' }),
  decide(command: GrantPermission, incident: Incident): readonly IncidentEvent[] {
    if (stands(incident, command.permission, 'GRANTED', 'WITHDRAWN', 'REFUSED')) return [];
    return [{ type: 'PermissionGranted', data: asked(command) }];
  },
});

export const refusePermission = decides({
  form: RefusePermission,
  rights: may(['OWNER'], { behalf: 'NEVER' }),
  against: ['PERMISSION_NOT_KNOWN'],
  decide({ permission, reason }: RefusePermission, incident: Incident): readonly IncidentEvent[] {
    if (stands(incident, permission, 'GRANTED', 'WITHDRAWN', 'REFUSED')) return [];
    return [{ type: 'PermissionRefused', data: given({ permission, reason }) }];
  },
});

export const withdrawPermission = decides({
  form: WithdrawPermission,
  rights: may(['OWNER'], { behalf: 'NEVER' }),
  against: ['PERMISSION_NOT_KNOWN'],
  decide({ permission, reason }: WithdrawPermission, incident: Incident): readonly IncidentEvent[] {
    if (stands(incident, permission, 'WITHDRAWN', 'REFUSED')) return [];
    return [{ type: 'PermissionWithdrawn', data: given({ permission, reason }) }];
  },
});
