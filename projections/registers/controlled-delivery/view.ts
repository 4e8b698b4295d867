// What a reader sees of a controlled delivery: its way, its consents, its steps, its end, its contradictions and its tasks.
import { consentOf } from '../../../src/domain/values/consent.js';
import { type Route, statesOn } from '../../../src/domain/values/goods/route.js';
import type { When } from '../../../src/domain/values/time/when.js';
import { type FlagRow, flagsOf } from './flags.js';
import { contradictions, missingOf, type Task, toCome } from './tasks.js';
import { type Between, between, daysAround, daysOf, handoversOf, stepsOf } from './steps.js';
import {
  all,
  answersOf,
  type AnswerTold,
  courseOf,
  type Delivery,
  type Entry,
  first,
  routeOf,
  type State,
  stateOf,
} from './told.js';
import { said } from '../rows/said.js';
import type { BasedOn } from '../rows/versioned.js';

export interface DeliveryView {
  readonly id: string;
  readonly state: State;
  readonly route: Route | null;
  readonly flags: readonly FlagRow[];
  readonly open: readonly Task[];
  readonly [field: string]: unknown;
}

/** What an event said, and which event it was. */
type Shown = { readonly event: string; readonly recordedAt: number };

const shown = <Data extends object>({ data, event, recordedAt }: { data: Data } & Shown): Data & Shown => ({
  ...data,
  event,
  recordedAt,
});

/** `null` is "the log does not say". */
export function view(id: string, delivery: Delivery): DeliveryView {
  const proposal = first(delivery, 'ControlledDeliveryProposed')?.data;
  const started = first(delivery, 'ControlledDeliveryStarted');
  const flags = flagsOf(delivery);
  return {
    id,
    state: stateOf(delivery),
    lead: said(proposal?.lead),
    operation: said(proposal?.operation),
    purpose: said(proposal?.purpose),
    goods: said(proposal?.goods),
    window: said(proposal?.window),
    route: said(routeOf(delivery)),
    routeChanges: all(delivery, 'RouteChanged').map(shown),
    consents: consentsOf(delivery),
    notConsented: missingOf(delivery),
    started: started ? shown(started) : null,
    handovers: handoversOf(delivery).map(shown),
    substitutions: all(delivery, 'ConsignmentSubstituted').map(shown),
    ...endings(delivery),
    steps: stepsOf(delivery),
    flags,
    open: [...toCome(delivery), ...contradictions(flags)],
    basedOn: delivery.told.map(basedOn),
  };
}

const basedOn = ({ event, type, flags, attested, source }: Entry): BasedOn => ({
  event,
  type,
  flags,
  attested,
  source,
});

/** Of several completions the first stands; what else was told of its end stays readable. */
function endings(delivery: Delivery): object {
  const [completed, ...others] = all(delivery, 'ControlledDeliveryCompleted');
  const aborted = first(delivery, 'ControlledDeliveryAborted');
  return {
    losses: all(delivery, 'ConsignmentLost').map(shown),
    aborted: aborted ? shown(aborted) : null,
    completed: completed ? shown(completed) : null,
    otherCompletions: others.map(shown),
  };
}

interface Consent {
  readonly country: string;
  readonly onRoute: boolean;
  /** The answer in force; null: none yet. */
  readonly answer: AnswerTold['answer'] | null;
  readonly at: When | null;
  readonly conditions: string | null;
  readonly reason: string | null;
  /** Ms UTC; it may be long after the answer was given. */
  readonly recordedAt: number | null;
  readonly daysToRecord: Between;
  /** Whether it was in force when the delivery started; null: not started, or not on the route then. */
  readonly atStart: boolean | null;
}

/** The states on the route in its order, then others that answered. */
function consentsOf(delivery: Delivery): readonly Consent[] {
  const answers = answersOf(delivery);
  const route = routeOf(delivery);
  const onRoute = new Set(route ? statesOn(route) : []);
  const countries = new Set([...onRoute, ...answers.map(({ country }) => country)]);
  return [...countries].map((country) => {
    const last = consentOf(country, answers) ?? answers.findLast((each) => each.country === country);
    return {
      country,
      onRoute: onRoute.has(country),
      ...answer(last),
      atStart: inForceAtStart(country, delivery),
    };
  });
}

function answer(told: AnswerTold | undefined): Omit<Consent, 'country' | 'onRoute' | 'atStart'> {
  if (!told) return { answer: null, at: null, conditions: null, reason: null, recordedAt: null, daysToRecord: null };
  const { data, recordedAt } = told.entry;
  return {
    answer: told.answer,
    at: told.at,
    conditions: 'conditions' in data ? said(data.conditions) : null,
    reason: 'reason' in data ? said(data.reason) : null,
    recordedAt,
    daysToRecord: between(daysOf(told.at), daysAround(recordedAt)),
  };
}

function inForceAtStart(country: string, delivery: Delivery): boolean | null {
  const { started } = courseOf(delivery);
  const route = started && routeOf(delivery, started);
  if (!route || !statesOn(route).includes(country)) return null;
  return consentOf(country, answersOf(delivery), started) !== undefined;
}
