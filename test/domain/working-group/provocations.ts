// Provocations of a working group: for every code of its own, what is in the log, the command, and what becomes of it.
import type { DomainEvent } from '../../../src/eventsourcing/log/event.js';
import { adopted } from '../decision/events.js';
import { established } from '../events-as-data.js';
import { created, dissolved } from './events.js';

const GROUP = { body: 'rtc', names: { en: 'On drugs' }, decision: 'rtc-1-1', createdOn: '2026-05-01' };
const BESIDE = { 'committee-rtc': [established()], 'decision-rtc-1-1': [adopted()] };

const told = (verb: string, given: readonly DomainEvent[], body: object) => ({
  command: `working-groups/${verb}`,
  given,
  beside: BESIDE,
  body,
  decided: 'refused' as const,
  attested: 'flagged' as const,
});

export const OF_WORKING_GROUPS = {
  ALREADY_CREATED: [told('create', [created()], { ...GROUP, createdOn: '2026-06' })],
  GROUP_MISNAMED: [{ ...told('create', [], GROUP), id: 'drugs' }],
  DECISION_OF_ANOTHER_BODY: [
    { ...told('create', [], GROUP), beside: { ...BESIDE, 'decision-rtc-1-1': [adopted({ body: 'wco' })] } },
  ],
  DECIDED_AFTERWARDS: [told('create', [], { ...GROUP, createdOn: '2025' })],
  GROUP_NOT_CREATED: [
    { ...told('appoint-head', [], { person: 'A. Head', appointedOn: '2026' }), attested: 'unproved' as const },
  ],
  GROUP_DISSOLVED: [told('appoint-head', [created(), dissolved()], { person: 'A. Head', appointedOn: '2028' })],
};
