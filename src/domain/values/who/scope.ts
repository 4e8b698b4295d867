// The scope of a stream: the thing that the right to see it hangs on. Who is in a scope is looked up when a question is asked.
import { isCountry } from './country.js';

/** Seen by its lead and by each state from which consent was asked, inside an operation too. */
export const ofDelivery = (id: string): string => `delivery:${id}`;

/** Seen by its participants and its coordination unit. */
export const ofOperation = (id: string): string => `operation:${id}`;

/** Seen by a state's own service, or, where none is named, by the state; what a body says, by its members. */
export const ofAdministration = ({ country, service }: { country: string; service?: string | undefined }): string =>
  isCountry(country) ? `state:${country}${service === undefined ? '' : `/${service}`}` : ofBody(country);

/** Seen by its members. */
export const ofBody = (code: string): string => `body:${code}`;

/** Seen by every verified actor. */
export const ALL = 'all';

/** Seen by whoever it was opened to, one by one. */
export const ofStream = (stream: string): string => `own:${stream}`;
