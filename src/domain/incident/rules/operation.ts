// The rules by which an incident counts for its operation: the operation is known and launched, the time lies in its window,
// and the administration takes part at that time.
import { capacityAt, capacityOf, type Operation, windowOf } from '../../operation/story.js';
import type { RefusalCode } from '../../refusals.js';
import { certainlyLater, type When } from '../../values/time/when.js';
import { dataOf, foundAt, type Incident } from '../story/incident.js';
import { type IncidentCase, type IncidentRule, storedValue } from './rule.js';

interface Situation {
  readonly operation: Operation;
  readonly incident: Incident;
  readonly asked: IncidentCase;
}

/**
 * A rule about the operation that the incident counts for. Where it counts for another by now, or none was looked at,
 * there is nothing to fulfil.
 */
function ofOperation(
  code: RefusalCode,
  rule: Omit<IncidentRule, 'holds' | 'values'> & {
    readonly holds: (situation: Situation) => boolean;
    readonly values?: (situation: Omit<Situation, 'operation'>) => Record<string, string>;
  },
): IncidentRule {
  const { holds, values, ...rest } = rule;
  return {
    ...rest,
    values: (incident, asked) => ({ operation: incident.operation ?? '', ...values?.({ incident, asked }) }),
    holds(incident, asked) {
      const { operation } = asked.beside;
      const named = storedValue(asked.told, code, 'operation') ?? incident.operation;
      if (incident.operation === null || named !== incident.operation || !operation) return true;
      return holds({ operation, incident, asked });
    },
  };
}

/** When that happened of which the event tells: its own time, or else that of the incident. */
function timeOf({ incident, asked: { told } }: Omit<Situation, 'operation'>): When | undefined {
  const data = dataOf(incident, told);
  if ('seizedAt' in data) return data.seizedAt as When;
  return foundAt('occurredAt' in data ? (data as never) : incident.report?.data);
}

const inWindow =
  (holds: (at: When, window: When) => boolean) =>
  ({ operation, ...of }: Situation): boolean => {
    const [at, window] = [timeOf(of), windowOf(operation)];
    return !at || !window || holds(at, window);
  };

/** Whose report it is, or to whom the line is credited. */
function countryOf({ incident, asked: { told } }: Omit<Situation, 'operation'>): string | undefined {
  const stored = storedValue(told, 'NOT_A_PARTICIPANT', 'country');
  if (stored !== undefined) return stored;
  const data = dataOf(incident, told) as { country?: string; lineId?: string; creditedTo?: { country: string } };
  return data.lineId === undefined ? (data.country ?? incident.report?.data.country) : data.creditedTo?.country;
}

/** Where participants are listed, the country must be one of them at that time. */
function takesPart({ operation, ...of }: Situation): boolean {
  const [country, at] = [countryOf(of), timeOf(of)];
  if (country === undefined || operation.participations.length === 0) return true;
  return (at ? capacityAt(operation, country, at) : capacityOf(operation, country)) === 'PARTICIPANT';
}

export const OPERATION_RULES = {
  OPERATION_NOT_KNOWN: ofOperation('OPERATION_NOT_KNOWN', {
    lacks: 'proof',
    holds: ({ operation }) => operation.phase !== 'unknown',
    settledBy: 'operations/decide',
  }),
  NOT_LAUNCHED: ofOperation('NOT_LAUNCHED', {
    lacks: 'proof',
    holds: ({ operation }) => operation.phase === 'unknown' || windowOf(operation) !== undefined,
    settledBy: 'operations/launch',
  }),
  BEFORE_LAUNCH: ofOperation('BEFORE_LAUNCH', {
    holds: inWindow((at, window) => !certainlyLater(window, at)),
    settledBy: 'incidents/revoke-attribution',
  }),
  OUT_OF_WINDOW: ofOperation('OUT_OF_WINDOW', {
    holds: inWindow((at, window) => !certainlyLater(at, window)),
    settledBy: 'incidents/revoke-attribution',
  }),
  NOT_A_PARTICIPANT: ofOperation('NOT_A_PARTICIPANT', {
    holds: takesPart,
    values: (of) => ({ country: countryOf(of) ?? '' }),
    settledBy: 'operations/nominate-participant',
  }),
} as const satisfies { readonly [Code in RefusalCode]?: IncidentRule };
