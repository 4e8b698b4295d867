// What somebody still has to do about a controlled delivery, and by which command.
import { withoutConsent } from '../../../src/domain/values/consent.js';
import { endOf } from '../../../src/domain/values/course.js';
import { type Route, statesOn, stepOf } from '../../../src/domain/values/goods/route.js';
import type { FlagRow } from './flags.js';
import { all, answersOf, courseOf, type Delivery, first, routeOf } from './told.js';
import { ruleOf } from '../rows/flagged.js';

/** What each task is settled by. */
const SETTLED_BY = {
  PROPOSAL: 'controlled-deliveries/propose',
  CONSENT: 'controlled-deliveries/give-consent',
  START: 'controlled-deliveries/start',
  HANDOVER: 'controlled-deliveries/record-handover',
  END: 'controlled-deliveries/complete',
} as const;

export interface Task {
  readonly task: keyof typeof SETTLED_BY | 'FLAG';
  readonly country: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** Of a flag: its code, or the rule whose proof the log lacks, and the event that carries it. */
  readonly about: string | null;
  readonly event: string | null;
  readonly settledBy: string;
}

const NOTHING = { country: null, from: null, to: null, about: null, event: null } as const;

const task = (what: keyof typeof SETTLED_BY, about: Partial<Task> = {}): Task => ({
  ...NOTHING,
  task: what,
  settledBy: SETTLED_BY[what],
  ...about,
});

/** What is still to come; nothing once it has ended. */
export function toCome(delivery: Delivery): readonly Task[] {
  const course = courseOf(delivery);
  if (endOf(course)) return [];
  const route = routeOf(delivery);
  return [
    ...(first(delivery, 'ControlledDeliveryProposed') ? [] : [task('PROPOSAL')]),
    ...missingOf(delivery).map((country) => task('CONSENT', { country })),
    ...(course.started ? [] : [task('START')]),
    ...(route ? handoversToCome(route, delivery) : []),
    task('END'),
  ];
}

/** What a command can still settle, after the end too. */
export function contradictions(flags: readonly FlagRow[]): readonly Task[] {
  return flags.flatMap((flag): Task[] => {
    const { event, settled, settledBy } = flag;
    return settled === false && settledBy ? [{ ...NOTHING, task: 'FLAG', about: ruleOf(flag), event, settledBy }] : [];
  });
}

function handoversToCome(route: Route, delivery: Delivery): readonly Task[] {
  const taken = new Set(all(delivery, 'BorderHandedOver').map(({ data }) => stepOf(route, data)));
  const states = statesOn(route);
  const steps = states.slice(1).map((to, i) => ({ from: states[i] ?? '', to }));
  return steps.filter((each) => !taken.has(stepOf(route, each))).map((each) => task('HANDOVER', each));
}

/** The states on the route whose consent is not in force, after all that was said. */
export function missingOf(delivery: Delivery): readonly string[] {
  const route = routeOf(delivery);
  return route ? withoutConsent(statesOn(route), answersOf(delivery)) : [];
}
