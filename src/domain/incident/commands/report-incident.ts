// The command to report an incident: one detection or attempt. A report: refused only for its form; what it contradicts is
// flagged.
import { refer, reports } from '../../../eventsourcing/writing/decider.js';
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import type { Context } from '../../context.js';
import { operationStory } from '../../operation/story.js';
import { service } from '../../values/who/administration.js';
import { country } from '../../values/who/country.js';
import { type Identifier, identifier } from '../../values/who/identifier.js';
import { Field, Listed, Nested } from '../../../forms/form.js';
import { slug } from '../../values/ids.js';
import {
  type ConcealmentKind,
  concealmentKind,
  type Detection,
  detection,
  type Direction,
  direction,
  type LocationType,
  locationType,
  type TransportMode,
  transportMode,
} from '../../values/goods/movement.js';
import { prose, text } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { may } from '../authority.js';
import type { IncidentEvent, IncidentEvents } from '../events.js';
import { type Incident, wasClaimed } from '../story/incident.js';
import { CLOCKS, FOR_ANOTHER, IN_OPERATION } from './against.js';
import { saidBefore } from './said-before.js';
import { formLength } from '../../values/form-length.js';

export class RouteFields {
  @Field(country, { optional: true }) departure?: string;
  @Listed(country, { optional: true, max: 20 }) transit?: string[];
  @Field(country, { optional: true }) destination?: string;
}

/** The long form; the short one is its first eight fields. */
export class IncidentFields {
  @Field(country) country!: string;
  @Field(service, { optional: true }) service?: string;
  @Field(text({ max: 200 }), { optional: true }) post?: string;
  @Field(when) occurredAt!: When;
  @Field(when, { optional: true }) detectedAt?: When;
  @Field(direction, { optional: true }) direction?: Direction;
  @Field(transportMode, { optional: true }) transportMode?: TransportMode;
  @Nested(() => RouteFields, { optional: true }) route?: RouteFields;
  @Field(locationType, { optional: true }) locationType?: LocationType;
  @Field(text({ max: 200 }), { optional: true }) place?: string;
  @Field(detection, { optional: true }) detection?: Detection;
  @Field(prose({ max: 1000 }), { optional: true }) concealment?: string;
  @Field(concealmentKind, { optional: true }) concealmentKind?: ConcealmentKind;
  @Field(text({ max: 200 }), { optional: true }) conveyance?: string;
  @Field(text({ max: 100 }), { optional: true }) caseReference?: string;
  @Listed(identifier, { optional: true, max: 50 }) identifiers?: Identifier[];
  @Field(text({ max: 200 }), { optional: true }) contact?: string;
  @Field(formLength, { optional: true }) form?: 'SHORT' | 'LONG';
}

export class ReportIncident extends IncidentFields {
  @Field(slug, { optional: true }) operation?: string;
}

export function incidentReported(fields: IncidentFields): IncidentEvents['IncidentReported'] {
  const { country, service, post, occurredAt, detectedAt, direction, transportMode, route } = fields;
  const { locationType, place, detection, concealment, conveyance, caseReference, form = 'SHORT' } = fields;
  const { concealmentKind, identifiers, contact } = fields;
  const way = route && given({ departure: route.departure, transit: route.transit, destination: route.destination });
  const whereAndWhen = given({ country, service, post, occurredAt, detectedAt, direction, transportMode, route: way });
  return {
    ...whereAndWhen,
    ...given({ locationType, place, detection, concealment, concealmentKind }),
    ...given({ conveyance, caseReference, identifiers, contact }),
    form,
  };
}

/** The operation that the reporter names, unless the incident counts for another. */
const namedBy = ({ operation }: ReportIncident, incident: Incident): string | undefined =>
  (incident.operation ?? operation) === operation ? operation : undefined;

export const reportIncident = reports({
  form: ReportIncident,
  rights: may(['OWNER'], { otherwise: 'PROPOSAL', behalf: 'UNIT' }),
  refers: { operation: refer(operationStory, namedBy) },
  against: [...FOR_ANOTHER, 'ALREADY_REPORTED', 'ALREADY_ATTRIBUTED', 'REPORT_WITHDRAWN', ...CLOCKS, ...IN_OPERATION],
  decide(command: ReportIncident, incident: Incident, context: Context): readonly IncidentEvent[] {
    const data = incidentReported(command);
    return [...newReport(data, incident, context), ...attribution(command, incident)];
  },
});

/** The report, unless it has been said already; the first one stands. */
function newReport(
  data: IncidentEvents['IncidentReported'],
  incident: Incident,
  by: Context,
): readonly IncidentEvent[] {
  const isKnown = saidBefore(incident, { type: 'IncidentReported', by }, (said) => sameData(said, data));
  return isKnown ? [] : [{ type: 'IncidentReported', data }];
}

/** The attribution to the operation that the reporter names, unless that has been said; a report sent twice revives none. */
function attribution({ operation }: ReportIncident, incident: Incident): readonly IncidentEvent[] {
  if (operation === undefined || wasClaimed(incident, operation)) return [];
  return [{ type: 'IncidentAttributedToOperation', data: { operation, rule: 'REPORTED' } }];
}
