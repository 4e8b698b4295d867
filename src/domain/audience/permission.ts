// The permission to pass a thing on: how it is asked for, given, refused and withdrawn, of whatever has an owner that lets others see it.
import { type DomainEvent, given } from '../../eventsourcing/log/event.js';
import { Field } from '../../forms/form.js';
import { madeUuid, uuid } from '../values/ids.js';
import { prose, text } from '../values/text.js';
import { type When, when } from '../values/time/when.js';
import { country } from '../values/who/country.js';
import type { Audience, Permission } from './audience.js';

export class RequestPermission {
  @Field(madeUuid) permission!: string;
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

interface Passed {
  readonly audience: Audience;
}

const stands = ({ audience }: Passed, id: string, ...states: readonly Permission['state'][]): boolean => {
  const known = audience.permissions.get(id);
  return known !== undefined && states.includes(known.state);
};

const asked = ({ permission, to, purpose, case: number, until }: RequestPermission) =>
  given({ permission, to, purpose, case: number, until });

/** The decisions; `name` stands before the types of their events. Each is told once. */
export function settlingPermission<State extends Passed, Event extends DomainEvent>(name: '' | 'Message') {
  const told = (type: string, data: object): readonly Event[] => [{ type: `${name}Permission${type}`, data } as Event];
  return {
    request: (command: RequestPermission, it: State): readonly Event[] =>
      it.audience.permissions.has(command.permission) ? [] : told('Requested', asked(command)),
    grant: (command: GrantPermission, it: State): readonly Event[] =>
      stands(it, command.permission, 'GRANTED', 'WITHDRAWN', 'REFUSED') ? [] : told('Granted', asked(command)),
    refuse: ({ permission, reason }: RefusePermission, it: State): readonly Event[] =>
      stands(it, permission, 'GRANTED', 'WITHDRAWN', 'REFUSED') ? [] : told('Refused', given({ permission, reason })),
    withdraw: ({ permission, reason }: WithdrawPermission, it: State): readonly Event[] =>
      stands(it, permission, 'WITHDRAWN', 'REFUSED') ? [] : told('Withdrawn', given({ permission, reason })),
  };
}
