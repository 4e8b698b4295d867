// The questions that the rules of an operation ask alike: what was told of it, in which order, and what settles a contradiction.
import { type Named, type RuleCase, type RuleDefinition } from '../../rules.js';
import { before, ofType, since, type Told } from '../../told.js';
import { certainlyLater, type When } from '../../values/time/when.js';
import type { OperationEvents as Events } from '../events.js';
import type { Operation } from '../story.js';

export interface Beside {
  readonly series?: Named;
  readonly meeting?: Named;
}

export type OperationCase = RuleCase<Events, Beside>;
export type OperationRule = RuleDefinition<Operation, Events, Beside>;
type OperationTold = Told<Events>;

export const about = (_: Operation, { id }: OperationCase): { operation: string } => ({ operation: id });

export function of<Type extends keyof Events>(
  { standing }: Operation,
  ...types: readonly Type[]
): readonly Told<Events, Type>[] {
  return ofType<Events, Type>(standing, ...types);
}

/** A second one is withdrawn; whatever else came too late happened all the same. */
export const secondOf = (type: keyof Events, told: OperationTold): string | null =>
  told.type === type ? 'operations/withdraw-event' : null;

/** Of what can only be said of an operation that is over. */
export const presumesEnd = ({ type, data }: OperationTold): boolean =>
  type === 'OperationDebriefed' ||
  type === 'ResultsFrozen' ||
  (type === 'OperationAmended' && (data.endedAt !== undefined || data.reportsAcceptedUntil !== undefined));

export const wasTold = (it: Operation, told: OperationTold, type: keyof Events): boolean =>
  of(it, type).some(before(told));

/** True where it had been launched, and not concluded. */
export const wasRunning = (it: Operation, told: OperationTold): boolean =>
  wasTold(it, told, 'OperationLaunched') && !wasTold(it, told, 'OperationConcluded');

export const countryOf = ({ data }: OperationTold): string => ('country' in data ? data.country : '');
export const meetingOf = ({ data }: OperationTold): string | undefined =>
  'meeting' in data ? data.meeting : undefined;
export const seriesOf = ({ data }: OperationTold): string | undefined => ('series' in data ? data.series : undefined);

const participationOf = (
  it: Operation,
  told: OperationTold,
): readonly Told<Events, 'ParticipantNominated' | 'ParticipantWithdrew'>[] =>
  of(it, 'ParticipantNominated', 'ParticipantWithdrew').filter(({ data }) => data.country === countryOf(told));

export const tookPart = (it: Operation, told: OperationTold): boolean =>
  participationOf(it, told).findLast(before(told))?.type === 'ParticipantNominated';

export const nominatedSince = (it: Operation, told: OperationTold): boolean =>
  participationOf(it, told).some((each) => each.type === 'ParticipantNominated' && since(told)(each));

export const isLater = (one: When | undefined, other: When | undefined): boolean =>
  one !== undefined && other !== undefined && certainlyLater(one, other);
