// The restricting of a thing and its release: what each says, and what is told of it, of whatever has an owner who decides who may see it.
import { sameData } from '../../eventsourcing/log/canonical.js';
import { type DomainEvent, given } from '../../eventsourcing/log/event.js';
import { Field } from '../../forms/form.js';
import { flag, prose } from '../values/text.js';
import { handling, type HandlingCode, nationalMarking, releasableTo } from '../values/who/handling.js';
import { type Audience, released, restricted } from './audience.js';

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

/** The decisions; `name` stands before the types of their events. What changes nothing is not told. */
export function decidingAudience<State extends { readonly audience: Audience }, Event extends DomainEvent>(
  name: 'Audience' | 'Message',
) {
  return {
    restrict: (command: RestrictAudience, { audience }: State): readonly Event[] => {
      const { handling: codes, releasableTo: to, restriction, nationalMarking: mark, reason } = command;
      const data = given({ handling: codes, releasableTo: to, restriction, nationalMarking: mark, reason });
      return isSame(restricted(audience, data), audience) ? [] : [{ type: `${name}Restricted`, data } as Event];
    },
    release: (command: ReleaseAudience, { audience }: State): readonly Event[] => {
      const { handling: codes, to, everybody, unmarked, reason } = command;
      const data = given({ handling: codes, to, everybody, unmarked, reason });
      return isSame(released(audience, data), audience) ? [] : [{ type: `${name}Released`, data } as Event];
    },
  };
}
