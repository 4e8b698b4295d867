// What an incident books: its seizure lines with the best figure known of each, and its prevented attempt.
import type { IncidentEvents } from '../../src/domain/incident/events.js';
import type { Attribution } from '../../src/domain/values/who/attribution.js';
import { isCountry } from '../../src/domain/values/who/country.js';
import { amountOf, type Quantity } from '../../src/domain/values/amounts/quantity.js';
import { defaultClass, type Substance, type SubstanceClass } from '../../src/domain/values/goods/substance.js';
import { civilSpan, type When } from '../../src/domain/values/time/when.js';
import type { Booking } from './booking.js';
import { amountsOf, creditOf, NOTHING } from './booking-parts.js';
import { listed, movedAs } from './dimensions.js';
import type { IncidentWork, Said } from './incident-work.js';
import { type OperationWork, seriesOf, targetsOf } from './operation-work.js';
import { ofAdministration, ofOperation } from './scopes.js';

type Report = IncidentEvents['IncidentReported'];
export type Seized = IncidentEvents['SubstanceSeized'] | IncidentEvents['PrecursorSeized'];

/** Nothing for a withdrawn incident; otherwise one booking for each line, and counts for the attempt. */
export function itemisedBookings(work: IncidentWork, operation: OperationWork | undefined): readonly Booking[] {
  if (work.withdrawn) return [];
  const lines = firstOfEach(work.lines).map((line) => lineBooking(work, line, operation));
  return [...lines, ...attemptBookings(work, operation)];
}

/** By its operation, else by whose report it is, or by who spoke first of it. */
export const scopeOf = ({ operation, report, speaker }: IncidentWork): string =>
  operation === null ? ofAdministration(report?.data ?? { country: speaker ?? '' }) : ofOperation(operation);

/** Of lines with the same id the first stands: the others were flagged when they came. */
export function firstOfEach(lines: IncidentWork['lines']): IncidentWork['lines'] {
  return lines.filter((line, i) => lines.findIndex((each) => each.data.lineId === line.data.lineId) === i);
}

/** Laboratory before scale before anything else; of the same method the latest. */
export const RANK = { LAB: 2, SCALE: 1, ESTIMATE: 0, DECLARED: 0, PUBLISHED: 0 } as const satisfies Record<
  Quantity['method'],
  number
>;

/** Whether one figure goes before another: a figure before none, the better method, of the same method the later. */
function isBetter(one: Quantity, other: Quantity): boolean {
  const isKnown = one.bound !== 'UNKNOWN';
  if (isKnown !== (other.bound !== 'UNKNOWN')) return isKnown;
  return RANK[one.method] >= RANK[other.method];
}

/** The best figure that is known of a line: the method decides, whatever order they came in. */
export function bestQuantity(line: Said<Seized>, established: IncidentWork['quantities']): Quantity {
  const told = established.filter(({ data }) => data.lineId === line.data.lineId).map(({ data }) => data.quantity);
  return told.reduce((best, each) => (isBetter(each, best) ? each : best), line.data.quantity);
}

export interface Goods {
  readonly substance: string;
  readonly class: SubstanceClass;
  readonly rulebook_class: SubstanceClass;
  readonly form: string | null;
}

/** What the line holds, by the latest finding of a laboratory, else as it was seized. */
export function goodsOf({ data }: Said<Seized>, identified: IncidentWork['identified']): Goods {
  const found = identified.filter((each) => each.data.lineId === data.lineId).at(-1)?.data;
  const form = 'form' in data ? (data.form ?? null) : null;
  if (found) return { ...classed(found.substance, found.class), form };
  if ('substance' in data) return { ...classed(data.substance, data.class), form };
  return { substance: data.chemical, class: 'PRECURSOR', rulebook_class: 'PRECURSOR', form };
}

const classed = (substance: Substance, stated: SubstanceClass): Omit<Goods, 'form'> => ({
  substance,
  class: stated,
  rulebook_class: defaultClass(substance),
});

/** Worked out once for a quantity, as long as the same object is remembered. */
const amounts = new WeakMap<Quantity, ReturnType<typeof amountsOf>>();

function amountKnown(quantity: Quantity): ReturnType<typeof amountsOf> {
  const known = amounts.get(quantity) ?? amountsOf(amountOf(quantity));
  amounts.set(quantity, known);
  return known;
}

function lineBooking(work: IncidentWork, line: Said<Seized>, operation: OperationWork | undefined): Booking {
  const { data } = line;
  const goods = goodsOf(line, work.identified);
  const quantity = bestQuantity(line, work.quantities);
  return {
    ...baseOf(work, line, { operation, at: data.seizedAt, credit: data.creditedTo, involved: data.contributors }),
    ...goods,
    ...amountKnown(quantity),
    gross: quantity.basis === 'GROSS' ? 1 : 0,
    bonus: isBonus(goods.class, targetsOf(operation)) ? 1 : 0,
    line: data.lineId,
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

function attemptBookings(work: IncidentWork, operation: OperationWork | undefined): readonly Booking[] {
  const { attempt } = work;
  if (!attempt) return [];
  const base = baseOf(work, attempt, { operation });
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
  readonly operation: OperationWork | undefined;
  readonly at?: When | undefined;
  readonly credit?: { readonly country: string; readonly service?: string } | undefined;
  readonly involved?: readonly string[] | undefined;
}

/** What a contribution of the incident says whatever it counts: when, where, whose, and for which operation. */
function baseOf(work: IncidentWork, said: Said<object>, context: Context): Booking {
  const { operation } = work;
  const report = work.report?.data;
  const told = said.reportedAt ?? said.recordedAt;
  return {
    ...NOTHING,
    ...occurredOf(context.at ?? foundAt(report)),
    ...wholly(context.credit ?? report ?? { country: said.administration }, context.involved),
    ...movedAs(report),
    asserted_from: told,
    asserted_to: told + 1,
    evidence: 'ITEMISED',
    operation,
    series: seriesOf(context.operation),
    method: null,
    late: isLate(said, context.operation) ? 1 : 0,
    scope: scopeOf(work),
    stream: `incident-${work.id}`,
    event: said.event,
    flags: listed(said.flags),
  };
}

/** When it was detected, or, where that is not said, when it occurred. */
export const foundAt = (report: Report | undefined): When | undefined => report?.detectedAt ?? report?.occurredAt;

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
export function isLate({ recordedAt }: Said<object>, operation: OperationWork | undefined): boolean {
  const deadline = operation?.deadline ?? null;
  return deadline !== null && recordedAt >= deadline;
}
