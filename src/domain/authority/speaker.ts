// The one who speaks: the administration and service whose word a message is, and by whom it is brought.
import type { Context } from '../context.js';
import { isCountry } from '../values/who/country.js';
import type { CommandMetadata } from '../values/who/command-metadata.js';

/** An administration, or one service of it; of which no service is known, all of them. */
export interface Holder {
  readonly country: string;
  readonly service?: string | undefined;
}

/** The administration that speaks: the one whose report is keyed in, or the actor's own. */
export function speakerOf({ metadata: { actor, onBehalfOf } }: Pick<Context, 'metadata'>): string {
  return onBehalfOf ?? actor.administration;
}

/** The same with its service; of whom somebody else speaks for, that is not known. */
export function voiceOf({ actor, onBehalfOf }: Pick<CommandMetadata, 'actor' | 'onBehalfOf'>): Holder {
  const { administration, service } = actor;
  return onBehalfOf === undefined || onBehalfOf === administration
    ? { country: administration, service }
    : { country: onBehalfOf };
}

/** True where the one may speak for the other: the same administration, and the same service as far as both are known. */
export function isSame(one: Holder, other: Holder): boolean {
  if (one.country !== other.country) return false;
  return one.service === undefined || other.service === undefined || one.service === other.service;
}

/** A state speaks by everybody who may write; a body by its secretariat alone. */
export const mayBind = ({ administration, role }: Pick<CommandMetadata['actor'], 'administration' | 'role'>): boolean =>
  isCountry(administration) || role === 'secretariat';

/** As it stands in a flag: `KG`, or `KG/CUSTOMS`. */
export const written = ({ country, service }: Holder): string =>
  service === undefined ? country : `${country}/${service}`;

export function holderOf(text: string): Holder {
  const [country = '', service] = text.split('/');
  return service === undefined ? { country } : { country, service };
}
