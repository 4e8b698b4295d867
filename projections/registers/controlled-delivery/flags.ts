// Which contradictions of a controlled delivery are settled by what was told since, each rule asked again of all that is known,
// and which command settles each of the others.
import { consentOf, withoutConsent } from '../../../src/domain/values/consent.js';
import { afterStart, beforeEnd } from '../../../src/domain/values/course.js';
import { inOrder, statesOn } from '../../../src/domain/values/goods/route.js';
import type { When } from '../../../src/domain/values/time/when.js';
import type { Flag } from '../../../src/eventsourcing/log/event.js';
import { all, answersOf, courseOf, type Delivery, type Entry, first, routeOf } from './told.js';
import { ruleOf } from '../rows/flagged.js';

export interface FlagRow extends Flag {
  readonly event: string;
  readonly type: string;
  /** Null where no command can settle it. */
  readonly settledBy: string | null;
  /** Null where other things than this delivery would have to be asked. */
  readonly settled: boolean | null;
}

export function flagsOf(delivery: Delivery): readonly FlagRow[] {
  return delivery.told.flatMap((entry) => entry.flags.map((flag) => rowOf(flag, entry, delivery)));
}

function rowOf(flag: Flag, entry: Entry, delivery: Delivery): FlagRow {
  const rule = RULES[ruleOf(flag)];
  const row = { ...flag, event: entry.event, type: entry.type };
  if (!rule) return { ...row, settledBy: null, settled: null };
  const settledBy = rule.isFinal?.(entry) ? null : rule.settledBy;
  return { ...row, settledBy, settled: rule.holds(entry, delivery) };
}

interface Rule {
  readonly settledBy: string | null;
  /** True where the rule holds by now. */
  readonly holds: (entry: Entry, delivery: Delivery) => boolean;
  /** Of events that no command can help. */
  readonly isFinal?: (entry: Entry) => boolean;
}

/** By the code of a flag, or the rule whose proof the log lacks. What is not here, this delivery alone cannot tell. */
export const RULES: Readonly<Record<string, Rule | undefined>> = {
  NOT_PROPOSED: {
    settledBy: 'controlled-deliveries/propose',
    holds: (_, delivery) => first(delivery, 'ControlledDeliveryProposed') !== undefined,
  },
  NOT_STARTED: {
    settledBy: 'controlled-deliveries/start',
    holds: (entry, delivery) => afterStart(courseOf(delivery), timeOf(entry)),
  },
  NO_CONSENT: {
    settledBy: 'controlled-deliveries/give-consent',
    holds: (entry, delivery) =>
      withoutConsent(concerned(entry, delivery), answersOf(delivery), timeOf(entry)).length === 0,
  },
  OFF_ROUTE: {
    settledBy: 'controlled-deliveries/change-route',
    holds: (entry, delivery) => concerned(entry, delivery).every((country) => isOnRoute(country, entry, delivery)),
  },
  OUT_OF_ORDER: { settledBy: 'controlled-deliveries/record-handover', holds: followsRoute },
  ALREADY_ENDED: { settledBy: 'controlled-deliveries/complete', holds: wasBeforeEnd, isFinal: isEnd },
  NOT_YOUR_CONSENT: { settledBy: 'controlled-deliveries/give-consent', holds: saidByItself },
  CONSENT_NOT_GIVEN: {
    settledBy: 'controlled-deliveries/give-consent',
    holds: (entry, delivery) =>
      concerned(entry, delivery).every((country) => consentOf(country, given(delivery), timeOf(entry)) !== undefined),
  },
  CONSENT_GIVEN: {
    settledBy: 'controlled-deliveries/withdraw-consent',
    holds: (entry, delivery) => toldSince(entry, delivery, 'ConsentWithdrawn').some((each) => isOfSame(each, entry)),
  },
  // Of its particulars only the route can be told anew.
  ALREADY_PROPOSED: {
    settledBy: 'controlled-deliveries/change-route',
    holds: (entry, delivery) => toldSince(entry, delivery, 'RouteChanged').length > 0,
  },
  ALREADY_STARTED: { settledBy: null, holds: () => false },
};

const toldSince = (entry: Entry, { told }: Delivery, type: Entry['type']): readonly Entry[] =>
  told.slice(told.indexOf(entry) + 1).filter((each) => each.type === type);

const isOfSame = ({ data: one }: Entry, { data: other }: Entry): boolean =>
  'country' in one && 'country' in other && one.country === other.country;

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

function isEnd({ type }: Entry): boolean {
  return type === 'ControlledDeliveryCompleted' || type === 'ControlledDeliveryAborted';
}

/** A second end stays a contradiction; what else seemed to come after a loss does not, once the consignment was found. */
function wasBeforeEnd(entry: Entry, delivery: Delivery): boolean {
  if (isEnd(entry)) return false;
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
