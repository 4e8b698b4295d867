// The restrictions of an incident: what each event about its audience changes, and what a message says of its own.
import { heardWith, permitted, released, restricted } from '../../audience/audience.js';
import type { AudienceEvents } from '../../audience/events.js';
import type { Incident, IncidentTold, Said } from './incident.js';

export const restricting: {
  readonly [Type in keyof AudienceEvents]: (state: Incident, told: Said<Type>) => Incident;
} = {
  AudienceRestricted: (state, { data }) => ({ ...state, audience: restricted(state.audience, data) }),
  AudienceReleased: (state, { data }) => ({ ...state, audience: released(state.audience, data) }),
  PermissionRequested: (state, { data, by }) => ({
    ...state,
    audience: permitted(state.audience, data.permission, { ...data, state: 'REQUESTED', askedBy: by }),
  }),
  PermissionGranted: (state, { data }) => ({
    ...state,
    audience: permitted(state.audience, data.permission, { ...data, state: 'GRANTED' }),
  }),
  PermissionRefused: (state, { data }) => ({
    ...state,
    audience: permitted(state.audience, data.permission, { state: 'REFUSED' }),
  }),
  PermissionWithdrawn: (state, { data }) => ({
    ...state,
    audience: permitted(state.audience, data.permission, { state: 'WITHDRAWN' }),
  }),
};

/** What its owner says of a message holds for all of the incident. */
export function restrictedBy(state: Incident, told: IncidentTold): Incident {
  const audience = heardWith(state.audience, told);
  return audience === state.audience ? state : { ...state, audience };
}
