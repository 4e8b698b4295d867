// The rules of an operation: its events are held against them when they are told, and again whenever they are read.
import { type RuleCase, type Named, rulesOf } from '../rules.js';
import { before, ofType, since, type Told } from '../told.js';
import { DAY, MINUTE } from '../values/time/calendar.js';
import { certainlyLater, civilSpan, type When } from '../values/time/when.js';
import type { OperationEvents as Events } from './events.js';
import { type Operation, windowOf } from './story.js';
import { isUnconfirmed } from './story/nil-returns.js';

/** How far clocks are ahead of UTC at most, ms. */
const AHEAD = 14 * 60 * MINUTE;

interface Beside {
  readonly series?: Named;
}

type OperationCase = RuleCase<Events, Beside>;
type OperationTold = Told<Events>;

const about = (_: Operation, { id }: OperationCase): { operation: string } => ({ operation: id });

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
    holds: ({ concluded }, { told }) => concluded !== undefined || !namesEnd(told),
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
  NOT_CONFIRMED: {
    lacks: 'assumption',
    holds: (it, { told }) => told.type !== 'NilReturnSubmitted' || !isUnconfirmed(it, told),
    values: (_, { told }) => ({ administration: told.onBehalfOf ?? '' }),
    settledBy: 'operations/submit-nil-return',
  },
  PERIOD_OUT_OF_WINDOW: {
    holds(it, { told }) {
      const window = windowOf(it);
      return told.type !== 'NilReturnSubmitted' || !window || isWithin(told.data.period, window);
    },
    values: about,
    pointer: '/period',
    settledBy: 'operations/correct',
  },
  // Whoever tells of a day on that day knows most of it; of a day to come nobody does.
  PERIOD_NOT_OVER: {
    holds: (_, { told }) => told.type !== 'NilReturnSubmitted' || hasLastDayBegun(told.data.period, told.recordedAt),
    pointer: '/period',
    settledBy: 'operations/correct',
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
});

function of<Type extends keyof Events>(
  { standing }: Operation,
  ...types: readonly Type[]
): readonly Told<Events, Type>[] {
  return ofType<Events, Type>(standing, ...types);
}

/** A second one is withdrawn; whatever else came too late happened all the same. */
const secondOf = (type: keyof Events, told: OperationTold): string | null =>
  told.type === type ? 'operations/withdraw-event' : null;

const namesEnd = ({ data }: OperationTold): boolean => 'endedAt' in data || 'reportsAcceptedUntil' in data;

const wasTold = (it: Operation, told: OperationTold, type: keyof Events): boolean => of(it, type).some(before(told));

/** True where it had been launched, and not concluded. */
const wasRunning = (it: Operation, told: OperationTold): boolean =>
  wasTold(it, told, 'OperationLaunched') && !wasTold(it, told, 'OperationConcluded');

const countryOf = ({ data }: OperationTold): string => ('country' in data ? data.country : '');
const seriesOf = ({ data }: OperationTold): string | undefined => ('series' in data ? data.series : undefined);

const participationOf = (
  it: Operation,
  told: OperationTold,
): readonly Told<Events, 'ParticipantNominated' | 'ParticipantWithdrew'>[] =>
  of(it, 'ParticipantNominated', 'ParticipantWithdrew').filter(({ data }) => data.country === countryOf(told));

const tookPart = (it: Operation, told: OperationTold): boolean =>
  participationOf(it, told).findLast(before(told))?.type === 'ParticipantNominated';

const nominatedSince = (it: Operation, told: OperationTold): boolean =>
  participationOf(it, told).some((each) => each.type === 'ParticipantNominated' && since(told)(each));

const isWithin = (period: When, window: When): boolean => {
  const [inner, outer] = [civilSpan(period), civilSpan(window)];
  return !((outer.from ?? -Infinity) > (inner.from ?? -Infinity) || (inner.to ?? Infinity) > (outer.to ?? Infinity));
};

/** Somewhere on earth, by the clock that is furthest ahead. */
const hasLastDayBegun = (period: When, moment: number): boolean =>
  (civilSpan(period).to ?? -Infinity) - DAY <= moment + AHEAD;

const isLater = (one: When | undefined, other: When | undefined): boolean =>
  one !== undefined && other !== undefined && certainlyLater(one, other);
