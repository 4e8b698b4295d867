// What an incident books: its seizure lines with the best figure known of each, and its prevented attempt.
import { countedLines, foundAt, type Incident } from '../../src/domain/incident/story/incident.js';
import { type Counted, goodsOf, quantityOf, type Standing } from '../../src/domain/incident/story/line.js';
import { amountOf, type Quantity } from '../../src/domain/values/amounts/quantity.js';
import type { SubstanceClass } from '../../src/domain/values/goods/substance.js';
import { civilSpan, type When } from '../../src/domain/values/time/when.js';
import type { Attribution } from '../../src/domain/values/who/attribution.js';
import { isCountry } from '../../src/domain/values/who/country.js';
import type { Booking } from './booking.js';
import { amountsOf, creditOf, NOTHING } from './booking-parts.js';
import { listed, movedAs } from './dimensions.js';
import { type OperationWork, seriesOf, targetsOf } from './operation-work.js';

export interface Booked {
  /** The id in the stream's name. */
  readonly id: string;
  readonly incident: Incident;
  readonly operation: OperationWork | undefined;
}

/** Nothing for a withdrawn incident; otherwise one booking for each line, and counts for the attempt. */
export function itemisedBookings(of: Booked): readonly Booking[] {
  if (of.incident.phase === 'withdrawn') return [];
  return [...countedLines(of.incident).map((line) => lineBooking(of, line)), ...attemptBookings(of)];
}

/** Worked out once for a quantity, as long as the same object is remembered. */
const amounts = new WeakMap<Quantity, ReturnType<typeof amountsOf>>();

function amountKnown(quantity: Quantity): ReturnType<typeof amountsOf> {
  const known = amounts.get(quantity) ?? amountsOf(amountOf(quantity));
  amounts.set(quantity, known);
  return known;
}

function lineBooking(of: Booked, line: Counted): Booking {
  const { first } = line;
  const { seizedAt: at, creditedTo: credit, contributors: involved, lineId } = first.data;
  const { rulebookClass: rulebook_class, ...goods } = goodsOf(line);
  const quantity = quantityOf(line);
  return {
    ...baseOf(of, first, { at, credit, involved }),
    ...goods,
    rulebook_class,
    ...amountKnown(quantity),
    gross: quantity.basis === 'GROSS' ? 1 : 0,
    bonus: isBonus(goods.class, targetsOf(of.operation)) ? 1 : 0,
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

function attemptBookings(of: Booked): readonly Booking[] {
  const { attempt } = of.incident;
  if (!attempt) return [];
  const base = baseOf(of, attempt);
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

interface OfLine {
  readonly at?: When | undefined;
  readonly credit?: { readonly country: string; readonly service?: string } | undefined;
  readonly involved?: readonly string[] | undefined;
}

/** What a contribution of the incident says whatever it counts: when, where, whose, and for which operation. */
function baseOf({ id, incident, operation }: Booked, told: Standing, { at, credit, involved }: OfLine = {}): Booking {
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
    series: seriesOf(operation),
    method: null,
    late: isLate(told, operation) ? 1 : 0,
    stream: `incident-${id}`,
    event: told.event,
    flags: listed(told.flags.map(({ code }) => code)),
  };
}

type Occurred = Pick<Booking, 'occurred_from' | 'occurred_to' | 'utc_offset' | 'precision'>;

const NEVER_SAID: Occurred = { occurred_from: null, occurred_to: null, utc_offset: null, precision: 'unknown' };

/** Read from its text once, as long as the same object is remembered. */
const read = new WeakMap<When, Occurred>();

export function occurredOf(when: When | undefined): Occurred {
  if (!when) return NEVER_SAID;
  const known = read.get(when);
  if (known) return known;
  const { from, to, offset } = civilSpan(when);
  const occurred = { occurred_from: from, occurred_to: to, utc_offset: offset, precision: when.precision };
  read.set(when, occurred);
  return occurred;
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
  const others = [...new Set(involved)].filter((each) => each !== country).sort();
  return { attribution, ...creditOf(attribution), involved: others };
}

/** Recorded after the operation's deadline: the store's clock decides, not the officer's. */
export function isLate({ recordedAt }: { readonly recordedAt: number }, operation: OperationWork | undefined): boolean {
  const deadline = operation?.deadline ?? null;
  return deadline !== null && recordedAt >= deadline;
}
