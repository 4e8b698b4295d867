// Events for specifications of the domain, as plain data: what is not named is some ordinary value.
import type { CommitteeEvents } from '../../src/domain/committee/events.js';
import type { OperationEvents } from '../../src/domain/operation/events.js';
import type { OperationSeriesEvents } from '../../src/domain/operation-series/events.js';
import type { StatementEvents } from '../../src/domain/statement/events.js';
import type { When } from '../../src/domain/values/time/when.js';

type EventAsData<Events, Type extends keyof Events> = { readonly type: Type; readonly data: Events[Type] };

/** Makes the makers of an aggregate's events: each with the data that is usual, and what is said of it. */
export const toldAs =
  <Events extends object>() =>
  <Type extends keyof Events>(type: Type, usual: Events[Type]) =>
  (data: Partial<Events[Type]> = {}): EventAsData<Events, Type> => ({ type, data: { ...usual, ...data } });

const told = toldAs<CommitteeEvents & OperationEvents & OperationSeriesEvents & StatementEvents>();

export const day = (date: string, until = date): When => ({ from: date, to: until, precision: 'day' });
export const year = (number: number): When => ({ from: `${number}-01-01`, to: `${number}-12-31`, precision: 'year' });

export const established = told('CommitteeEstablished', { names: { en: 'The committee' }, date: year(1998) });
export const admitted = told('MembershipStarted', { country: 'KZ', from: day('1998-05-01') });
export const left = told('MembershipEnded', { country: 'KZ', to: day('2005-12-31') });
export const renamed = told('CommitteeRenamed', { names: { en: 'The other name' }, from: day('2015-01-01') });
export const elected = told('ChairmanElected', {
  person: 'A. Chairman',
  office: 'Chairman',
  reElection: false,
  electedOn: day('2020-10-01'),
});
export const attestedInOffice = told('OfficeHolderAttested', {
  person: 'A. Chairman',
  office: 'Chairman',
  asOf: day('2021-03-01'),
});

export const seriesEstablished = told('OperationSeriesEstablished', {
  recurrence: 'ANNUAL',
  establishedOn: year(2010),
});

export const decidedOn = told('OperationDecided', {
  organisers: ['KZ'],
  targets: ['NARCOTIC'],
  decidedOn: day('2024-10-01'),
});
export const planned = told('OperationPlanned', { codeName: 'Barrier' });
export const nominated = told('ParticipantNominated', { country: 'KZ', capacity: 'PARTICIPANT' });
export const contactNamed = told('ContactPointNominated', { country: 'KZ', contact: 'Duty office' });
export const confirmed = told('ParticipationConfirmed', { country: 'KZ' });
export const nilReturn = told('NilReturnSubmitted', { country: 'KZ', period: day('2025-08-02') });
export const unitSetUp = told('CoordinationUnitSetUp', { members: [{ administration: 'KZ' }] });
export const withdrew = told('ParticipantWithdrew', { country: 'KZ' });
export const deployed = told('ResourceDeployed', { country: 'KZ', resource: 'CANINE_TEAM', units: 3 });
export const phaseStarted = told('OperationPhaseStarted', { phase: 'OP', startedOn: day('2025-08-01') });
export const phaseEnded = told('OperationPhaseEnded', { phase: 'OP', endedOn: day('2025-08-15') });
export const suspended = told('OperationSuspended', { from: day('2025-08-05'), reason: 'Flood' });
export const resumed = told('OperationResumed', { from: day('2025-08-07') });
export const cancelled = told('OperationCancelled', { cancelledOn: day('2025-07-20'), reason: 'Put off' });
export const launched = told('OperationLaunched', { window: day('2025-08-01', '2025-08-15') });
export const reportIssued = told('SituationReportIssued', { number: 1, position: '4c1d9a07e2b85f36.7', figures: [] });
export const debriefed = told('OperationDebriefed', {
  heldOn: day('2025-09-01'),
  lessons: [{ ru: 'Раньше обмениваться профилями' }],
});
export const frozen = told('ResultsFrozen', { position: '4c1d9a07e2b85f36.7', figures: [] });
export const concluded = told('OperationConcluded', { endedAt: day('2025-08-15') });

export const declared = told('FiguresDeclared', {
  scope: { period: year(2025) },
  assertedBy: ['KZ'],
  asserted: day('2026-02-01'),
  attribution: { kind: 'country', code: 'KZ' },
  parts: [],
  counts: [{ what: 'SEIZURE', n: 105, bound: 'EQ' }],
  supersedes: [],
});
export const withdrawn = told('StatementWithdrawn', { reason: 'Counted twice' });
