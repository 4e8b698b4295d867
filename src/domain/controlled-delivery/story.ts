// The story of a controlled delivery: what was said, as it stands, for decisions and readers.
import { Growing } from '../../eventsourcing/log/growing.js';
import { story } from '../../eventsourcing/log/story.js';
import { answered as proposalAnswered, noProposals, type Proposals, withProposals } from '../proposals.js';
import { keepingStanding, nothingTold, type Rectifiable, rectifications } from '../rectifying/story.js';
import { type Heard, isFlagged, type Told } from '../told.js';
import { Crossings } from '../values/goods/crossings.js';
import { type Route, statesOn } from '../values/goods/route.js';
import { certainlyLater, type When } from '../values/time/when.js';
import { ALL, isEverybodys, ofDelivery } from '../values/who/scope.js';
import { type ConsentAnswer, Answers } from './consent.js';
import type { ControlledDeliveryEvents as Events } from './events.js';

/** In the order in which one stands over another, whatever order they were told in: who was found was not lost for good. */
const PHASES = ['unknown', 'proposed', 'started', 'lost', 'aborted', 'completed'] as const;

/** An event of a controlled delivery as it was told. */
export type DeliveryTold<Type extends keyof Events = keyof Events> = Told<Events, Type>;

/** An answer with the event that told it. */
export interface AnswerTold extends ConsentAnswer {
  readonly told: DeliveryTold<'ConsentGiven' | 'ConsentRefused' | 'ConsentWithdrawn'>;
}

/** Reports come in any order, so that everything may be known before what should have come first. */
export interface ControlledDelivery extends Rectifiable<Events> {
  readonly phase: (typeof PHASES)[number];
  /** Of each of these the first stands, should another be told. */
  readonly proposals: Growing<DeliveryTold<'ControlledDeliveryProposed'>>;
  readonly starts: Growing<DeliveryTold<'ControlledDeliveryStarted'>>;
  readonly losses: Growing<DeliveryTold<'ConsignmentLost'>>;
  readonly aborts: Growing<DeliveryTold<'ControlledDeliveryAborted'>>;
  readonly completions: Growing<DeliveryTold<'ControlledDeliveryCompleted'>>;
  readonly routeChanges: Growing<DeliveryTold<'RouteChanged'>>;
  readonly askings: Growing<DeliveryTold<'ConsentAsked'>>;
  readonly handovers: Growing<DeliveryTold<'BorderHandedOver'>>;
  readonly crossings: Crossings;
  readonly substitutions: Growing<DeliveryTold<'ConsignmentSubstituted'>>;
  /** By country. */
  readonly answers: ReadonlyMap<string, Answers<AnswerTold>>;
  /** By country: the revision at which the state last answered by itself. */
  readonly answeredItself: ReadonlyMap<string, number>;
  /** What was another's to say. */
  readonly waiting: Proposals<Events>;
}

type State = ControlledDelivery;

const initial: State = {
  ...nothingTold(),
  phase: 'unknown',
  proposals: Growing.of(),
  starts: Growing.of(),
  losses: Growing.of(),
  aborts: Growing.of(),
  completions: Growing.of(),
  routeChanges: Growing.of(),
  askings: Growing.of(),
  handovers: Growing.of(),
  crossings: Crossings.of(),
  substitutions: Growing.of(),
  answers: new Map(),
  answeredItself: new Map(),
  waiting: noProposals(),
};

const reached = (state: State, phase: State['phase'], change: Partial<State>): State => {
  const further = PHASES.indexOf(phase) > PHASES.indexOf(state.phase);
  return { ...state, ...change, phase: further ? phase : state.phase };
};

const NONE = Answers.none<AnswerTold>();

const answered = (state: State, answer: AnswerTold): State => {
  const { data, revision } = answer.told;
  const { country } = data;
  const answers = (state.answers.get(country) ?? NONE).with(answer);
  const answeredItself = isFlagged(answer.told, 'NOT_YOUR_CONSENT')
    ? state.answeredItself
    : new Map(state.answeredItself).set(country, revision);
  return { ...state, answers: new Map(state.answers).set(country, answers), answeredItself };
};

const HEARD: Heard<State, Events> = {
  ...rectifications('Delivery'),
  ControlledDeliveryProposed: (state, _, told) => reached(state, 'proposed', { proposals: state.proposals.with(told) }),
  ConsentAsked: (state, _, told) => ({ ...state, askings: state.askings.with(told) }),
  ConsentGiven: (state, { givenAt: at }, told) => answered(state, { answer: 'GIVEN', at, told }),
  ConsentRefused: (state, { at }, told) => answered(state, { answer: 'REFUSED', at, told }),
  ConsentWithdrawn: (state, { at }, told) => answered(state, { answer: 'WITHDRAWN', at, told }),
  RouteChanged: (state, _, told) => ({ ...state, routeChanges: state.routeChanges.with(told) }),
  ControlledDeliveryStarted: (state, _, told) => reached(state, 'started', { starts: state.starts.with(told) }),
  BorderHandedOver: (state, crossing, told) => ({
    ...state,
    crossings: state.crossings.with(crossing),
    handovers: state.handovers.with(told),
  }),
  ConsignmentSubstituted: (state, _, told) => ({ ...state, substitutions: state.substitutions.with(told) }),
  ConsignmentLost: (state, _, told) => reached(state, 'lost', { losses: state.losses.with(told) }),
  ControlledDeliveryCompleted: (state, _, told) =>
    reached(state, 'completed', { completions: state.completions.with(told) }),
  ControlledDeliveryAborted: (state, _, told) => reached(state, 'aborted', { aborts: state.aborts.with(told) }),
  DeliveryProposalAccepted: (state, { proposal }) => settled(state, proposal, 'ACCEPTED'),
  DeliveryProposalDeclined: (state, { proposal }) => settled(state, proposal, 'DECLINED'),
};

const settled = (state: State, proposal: string, is: 'ACCEPTED' | 'DECLINED'): State =>
  proposalAnswered<State, Events>(state, { proposal, is }, () => HEARD);

export const controlledDeliveryStory = story<State, Events>(
  'controlledDelivery',
  initial,
  keepingStanding<State, Events>(initial, withProposals<State, Events>(HEARD)),
  ({ id, story: { told } }) => (isEverybodys(told.first) ? ALL : ofDelivery(id)),
);

/** The course of the consignment between its start and its ends. */
export interface Course {
  readonly started?: When | undefined;
  /** A loss is an end until the consignment is found again, which a completion shows. */
  readonly lost?: When | undefined;
  readonly aborted?: When | undefined;
  readonly completed?: When | undefined;
  /** The end that stands: a completion happened in the world, whatever was decided or feared. */
  readonly ended?: When | undefined;
}

export function courseOf({ starts, losses, aborts, completions }: State): Course {
  const [lost, aborted, completed] = [losses, aborts, completions].map(({ first }) => first?.data.at);
  return { started: starts.first?.data.at, lost, aborted, completed, ended: completed ?? aborted ?? lost };
}

/** Every route that was ever proposed or chosen. */
export function routesOf({ proposals, routeChanges }: State): readonly Route[] {
  return [...proposals, ...routeChanges].map(({ data: { route } }) => route);
}

const statesIn = Growing.distinct(({ data }: DeliveryTold<'ControlledDeliveryProposed' | 'RouteChanged'>) =>
  statesOn(data.route),
);

/** Every state on any of them. */
export const statesOnRoutes = ({ proposals, routeChanges }: State): readonly string[] => [
  ...statesIn(proposals),
  ...statesIn(routeChanges),
];

/** The route that was in force then: the last one told that was not certainly chosen later; without a time, the last one. */
export function routeThen({ proposals, routeChanges }: State, at?: When): Route | undefined {
  const chosen = routeChanges.findLast(({ data }) => at === undefined || !certainlyLater(data.at, at));
  return (chosen ?? proposals.first ?? routeChanges.first)?.data.route;
}

/** What a state answered. */
export function answersOf({ answers }: State, country: string): Growing<AnswerTold> {
  return (answers.get(country) ?? NONE).told;
}

/** The state's consent that was in force at that moment; without one, after everything that was said. */
export function consentOf({ answers }: State, country: string, by?: When): AnswerTold | undefined {
  return answers.get(country)?.inForce(by);
}

/** Which of these states had no consent in force, in their order. */
export function withoutConsent(state: State, states: readonly string[], by?: When): readonly string[] {
  return [...new Set(states)].filter((each) => consentOf(state, each, by) === undefined);
}
