// The commands to restrict an incident, and to release it again: decisions of whoever it is credited to, and of nobody else. What
// was left to fewer countries is hidden from the others at every place in the log.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { flag, prose } from '../../values/text.js';
import { handling, type HandlingCode, nationalMarking, releasableTo } from '../../values/who/handling.js';
import { type Audience, released, restricted } from '../../audience/audience.js';
import { may } from '../authority.js';
import type { IncidentEvent } from '../events.js';
import type { Incident } from '../story/incident.js';

export class RestrictAudience {
  @Field(handling, { optional: true }) handling?: readonly HandlingCode[];
  @Field(releasableTo, { optional: true }) releasableTo?: readonly string[];
  @Field(prose({ max: 1000 }), { optional: true }) restriction?: string;
  @Field(nationalMarking, { optional: true }) nationalMarking?: string;
  @Field(prose({ max: 1000 }), { optional: true }) reason?: string;
}

export class ReleaseAudience {
  @Field(handling, { optional: true }) handling?: readonly HandlingCode[];
  @Field(releasableTo, { optional: true }) to?: readonly string[];
  @Field(flag, { optional: true }) everybody?: boolean;
  @Field(flag, { optional: true }) unmarked?: boolean;
  @Field(prose({ max: 1000 }), { optional: true }) reason?: string;
}

/** But for permissions, which neither of them changes. */
const isSame = (one: Audience, other: Audience): boolean =>
  sameData({ ...one, permissions: null }, { ...other, permissions: null });

export const restrictAudience = decides({
  form: RestrictAudience,
  rights: may(['OWNER']),
  decide(command: RestrictAudience, { audience }: Incident): readonly IncidentEvent[] {
    const { handling: codes, releasableTo: to, restriction, nationalMarking: mark, reason } = command;
    const data = given({ handling: codes, releasableTo: to, restriction, nationalMarking: mark, reason });
    return isSame(restricted(audience, data), audience) ? [] : [{ type: 'AudienceRestricted', data }];
  },
});

export const releaseAudience = decides({
  form: ReleaseAudience,
  rights: may(['OWNER'], { behalf: 'NEVER' }),
  decide(command: ReleaseAudience, { audience }: Incident): readonly IncidentEvent[] {
    const { handling: codes, to, everybody, unmarked, reason } = command;
    const data = given({ handling: codes, to, everybody, unmarked, reason });
    return isSame(released(audience, data), audience) ? [] : [{ type: 'AudienceReleased', data }];
  },
});
