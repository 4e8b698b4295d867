// The rules of an operation: its events are held against them when they are told, and again whenever they are read.
import { isKnown, rulesOf } from '../rules.js';
import { since } from '../told.js';
import type { OperationEvents as Events } from './events.js';
import {
  about,
  type Beside,
  countryOf,
  isLater,
  meetingOf,
  nominatedSince,
  of,
  presumesEnd,
  secondOf,
  seriesOf,
  tookPart,
  wasRunning,
  wasTold,
} from './rules/asked.js';
import { COURSE } from './rules/course.js';
import { REPORTING } from './rules/reporting.js';
import type { Operation } from './story.js';

export const operationRules = rulesOf<Operation, Events, Beside>()({
  // Of its particulars only the plan can be told anew.
  ALREADY_DECIDED: {
    holds: (it, { told }) => !wasTold(it, told, 'OperationDecided') || of(it, 'OperationPlanned').some(since(told)),
    values: about,
    settledBy: 'operations/plan',
  },
  NOT_DECIDED: {
    lacks: 'proof',
    holds: ({ decided, plan }) => Boolean(decided ?? plan),
    values: about,
    settledBy: 'operations/decide',
  },
  SERIES_NOT_ESTABLISHED: {
    lacks: 'proof',
    holds: (_, { told, beside }) => !seriesOf(told) || (beside.series ? beside.series.phase === 'established' : null),
    values: (_, { told }) => ({ series: seriesOf(told) ?? '' }),
    pointer: '/series',
    settledBy: 'operation-series/establish',
  },
  MEETING_NOT_KNOWN: {
    lacks: 'proof',
    holds: (_, { told, beside }) => isKnown(meetingOf(told), beside.meeting),
    values: (_, { told }) => ({ meeting: meetingOf(told) ?? '—' }),
    pointer: '/meeting',
    settledBy: 'meetings/convene',
  },
  ALREADY_LAUNCHED: {
    holds: (it, { told }) => !wasRunning(it, told),
    values: about,
    settledBy: (_, { told }) => secondOf('OperationLaunched', told),
  },
  ALREADY_CONCLUDED: {
    holds: (it, { told }) => !wasTold(it, told, 'OperationConcluded'),
    values: about,
    settledBy: (_, { told }) => secondOf('OperationConcluded', told),
  },
  NOT_LAUNCHED: {
    lacks: 'proof',
    holds: (it, { told }) =>
      it.launched !== undefined || (told.type !== 'OperationAmended' && wasTold(it, told, 'OperationConcluded')),
    values: about,
    settledBy: 'operations/launch',
  },
  NOT_CONCLUDED: {
    lacks: 'proof',
    holds: ({ concluded }, { told }) => concluded !== undefined || !presumesEnd(told),
    values: about,
    settledBy: 'operations/conclude',
  },
  NOT_A_PARTICIPANT: {
    lacks: 'proof',
    holds: (it, { told }) => tookPart(it, told) || nominatedSince(it, told),
    values: (it, of) => ({ ...about(it, of), country: countryOf(of.told) }),
    pointer: '/country',
    settledBy: 'operations/nominate-participant',
  },
  ENDS_BEFORE_LAUNCH: {
    holds: (it, { told }) =>
      !(told.type === 'OperationAmended' || wasRunning(it, told)) ||
      !isLater(it.launched?.window, it.concluded?.endedAt),
    values: about,
    pointer: '/endedAt',
    settledBy: 'operations/amend',
  },
  ACCEPTANCE_ENDS_TOO_EARLY: {
    holds: ({ concluded }) => !isLater(concluded?.endedAt, concluded?.reportsAcceptedUntil),
    values: about,
    pointer: '/reportsAcceptedUntil',
    settledBy: 'operations/amend',
  },
  ...REPORTING,
  ...COURSE,
});
