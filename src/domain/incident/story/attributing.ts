// The attribution of an incident: it counts for one operation at a time.
import type { Incident, IncidentTold } from './incident.js';

export const opened = ({ phase }: Incident): Incident['phase'] => (phase === 'unknown' ? 'open' : phase);

/** An incident counts for one operation at a time: what names another while one stands is only remembered. */
export function attributed(state: Incident, told: IncidentTold<'IncidentAttributedToOperation'>): Incident {
  const { operation, attributions } = state;
  return {
    ...state,
    phase: opened(state),
    attributions: attributions.with({ told, counted: operation === null }),
    attributed: state.attributed.with(told.command, attributions.length),
    operation: operation ?? told.data.operation,
  };
}

export function revoked(state: Incident, told: IncidentTold<'AttributionRevoked'>): Incident {
  if (state.operation !== told.data.operation) return state;
  let last = state.attributions.length - 1;
  while (state.attributions.at(last)?.counted === false) last--;
  return { ...state, operation: null, revoked: told, revocations: state.revocations.with(String(last), told) };
}
