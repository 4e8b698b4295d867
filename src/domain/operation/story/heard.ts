// The fold of an operation: what each event changes of what stands.
import { given } from '../../../eventsourcing/log/event.js';
import { rectifications } from '../../rectifying/story.js';
import type { Heard } from '../../told.js';
import { isOpen, OPEN } from '../../values/time/term.js';
import { minuteOf } from '../../values/time/when.js';
import type { OperationEvents } from '../events.js';
import { resumed, stageEnded, stageStarted, suspended } from './course.js';
import { nominated, openOf, withdrawn } from './parts.js';
import { type Operation, prepared } from './record.js';

function amended(
  state: Operation,
  { window, endedAt, reportsAcceptedUntil }: OperationEvents['OperationAmended'],
): Operation {
  const { launched, concluded } = state;
  const end = given({ endedAt, reportsAcceptedUntil });
  return {
    ...state,
    ...(window && launched ? { launched: { ...launched, window }, window } : {}),
    ...(concluded ? { concluded: { ...concluded, ...end } } : {}),
  } as Operation;
}

export const heard: Heard<Operation, OperationEvents> = {
  ...rectifications('Operation'),
  OperationDecided: (state, decided) => ({ ...prepared(state), decided }),
  OperationPlanned: (state, plan) => ({ ...prepared(state), plan }),
  ParticipantNominated: (state, part, { recordedAt }) => {
    const { participations, confirmations } = state;
    const { country, capacity } = part;
    const before = openOf(participations, country)?.capacity ?? capacity;
    return {
      ...prepared(state),
      participations: nominated(participations, part),
      // What it confirmed was another part.
      confirmations: before === capacity ? confirmations : withdrawn(confirmations, country, minuteOf(recordedAt)),
    };
  },
  ParticipationConfirmed: (state, { country, on }, { recordedAt }) => ({
    ...prepared(state),
    confirmations: [
      ...state.confirmations.filter((each) => each.country !== country || !isOpen(each)),
      { country, from: on ?? minuteOf(recordedAt), to: null },
    ],
  }),
  ContactPointNominated: (state, { country, contact }, { recordedAt }) => {
    const former = openOf(state.contactPoints, country);
    const [from, others] = former
      ? [minuteOf(recordedAt), withdrawn(state.contactPoints, country, minuteOf(recordedAt))]
      : [null, state.contactPoints];
    return { ...prepared(state), contactPoints: [...others, { country, contact, ...OPEN, from }] };
  },
  ParticipantWithdrew: (state, { country, on }, { recordedAt }) => {
    // Where no day is told, it was the moment at which it became known.
    const to = on ?? minuteOf(recordedAt);
    const { participations, contactPoints, confirmations } = state;
    return {
      ...state,
      participations: withdrawn(participations, country, to),
      contactPoints: withdrawn(contactPoints, country, to),
      confirmations: withdrawn(confirmations, country, to),
    };
  },
  NilReturnSubmitted: (state, _, told) => ({ ...prepared(state), nilReturns: state.nilReturns.with(told) }),
  ResourceWithdrawn: (state, _, told) => ({
    ...prepared(state),
    resourcesWithdrawn: state.resourcesWithdrawn.with(told),
  }),
  OperationPhaseStarted: (state, told) => ({ ...prepared(state), stages: stageStarted(state.stages, told) }),
  OperationPhaseEnded: (state, told) => ({ ...prepared(state), stages: stageEnded(state.stages, told) }),
  OperationSuspended: (state, told) => ({ ...state, suspensions: suspended(state.suspensions, told) }),
  OperationResumed: (state, { from }) => ({ ...state, suspensions: resumed(state.suspensions, from) }),
  OperationCancelled: (state, cancelled) => ({ ...prepared(state), cancelled: state.cancelled ?? cancelled }),
  ResourceDeployed: (state, _, told) => ({ ...prepared(state), resources: state.resources.with(told) }),
  CoordinationUnitSetUp: (state, { members }) => ({ ...prepared(state), unit: members }),
  OperationLaunched: (state, launched) => {
    const { window } = launched;
    return state.phase === 'concluded'
      ? { ...state, launched, window }
      : { ...state, phase: 'launched', launched, window };
  },
  SituationReportIssued: (state, _, told) => ({ ...state, reports: state.reports.with(told) }),
  OperationDebriefed: (state, _, told) => ({ ...state, debriefings: state.debriefings.with(told) }),
  ResultsFrozen: (state, _, told) => ({ ...state, results: state.results.with(told) }),
  OperationAmended: amended,
  OperationConcluded: (state, concluded) => ({ ...state, phase: 'concluded', concluded }),
};
