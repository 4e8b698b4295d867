// The rules of an operation's course: phases follow one another, what is suspended goes on, and what is cancelled is over.
import { before, ofType, since } from '../../told.js';
import { certainlyLater, type When } from '../../values/time/when.js';
import { isCountry } from '../../values/who/country.js';
import type { OperationEvents as Events, Stage } from '../events.js';
import type { Operation } from '../story.js';
import { inOrder, isSameStage, type StageTerm } from '../story/course.js';
import { about, countryOf, of, type OperationCase, type OperationRule, secondOf } from './asked.js';

const stageIn = ({ told }: OperationCase): Stage | undefined =>
  told.type === 'OperationPhaseStarted' || told.type === 'OperationPhaseEnded' ? told.data : undefined;

const ofStage = (it: Operation, asked: OperationCase) => {
  const { phase = '', ordinal = '' } = stageIn(asked) ?? {};
  return { ...about(it, asked), phase, ordinal: String(ordinal) };
};

const saidOfStage = (
  it: Operation,
  asked: OperationCase,
  type: 'OperationPhaseStarted' | 'OperationPhaseEnded',
): readonly { readonly revision: number }[] => {
  const stage = stageIn(asked);
  return of(it, type).filter(({ data }) => stage !== undefined && isSameStage(data, stage));
};

const isBefore = (one: When | null, other: When | null): boolean => Boolean(one && other && certainlyLater(other, one));

/** None begins before one that comes before it, and none ends before it began. */
function isOrderly({ stages }: Operation, asked: OperationCase): boolean {
  const stage = stageIn(asked);
  const own = stages.find((each) => stage !== undefined && isSameStage(each, stage));
  if (!own) return true;
  const isReversed = (each: StageTerm): boolean =>
    inOrder(each, own) < 0 ? isBefore(own.from, each.from) : isBefore(each.from, own.from);
  return !isBefore(own.to, own.from) && !stages.some((each) => each !== own && isReversed(each));
}

/** The latest of the two that was told before. */
const lastBefore = (it: Operation, { told }: OperationCase): keyof Events | undefined =>
  ofType<Events, keyof Events>(it.standing, 'OperationSuspended', 'OperationResumed').findLast(before(told))?.type;

export const COURSE = {
  OPERATION_CANCELLED: {
    holds: (it, { told }) => !of(it, 'OperationCancelled').some(before(told)),
    values: about,
    settledBy: (_, { told }) => secondOf('OperationCancelled', told),
  },
  PHASE_STARTED: {
    holds: (it, asked) => !saidOfStage(it, asked, 'OperationPhaseStarted').some(before(asked.told)),
    values: ofStage,
    settledBy: 'operations/withdraw-event',
  },
  PHASE_ENDED: {
    holds: (it, asked) => !saidOfStage(it, asked, 'OperationPhaseEnded').some(before(asked.told)),
    values: ofStage,
    settledBy: 'operations/withdraw-event',
  },
  PHASE_NOT_STARTED: {
    lacks: 'proof',
    holds: (it, asked) => saidOfStage(it, asked, 'OperationPhaseStarted').length > 0,
    values: ofStage,
    settledBy: 'operations/start-phase',
  },
  PHASE_OUT_OF_ORDER: {
    holds: isOrderly,
    values: ofStage,
    settledBy: 'operations/correct',
  },
  ALREADY_SUSPENDED: {
    holds: (it, asked) => lastBefore(it, asked) !== 'OperationSuspended',
    values: about,
    settledBy: 'operations/withdraw-event',
  },
  NOT_SUSPENDED: {
    lacks: 'proof',
    holds: (it, asked) =>
      lastBefore(it, asked) === 'OperationSuspended' || of(it, 'OperationSuspended').some(since(asked.told)),
    values: about,
    settledBy: 'operations/suspend',
  },
  LEVEL_OF_OBSERVERS: {
    holds: (_, { told: { type, data } }) =>
      type !== 'ParticipantNominated' || data.level === undefined || data.capacity === 'OBSERVER',
    values: about,
    pointer: '/level',
    settledBy: 'operations/correct',
  },
  BODY_ONLY_OBSERVES: {
    holds: (_, { told: { type, data } }) =>
      type !== 'ParticipantNominated' || data.capacity === 'OBSERVER' || isCountry(data.country),
    values: (it, asked) => ({ ...about(it, asked), country: countryOf(asked.told) }),
    pointer: '/capacity',
    settledBy: 'operations/correct',
  },
  RESOURCE_NOT_DEPLOYED: {
    lacks: 'proof',
    holds: ({ resources }, { told: { type, data } }) =>
      type !== 'ResourceWithdrawn' ||
      resources.some((each) => each.event === data.deployment && each.data.country === data.country),
    values: (it, asked) => ({
      ...about(it, asked),
      deployment: asked.told.type === 'ResourceWithdrawn' ? asked.told.data.deployment : '',
    }),
    pointer: '/deployment',
    settledBy: null,
  },
} as const satisfies Readonly<Record<string, OperationRule>>;
