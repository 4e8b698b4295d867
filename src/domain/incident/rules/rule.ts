// The form of an incident's rules, and what they ask alike: what was stored with an event, and what cannot be told again later.
import type { Operation } from '../../operation/story.js';
import type { RuleCase, RuleDefinition } from '../../rules.js';
import { isFlagged } from '../../told.js';
import type { IncidentEvents } from '../events.js';
import type { Incident, IncidentTold } from '../story/incident.js';

/** The story of the operation that the incident counts for; undefined: it counts for none, or none was looked at. */
export interface Beside {
  readonly operation?: Operation | undefined;
}
export type IncidentCase = RuleCase<IncidentEvents, Beside>;
export type IncidentRule = RuleDefinition<Incident, IncidentEvents, Beside>;

/** The value that was stored with the contradiction; undefined: none was, as when it is only being told. */
export function storedValue({ flags }: IncidentTold, code: string, name: string): string | undefined {
  const value = flags.find((flag) => flag.code === code || flag.rule === code)?.values?.[name];
  return value === undefined ? undefined : String(value);
}

/** A rule that only the moment can answer at which something is told: nothing that comes later meets it. */
export const onlyWhenTold =
  (code: string, holds: IncidentRule['holds']): IncidentRule['holds'] =>
  (incident, asked) =>
    isFlagged(asked.told, code) ? null : holds(incident, asked);
