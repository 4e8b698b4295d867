// The view of a controlled delivery, as a reader sees it: its way, its consents, its steps, its end, its contradictions and
// its tasks.
import {
  answersOf,
  type AnswerTold,
  consentOf,
  type ControlledDelivery,
  courseOf,
  type DeliveryTold,
  routeThen,
} from '../../../src/domain/controlled-delivery/story.js';
import { statesAsked } from '../../../src/domain/controlled-delivery/story/asking.js';
import { missingOf } from '../../../src/domain/controlled-delivery/requests.js';
import { controlledDeliveryRules } from '../../../src/domain/controlled-delivery/rules.js';
import { type FlagRow, flagsOf } from '../../../src/domain/rules.js';
import { type Route, statesOn } from '../../../src/domain/values/goods/route.js';
import { instantText } from '../../../src/domain/values/time/instant.js';
import { certainlyLater, minuteOf, type When } from '../../../src/domain/values/time/when.js';
import type { controlledDeliveryWords } from '../../../src/domain/controlled-delivery/words.js';
import { firstSaid } from '../rows/first-said.js';
import { basedOnAll } from '../rows/based-on.js';
import { type Between, between, daysAround, daysOf } from '../rows/days.js';
import { handoversOf, stepsOf } from './steps.js';
import { contradictions, type DeliveryTask, toCome } from './to-come.js';

/** `REPORTED`: something of it is known, but no proposal and no start. The later one stands over the earlier. */
export type State = keyof typeof controlledDeliveryWords.states;

const STATE_OF: Readonly<Record<ControlledDelivery['phase'], State>> = {
  unknown: 'REPORTED',
  proposed: 'PROPOSED',
  started: 'STARTED',
  lost: 'LOST',
  aborted: 'ABORTED',
  completed: 'COMPLETED',
};

export const stateOf = ({ phase }: ControlledDelivery): State => STATE_OF[phase];

export interface DeliveryView {
  readonly id: string;
  readonly state: State;
  readonly route: Route | null;
  readonly flags: readonly FlagRow[];
  readonly open: readonly DeliveryTask[];
  readonly [field: string]: unknown;
}

/** What an event said, and which event it was. */
type Shown = { readonly event: string; readonly recordedAt: string };
type Said<Data> = { readonly data: Data; readonly event: string; readonly recordedAt: number };

const shown = <Data extends object>({ data, event, recordedAt }: Said<Data>): Data & Shown => ({
  ...data,
  event,
  recordedAt: instantText(recordedAt),
});

/** Without how consent was asked, which `consents` tell. */
function changed(told: DeliveryTold<'RouteChanged'>): object {
  const { asking: _, ...rest } = shown(told);
  return rest;
}

/** `null` is "the log does not say". */
export function view(id: string, delivery: ControlledDelivery): DeliveryView {
  const proposal = delivery.proposals.first?.data;
  const started = delivery.starts.first;
  const flags = flagsOf(controlledDeliveryRules, { id, story: delivery, told: delivery.told, beside: {} });
  return {
    id,
    state: stateOf(delivery),
    lead: firstSaid(proposal?.lead),
    operation: firstSaid(proposal?.operation),
    purpose: firstSaid(proposal?.purpose),
    goods: firstSaid(proposal?.goods),
    window: firstSaid(proposal?.window),
    route: firstSaid(routeThen(delivery)),
    routeChanges: delivery.routeChanges.all().map(changed),
    consents: consentsOf(delivery),
    notConsented: missingOf(delivery),
    started: started ? shown(started) : null,
    handovers: handoversOf(delivery).map(shown),
    substitutions: delivery.substitutions.all().map(shown),
    ...endings(delivery),
    steps: stepsOf(delivery),
    flags,
    open: [...toCome(delivery), ...contradictions(flags)],
    basedOn: basedOnAll(delivery.told),
  };
}

/** Of several completions the first stands; what else was told of its end stays readable. */
function endings(delivery: ControlledDelivery): object {
  const [completed, ...others] = delivery.completions;
  const aborted = delivery.aborts.first;
  return {
    losses: delivery.losses.all().map(shown),
    aborted: aborted ? shown(aborted) : null,
    completed: completed ? shown(completed) : null,
    otherCompletions: others.map(shown),
  };
}

interface Consent {
  readonly country: string;
  readonly onRoute: boolean;
  /** From when on the state sees the delivery. */
  readonly asked: boolean;
  /** The answer in force; null: none yet. */
  readonly answer: AnswerTold['answer'] | null;
  readonly at: When | null;
  readonly conditions: string | null;
  readonly reason: string | null;
  /** RFC 3339; it may be long after the answer was given. */
  readonly recordedAt: string | null;
  readonly daysToRecord: Between;
  /** Whether it was in force when the delivery started; null: not started, or not on the route then. */
  readonly atStart: boolean | null;
  /** Whether the log held that consent before the start; null where the start is not known so exactly, or there was none. */
  readonly loggedAtStart: boolean | null;
}

/** The states on the route in its order, then others that answered. */
function consentsOf(delivery: ControlledDelivery): readonly Consent[] {
  const route = routeThen(delivery);
  const onRoute = new Set(route ? statesOn(route) : []);
  const asked = new Set(statesAsked(delivery));
  const countries = new Set([...onRoute, ...delivery.answers.keys()]);
  return [...countries].map((country) => ({
    country,
    onRoute: onRoute.has(country),
    asked: asked.has(country),
    ...answer(consentOf(delivery, country) ?? answersOf(delivery, country).last),
    atStart: inForceAtStart(country, delivery),
    loggedAtStart: wasLoggedAtStart(country, delivery),
  }));
}

function answer(
  last: AnswerTold | undefined,
): Omit<Consent, 'country' | 'onRoute' | 'asked' | 'atStart' | 'loggedAtStart'> {
  if (!last) return { answer: null, at: null, conditions: null, reason: null, recordedAt: null, daysToRecord: null };
  const { data, recordedAt } = last.told;
  return {
    answer: last.answer,
    at: last.at,
    conditions: 'conditions' in data ? firstSaid(data.conditions) : null,
    reason: 'reason' in data ? firstSaid(data.reason) : null,
    recordedAt: instantText(recordedAt),
    daysToRecord: between(daysOf(last.at), daysAround(recordedAt)),
  };
}

function inForceAtStart(country: string, delivery: ControlledDelivery): boolean | null {
  const { started } = courseOf(delivery);
  const route = started && routeThen(delivery, started);
  if (!route || !statesOn(route).includes(country)) return null;
  return consentOf(delivery, country, started) !== undefined;
}

/** By the store's clock, whatever day the paper bears. */
function wasLoggedAtStart(country: string, delivery: ControlledDelivery): boolean | null {
  const { started } = courseOf(delivery);
  const consent = started && consentOf(delivery, country, started);
  if (!consent) return null;
  const logged = minuteOf(consent.told.recordedAt);
  if (certainlyLater(started, logged)) return true;
  return certainlyLater(logged, started) ? false : null;
}
