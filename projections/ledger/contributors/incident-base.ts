// The base of every contribution of an incident, whatever it counts: when, where, whose, and for which operation.
import { incidentStory } from '../../../src/domain/incident/story.js';
import { foundAt, type Incident } from '../../../src/domain/incident/story/incident.js';
import type { Standing } from '../../../src/domain/incident/story/line.js';
import type { When } from '../../../src/domain/values/time/when.js';
import type { Attribution } from '../../../src/domain/values/who/attribution.js';
import { isCountry } from '../../../src/domain/values/who/country.js';
import type { Thing } from '../../../src/eventsourcing/log/story.js';
import type { Booking } from '../booking.js';
import { creditOf, heldAgainst, NOTHING, occurredOf } from '../booking-parts.js';
import { listed } from '../dimensions.js';
import type { OperationFacts } from '../facts.js';
import { movedAs } from '../moved-as.js';

export type IncidentStory = Thing<Incident>;

interface Context {
  readonly operation: OperationFacts;
  readonly at?: When | undefined;
  readonly credit?: { readonly country: string; readonly service?: string } | undefined;
  readonly involved?: readonly string[] | undefined;
}

export function baseOf(
  { id, story: incident }: IncidentStory,
  told: Standing,
  { operation, at, credit, involved }: Context,
): Booking {
  const report = incident.report?.data;
  const occurred = at ?? foundAt(report);
  const said = told.reportedAt ?? told.recordedAt;
  return {
    ...NOTHING,
    ...occurredOf(occurred),
    ...wholly(credit ?? report ?? { country: told.by }, involved),
    ...movedAs(report),
    asserted_from: said,
    asserted_to: said + 1,
    evidence: 'ITEMISED',
    operation: incident.operation,
    series: operation.series,
    method: null,
    ...heldAgainst(operation, told, occurred),
    scope: incidentStory.scope({ id, story: incident }),
    stream: `incident-${id}`,
    event: told.event,
    flags: told.flags.length === 0 ? '' : listed(told.flags.map(({ code }) => code)),
  };
}

type Whose = Pick<Booking, 'attribution' | 'country' | 'service' | 'involved'>;

/** One administration has the credit; who else had a part in it is involved. A body, who may speak first, is no country. */
function wholly(
  credit: { readonly country: string; readonly service?: string },
  involved: readonly string[] = [],
): Whose {
  const { country, service } = credit;
  const attribution: Attribution = isCountry(country)
    ? { kind: 'country', code: country, ...(service ? { service } : {}) }
    : { kind: 'collective', of: country, count: null, members: null };
  const others = involved.length === 0 ? involved : [...new Set(involved)].filter((each) => each !== country).sort();
  return { attribution, ...creditOf(attribution), involved: others };
}
