// Which contradictions of a controlled delivery are settled by what was told since: each rule asked again, of all that is known.
import { consentOf, withoutConsent } from '../../src/domain/values/consent.js';
import { afterStart, beforeEnd } from '../../src/domain/values/course.js';
import { inOrder, statesOn } from '../../src/domain/values/route.js';
import type { When } from '../../src/domain/values/when.js';
import type { Flag } from '../../src/eventsourcing/event.js';
import { all, answersOf, courseOf, type Delivery, type Entry, first, routeOf } from './told.js';

export interface FlagRow extends Flag {
  readonly event: string;
  readonly type: string;
  /** Null where other things than this delivery would have to be asked. */
  readonly settled: boolean | null;
}

export function flagsOf(delivery: Delivery): readonly FlagRow[] {
  return delivery.told.flatMap((entry) =>
    entry.flags.map((flag) => {
      const holds = RULES[flag.rule ?? flag.code];
      return { ...flag, event: entry.event, type: entry.type, settled: holds ? holds(entry, delivery) : null };
    }),
  );
}

/** True where the rule holds by now. */
type Holds = (entry: Entry, delivery: Delivery) => boolean;

const RULES: Readonly<Record<string, Holds | undefined>> = {
  NOT_PROPOSED: (_, delivery) => first(delivery, 'ControlledDeliveryProposed') !== undefined,
  NOT_STARTED: (entry, delivery) => afterStart(courseOf(delivery), timeOf(entry)),
  NO_CONSENT: (entry, delivery) =>
    withoutConsent(concerned(entry, delivery), answersOf(delivery), timeOf(entry)).length === 0,
  OFF_ROUTE: (entry, delivery) => concerned(entry, delivery).every((country) => isOnRoute(country, entry, delivery)),
  OUT_OF_ORDER: (entry, delivery) => followsRoute(entry, delivery),
  ALREADY_ENDED: (entry, delivery) => wasBeforeEnd(entry, delivery),
  NOT_YOUR_CONSENT: (entry, delivery) => saidByItself(entry, delivery),
  CONSENT_NOT_GIVEN: (entry, delivery) =>
    concerned(entry, delivery).every((country) => consentOf(country, given(delivery), timeOf(entry)) !== undefined),
  CONSENT_GIVEN: () => false,
  ALREADY_PROPOSED: () => false,
  ALREADY_STARTED: () => false,
};

const given = (delivery: Delivery): ReturnType<typeof answersOf> =>
  answersOf(delivery).filter(({ answer }) => answer === 'GIVEN');

function timeOf({ data }: Entry): When {
  if ('givenAt' in data) return data.givenAt;
  return 'at' in data ? data.at : { precision: 'unknown' };
}

/** The states that an event needs: whose consent, and whose place on the route. */
function concerned(entry: Entry, delivery: Delivery): readonly string[] {
  const { data, flags } = entry;
  if (entry.type === 'BorderHandedOver') return [entry.data.to];
  if ('by' in data) return [data.by];
  if ('creditedTo' in data) return [data.creditedTo];
  if ('country' in data) return [data.country];
  const route = flags.length > 0 ? routeOf(delivery, timeOf(entry)) : undefined;
  return route ? statesOn(route) : [];
}

function isOnRoute(country: string, entry: Entry, delivery: Delivery): boolean {
  const states = [routeOf(delivery, timeOf(entry)), routeOf(delivery)].flatMap((route) =>
    route ? statesOn(route) : [],
  );
  const from = entry.type === 'BorderHandedOver' ? [entry.data.from] : [];
  return [country, ...from].every((each) => states.includes(each));
}

function followsRoute(entry: Entry, delivery: Delivery): boolean {
  const route = routeOf(delivery, timeOf(entry));
  if (!route || entry.type !== 'BorderHandedOver') return false;
  const others = all(delivery, 'BorderHandedOver').filter(({ event }) => event !== entry.event);
  return inOrder(
    route,
    entry.data,
    others.map(({ data }) => data),
  );
}

/** A second end stays a contradiction; what else seemed to come after a loss does not, once the consignment was found. */
function wasBeforeEnd(entry: Entry, delivery: Delivery): boolean {
  if (entry.type === 'ControlledDeliveryCompleted' || entry.type === 'ControlledDeliveryAborted') return false;
  const { lost: _, ...found } = courseOf(delivery);
  if (entry.type === 'ConsignmentLost')
    return all(delivery, 'ConsignmentLost').length === 1 && beforeEnd(found, entry.data.at);
  return beforeEnd(courseOf(delivery), timeOf(entry));
}

/** An answer that another told is settled when the state tells the same itself. */
function saidByItself(entry: Entry, delivery: Delivery): boolean {
  const [country] = concerned(entry, delivery);
  const same = answersOf(delivery).filter((each) => each.country === country && each.entry.type === entry.type);
  return same.some(({ entry: { flags } }) => !flags.some(({ code }) => code === 'NOT_YOUR_CONSENT'));
}
