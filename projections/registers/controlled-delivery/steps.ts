// The steps of a controlled delivery and the days between them, as exactly as their times are known and no more so.
import {
  consentOf,
  type ControlledDelivery,
  courseOf,
  type DeliveryTold,
  routeThen,
  withoutConsent,
} from '../../../src/domain/controlled-delivery/story.js';
import { statesOn } from '../../../src/domain/values/goods/route.js';
import { DAY, MINUTE } from '../../../src/domain/values/time/calendar.js';
import { civilSpan, type When } from '../../../src/domain/values/time/when.js';
import { type Between, between, type Days, daysAround, daysOf } from '../rows/days.js';

export interface Step {
  readonly step: 'PROPOSED' | 'CONSENTED' | 'STARTED' | 'HANDED_OVER' | 'LOST' | 'ABORTED' | 'COMPLETED';
  readonly from: string | null;
  readonly to: string | null;
  /** The first and the last day on which it can have been. */
  readonly earliest: string | null;
  readonly latest: string | null;
  /** Since the step before; null for the first, and where a time is not known. */
  readonly days: Between;
}

type Taken = Pick<Step, 'step'> & { readonly on: Days; readonly from?: string; readonly to?: string };

/** The steps that were taken, each with the days since the one before. */
export function stepsOf(delivery: ControlledDelivery): readonly Step[] {
  const taken = [...proposed(delivery), ...consented(delivery), ...started(delivery), ...handedOver(delivery)];
  const steps = [...taken, ...ended(delivery)];
  return steps.map(({ step, on, from = null, to = null }, i) => {
    const before = steps[i - 1];
    const days = before ? between(before.on, on) : null;
    return { step, from, to, earliest: dateOf(on.first), latest: dateOf(on.last), days };
  });
}

const dateOf = (day: number | null): string | null =>
  day === null ? null : new Date(day * DAY).toISOString().slice(0, 10);

/** Where nobody says when, it was proposed by recording it; an old paper's proposal was made some time before. */
function proposed(delivery: ControlledDelivery): readonly Taken[] {
  const entry = delivery.proposals.first;
  if (!entry) return [];
  const recorded = daysAround(entry.recordedAt);
  const { proposedAt } = entry.data;
  if (proposedAt) return [{ step: 'PROPOSED', on: daysOf(proposedAt) }];
  return [{ step: 'PROPOSED', on: entry.attested ? { ...recorded, first: null } : recorded }];
}

/** The moment of the last consent: none was later than the latest can have been, and it not before any is known to be. */
function consented(delivery: ControlledDelivery): readonly Taken[] {
  const start = courseOf(delivery).started;
  const route = routeThen(delivery, start);
  if (!route || withoutConsent(delivery, statesOn(route), start).length > 0) return [];
  const given = statesOn(route).flatMap((each) => consentOf(delivery, each, start) ?? []);
  const days = given.map(({ at }) => daysOf(at));
  const known = days.every((each) => each.first !== null && each.last !== null);
  const latest = (edge: 'first' | 'last'): number => Math.max(...days.map((each) => each[edge] ?? 0));
  return [
    { step: 'CONSENTED', on: known ? { first: latest('first'), last: latest('last') } : { first: null, last: null } },
  ];
}

function started(delivery: ControlledDelivery): readonly Taken[] {
  const at = courseOf(delivery).started;
  return at ? [{ step: 'STARTED', on: daysOf(at) }] : [];
}

function handedOver(delivery: ControlledDelivery): readonly Taken[] {
  return handoversOf(delivery).map(({ data: { from, to, at } }) => ({ step: 'HANDED_OVER', from, to, on: daysOf(at) }));
}

/** The handovers in the order in which they happened, as far as their times tell; else in that of the log. */
export function handoversOf(delivery: ControlledDelivery): readonly DeliveryTold<'BorderHandedOver'>[] {
  return [...delivery.handovers].sort((a, b) => beginningOf(a.data.at) - beginningOf(b.data.at));
}

function beginningOf(at: When): number {
  const { from, offset } = civilSpan(at);
  return from === null ? 0 : from - (offset ?? 0) * MINUTE;
}

function ended(delivery: ControlledDelivery): readonly Taken[] {
  const { lost, aborted, completed } = courseOf(delivery);
  return [
    ...(lost ? [{ step: 'LOST', on: daysOf(lost) } as const] : []),
    ...(aborted && !completed ? [{ step: 'ABORTED', on: daysOf(aborted) } as const] : []),
    ...(completed ? [{ step: 'COMPLETED', on: daysOf(completed) } as const] : []),
  ];
}
