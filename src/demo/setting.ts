// The setting of an invented operation: how many states take part, and how long its story is.
import { type State, STATES } from './states.js';

/** Whole days before the day on which the story ends. */
interface Span {
  readonly first: { readonly from: number; readonly to: number; readonly until: number };
  readonly second: { readonly from: number; readonly to: number };
}

export interface Setting {
  readonly states: readonly State[];
  readonly span: Span;
  /** Incidents of the operation that is over, and of the one that is under way. */
  readonly incidents: { readonly first: number; readonly second: number };
}

export const USUAL = { countries: 6, days: 48 } as const;
export const BOUNDS = { countries: [3, STATES.length], days: [12, 365] } as const;

/** `days`: since the launch of the first of the two operations. What happens grows with both. */
export function settingOf({ countries, days }: { readonly countries: number; readonly days: number }): Setting {
  const part = (of: number): number => Math.round((days * of) / USUAL.days);
  const many = (usual: number): number => Math.round((usual * countries * days) / (USUAL.countries * USUAL.days));
  return {
    states: STATES.slice(0, countries),
    span: { first: { from: days, to: part(34), until: part(24) }, second: { from: part(16), to: -14 } },
    incidents: { first: many(40), second: many(90) },
  };
}
