// The bookings of an incident: its seizure lines with the best figure known of each, and its prevented attempt.
import { incidentStory } from '../../../src/domain/incident/story.js';
import {
  countedLine,
  foundAt,
  type Incident,
  type IncidentTold,
  isForeign,
  lineOf,
} from '../../../src/domain/incident/story/incident.js';
import { type Counted, goodsOf, isGone, quantityOf, type Standing } from '../../../src/domain/incident/story/line.js';
import { disputedBy, disputesOf } from '../../../src/domain/incident/story/disputes.js';
import { amountOf, type Quantity } from '../../../src/domain/values/amounts/quantity.js';
import type { SubstanceClass } from '../../../src/domain/values/goods/substance.js';
import type { When } from '../../../src/domain/values/time/when.js';
import type { Attribution } from '../../../src/domain/values/who/attribution.js';
import { isCountry } from '../../../src/domain/values/who/country.js';
import type { Booking } from '../booking.js';
import { amountsOf, creditOf, isLate, NOTHING, occurredOf } from '../booking-parts.js';
import { listed, movedAs } from '../dimensions.js';
import type { Thing } from '../../../src/eventsourcing/log/story.js';
import { contributor } from '../contributor.js';
import type { OperationFacts } from '../facts.js';

/** The one line that is no seizure's. */
const ATTEMPT = 'attempt';
const SEIZURE = 'line ';

/** Each seizure line by itself, and counts for the attempt; nothing of what was withdrawn. */
export const incidents = contributor<Incident>({
  of: incidentStory,
  lines: ({ lines }) => [...lines.ids.all().map((lineId) => `${SEIZURE}${lineId}`), ATTEMPT],
  touches,
  dependsOn: ({ operation }) => ({ operation, cluster: null }),
  bookings(line, of, { operation }) {
    if (of.story.phase === 'withdrawn') return [];
    if (line === ATTEMPT) return attemptBookings(of, operation);
    const counted = countedLine(of.story, line.slice(SEIZURE.length));
    return counted && !isGone(counted) ? [lineBooking(of, counted, operation)] : [];
  },
});

/** What was said of one line changes that line alone; what waits for an answer, nothing. */
function touches(before: Incident, after: Incident): readonly string[] | 'all' {
  if (before.report !== after.report || before.phase !== after.phase) return 'all';
  const told = after.told.last;
  if (!told) return [];
  const disputed = disputedBy(after, told);
  if (changesNothing(told)) return disputed === undefined ? [] : [`${SEIZURE}${disputed}`];
  const lineId = lineOf(after, told);
  if (lineId !== undefined) return [`${SEIZURE}${lineId}`];
  return told.type === 'ProposalAccepted' ? 'all' : [ATTEMPT];
}

const changesNothing = (told: IncidentTold): boolean =>
  isForeign(told) || told.type === 'CorrectionProposed' || CHANGES_NOTHING.has(told.type);

const CHANGES_NOTHING: ReadonlySet<IncidentTold['type']> = new Set<IncidentTold['type']>([
  'ProposalDeclined',
  'ProposalRetracted',
  'CustodyTransferred',
  'CustodyAccepted',
]);

type IncidentStory = Thing<Incident>;

/** Worked out once for a quantity, as long as the same object is remembered. */
const amounts = new WeakMap<Quantity, ReturnType<typeof amountsOf>>();

function amountKnown(quantity: Quantity): ReturnType<typeof amountsOf> {
  const known = amounts.get(quantity) ?? amountsOf(amountOf(quantity));
  amounts.set(quantity, known);
  return known;
}

function lineBooking(of: IncidentStory, line: Counted, operation: OperationFacts): Booking {
  const { first } = line;
  const { seizedAt: at, creditedTo: credit, contributors: involved, lineId } = first.data;
  const { rulebookClass: rulebook_class, ...goods } = goodsOf(line);
  const quantity = quantityOf(line);
  return {
    ...baseOf(of, first, { operation, at, credit, involved }),
    ...goods,
    rulebook_class,
    ...amountKnown(quantity),
    gross: quantity.basis === 'GROSS' ? 1 : 0,
    contested: disputesOf(of.story, lineId).length > 0 ? 1 : 0,
    bonus: isBonus(goods.class, operation.targets) ? 1 : 0,
    line: lineId,
  };
}

/** A find that no target can cover; where one of the two is an umbrella over the other, it may be covered. */
function isBonus(found: SubstanceClass, targets: readonly SubstanceClass[]): boolean {
  return (
    targets.length > 0 && !targets.some((target) => target === found || covers(target, found) || covers(found, target))
  );
}

const covers = (umbrella: SubstanceClass, one: SubstanceClass): boolean =>
  umbrella === 'CONTROLLED_UNSPECIFIED' || (umbrella === 'DRUGS_UNSPECIFIED' && one !== 'PRECURSOR');

function attemptBookings(of: IncidentStory, operation: OperationFacts): readonly Booking[] {
  const { attempt } = of.story;
  if (!attempt) return [];
  const base = baseOf(of, attempt, { operation });
  const counted = (what: string, n: number): Booking => ({
    ...base,
    measure: 'COUNT',
    what,
    lower: BigInt(n),
    upper: BigInt(n),
  });
  const { personsArrested } = attempt.data;
  const arrests = personsArrested === undefined ? [] : [counted('PERSON_ARRESTED', personsArrested)];
  return [counted('SMUGGLING_ATTEMPT_PREVENTED', 1), ...arrests];
}

interface Context {
  readonly operation: OperationFacts;
  readonly at?: When | undefined;
  readonly credit?: { readonly country: string; readonly service?: string } | undefined;
  readonly involved?: readonly string[] | undefined;
}

/** What a contribution of the incident says whatever it counts: when, where, whose, and for which operation. */
function baseOf(
  { id, story: incident }: IncidentStory,
  told: Standing,
  { operation, at, credit, involved }: Context,
): Booking {
  const report = incident.report?.data;
  const said = told.reportedAt ?? told.recordedAt;
  return {
    ...NOTHING,
    ...occurredOf(at ?? foundAt(report)),
    ...wholly(credit ?? report ?? { country: told.by }, involved),
    ...movedAs(report),
    asserted_from: said,
    asserted_to: said + 1,
    evidence: 'ITEMISED',
    operation: incident.operation,
    series: operation.series,
    method: null,
    late: isLate(told, operation) ? 1 : 0,
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
