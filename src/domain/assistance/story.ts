// The story of a request for assistance: what was said, as it stands, for decisions and readers; and that the two states see it.
import { Growing } from '../../eventsourcing/log/growing.js';
import { story } from '../../eventsourcing/log/story.js';
import type { Circle } from '../audience/circle.js';
import { states } from '../authority/parties.js';
import { keepingStanding, nothingTold, type Rectifiable, rectifications } from '../rectifying/story.js';
import { speakersOf, type Told } from '../told.js';
import { ALL, isEverybodys, ofStream } from '../values/who/scope.js';
import type { AssistanceEvents as Events } from './events.js';

export type AssistanceTold<Type extends keyof Events = keyof Events> = Told<Events, Type>;

export interface Assistance extends Rectifiable<Events> {
  /** As the state that is asked said last; an answer of the whole stands over the rest, and what became of it over that. */
  readonly phase: 'unknown' | 'requested' | 'acknowledged' | 'postponed' | 'partly' | 'refused' | 'answered' | 'used';
  /** Of several the first stands. */
  readonly requested: AssistanceTold<'AssistanceRequested'> | null;
  /** The first. */
  readonly acknowledged: Events['AssistanceAcknowledged'] | null;
  readonly answers: Growing<AssistanceTold<'AssistanceAnswered'>>;
  /** The latest of each. */
  readonly refused: Events['AssistanceRefused'] | null;
  readonly postponed: Events['AssistancePostponed'] | null;
  readonly used: Growing<AssistanceTold<'AssistanceUsed'>>;
}

const initial: Assistance = {
  ...nothingTold(),
  phase: 'unknown',
  requested: null,
  acknowledged: null,
  answers: Growing.of(),
  refused: null,
  postponed: null,
  used: Growing.of(),
};

/** In what follows one of these, nothing but what stands over it is reached. */
const STANDING_OVER: readonly Assistance['phase'][] = ['answered', 'used'];

function reached(it: Assistance, phase: Assistance['phase'], change: Partial<Assistance>): Assistance {
  const isBehind = STANDING_OVER.indexOf(it.phase) > STANDING_OVER.indexOf(phase);
  return { ...it, ...change, phase: isBehind ? it.phase : phase };
}

export const assistanceStory = story<Assistance, Events>(
  'assistance',
  initial,
  keepingStanding<Assistance, Events>(initial, {
    ...rectifications('Assistance'),
    AssistanceRequested: (it, _, told) =>
      reached(it, it.phase === 'unknown' ? 'requested' : it.phase, { requested: it.requested ?? told }),
    AssistanceAcknowledged: (it, acknowledged) =>
      reached(it, it.phase === 'unknown' || it.phase === 'requested' ? 'acknowledged' : it.phase, {
        acknowledged: it.acknowledged ?? acknowledged,
      }),
    AssistanceAnswered: (it, { extent }, told) =>
      reached(it, extent === 'WHOLE' ? 'answered' : 'partly', { answers: it.answers.with(told) }),
    AssistanceRefused: (it, refused) => reached(it, 'refused', { refused }),
    AssistancePostponed: (it, postponed) => reached(it, 'postponed', { postponed }),
    AssistanceUsed: (it, _, told) => reached(it, 'used', { used: it.used.with(told) }),
  }),
  ({ id, story: { told } }) => (isEverybodys(told.first) ? ALL : ofStream(`assistance-${id}`)),
);

/** The answer that ends it; undefined: there is none yet. */
export const wholeAnswerOf = ({ answers }: Assistance): AssistanceTold<'AssistanceAnswered'> | undefined =>
  [...answers].find(({ data }) => data.extent === 'WHOLE');

const spokenIn = Growing.distinct<AssistanceTold, string>(speakersOf);

/** The state that asks and the one that is asked, and nobody else. */
export const circleOf = ({ requested, told }: Assistance): Circle => ({
  members: states(...new Set([requested?.data.askedBy, requested?.data.askedOf, ...spokenIn(told)])),
});
