// What somebody still has to do about a controlled delivery, and by which command.
import {
  type ControlledDelivery,
  courseOf,
  routeThen,
  withoutConsent,
} from '../../../src/domain/controlled-delivery/story.js';
import { type FlagRow, unsettled } from '../../../src/domain/rules.js';
import { bordersOf } from '../../../src/domain/values/goods/crossings.js';
import { type Route, statesOn } from '../../../src/domain/values/goods/route.js';
import { ruleOf } from '../../../src/eventsourcing/log/rules.js';

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
export function toCome(delivery: ControlledDelivery): readonly Task[] {
  const { started, ended } = courseOf(delivery);
  if (ended) return [];
  const route = routeThen(delivery);
  return [
    ...(delivery.proposals.length > 0 ? [] : [task('PROPOSAL')]),
    ...missingOf(delivery).map((country) => task('CONSENT', { country })),
    ...(started ? [] : [task('START')]),
    ...(route ? handoversToCome(route, delivery) : []),
    task('END'),
  ];
}

/** What a command can still settle, after the end too. */
export function contradictions(flags: readonly FlagRow[]): readonly Task[] {
  return unsettled(flags).map((flag) => {
    const { event, settledBy } = flag;
    return { ...NOTHING, task: 'FLAG', about: ruleOf(flag), event, settledBy };
  });
}

const handoversToCome = (route: Route, { crossings }: ControlledDelivery): readonly Task[] =>
  bordersOf(route)
    .filter((each) => !crossings.has(each))
    .map((each) => task('HANDOVER', each));

/** The states on the route whose consent is not in force, after all that was said. */
export function missingOf(delivery: ControlledDelivery): readonly string[] {
  const route = routeThen(delivery);
  return route ? withoutConsent(delivery, statesOn(route)) : [];
}
