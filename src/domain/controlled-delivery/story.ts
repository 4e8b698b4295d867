// The story of a controlled delivery: what was said, as it stands, for decisions and readers.
import { story } from '../../eventsourcing/log/story.js';
import type { Answer } from '../values/consent.js';
import type { Routed } from '../values/goods/route.js';
import type { When } from '../values/time/when.js';
import type { ControlledDeliveryEvents as Events } from './events.js';

/** In the order in which one stands over another, whatever order they were told in: who was found was not lost for good. */
const PHASES = ['unknown', 'proposed', 'started', 'lost', 'aborted', 'completed'] as const;

/** An answer with the event that told it. */
export interface AnswerTold extends Answer {
  readonly data: Events['ConsentGiven' | 'ConsentRefused' | 'ConsentWithdrawn'];
}

/** Reports come in any order, so that everything may be known before what should have come first. */
export interface ControlledDelivery {
  readonly phase: (typeof PHASES)[number];
  readonly proposal?: Events['ControlledDeliveryProposed'];
  /** The proposed route and its changes, in the order of the log. */
  readonly routes: readonly Routed[];
  readonly answers: readonly AnswerTold[];
  /** Of each of these the first stands, should another be told. */
  readonly starts: readonly Events['ControlledDeliveryStarted'][];
  readonly losses: readonly Events['ConsignmentLost'][];
  readonly completions: readonly Events['ControlledDeliveryCompleted'][];
  readonly aborts: readonly Events['ControlledDeliveryAborted'][];
  readonly handovers: readonly Events['BorderHandedOver'][];
  readonly substitutions: readonly Events['ConsignmentSubstituted'][];
}

const initial: ControlledDelivery = {
  phase: 'unknown',
  routes: [],
  answers: [],
  starts: [],
  losses: [],
  completions: [],
  aborts: [],
  handovers: [],
  substitutions: [],
};

type State = ControlledDelivery;

const reached = (state: State, phase: State['phase'], change: Partial<State>): State => {
  const further = PHASES.indexOf(phase) > PHASES.indexOf(state.phase);
  return { ...state, ...change, phase: further ? phase : state.phase };
};

const answered = (state: State, answer: Answer['answer'], at: When, data: AnswerTold['data']): State => ({
  ...state,
  answers: [...state.answers, { country: data.country, answer, at, data }],
});

export const controlledDeliveryStory = story<State, Events>('controlledDelivery', initial, {
  ControlledDeliveryProposed: (state, proposal) =>
    reached(state, 'proposed', { proposal, routes: [{ route: proposal.route }, ...state.routes] }),
  ConsentGiven: (state, data) => answered(state, 'GIVEN', data.givenAt, data),
  ConsentRefused: (state, data) => answered(state, 'REFUSED', data.at, data),
  ConsentWithdrawn: (state, data) => answered(state, 'WITHDRAWN', data.at, data),
  RouteChanged: (state, { route, at }) => ({ ...state, routes: [...state.routes, { route, at }] }),
  ControlledDeliveryStarted: (state, data) => reached(state, 'started', { starts: [...state.starts, data] }),
  BorderHandedOver: (state, data) => ({ ...state, handovers: [...state.handovers, data] }),
  ConsignmentSubstituted: (state, data) => ({ ...state, substitutions: [...state.substitutions, data] }),
  ConsignmentLost: (state, data) => reached(state, 'lost', { losses: [...state.losses, data] }),
  ControlledDeliveryCompleted: (state, data) =>
    reached(state, 'completed', { completions: [...state.completions, data] }),
  ControlledDeliveryAborted: (state, data) => reached(state, 'aborted', { aborts: [...state.aborts, data] }),
});

/** What a state said last. */
export function lastAnswer({ answers }: State, country: string): AnswerTold | undefined {
  return answers.findLast((each) => each.country === country);
}
