// Closers of an incident's flags: for every rule what brings its flag about, and the command that closes it with what is true.
import type { CommandMetadata } from '../../../src/domain/values/who/command-metadata.js';
import { eventIdOf } from '../../../src/eventsourcing/writing/decided.js';
import type { DomainEvent } from '../../../src/eventsourcing/log/event.js';
import type { Closers } from '../closers.js';
import { mandate } from '../administration/events.js';
import { day, launched, nominated, planned } from '../events-as-data.js';
import { attribution, disposed, eventId, prevented, reported, seized, withdrawal } from './events.js';

const to = (verb: string): string => `incidents/${verb}`;
const told = (verb: string, body: object, by?: Partial<CommandMetadata>) => ({
  command: to(verb),
  body,
  ...(by ? { by } : {}),
});
/** The event that the first command of a case told. */
const RAISED = eventIdOf('command-1', 0);

const KG: Partial<CommandMetadata> = { actor: { administration: 'KG', officer: 'p-2', role: 'officer' } };
const REPORT = { country: 'KZ', occurredAt: '2026-05-10' };
const OF_MAK = { ...REPORT, operation: 'mak' };
const LINE = { lineId: 'a', substance: 'heroin', quantity: '5 kg' };
const CHEMICAL = { lineId: 'p', chemical: 'other-chemical', quantity: '5 kg' };
const PARCEL = { lineId: 'm', channel: 'POSTAL', itemKind: 'CASH', quantity: '1 шт' };
const IN_MAY = [launched({ window: day('2026-05-01', '2026-05-31') })];
const correct = (corrects: string, data: object) => told('correct', { corrects, data, reason: 'MISTYPED' });
const beside = (...events: readonly DomainEvent[]) => ({ 'operation-mak': events });
const revoke = told('revoke-attribution', { operation: 'mak' });

const MANDATED = { 'administration-kg': [mandate({ to: 'KZ', commands: ['incidents'] })] };
const FOR_KG: Partial<CommandMetadata> = {
  actor: { administration: 'KZ', officer: 'p-1', role: 'officer' },
  onBehalfOf: 'KG',
};

export const OF_INCIDENTS: Closers = {
  NOT_CONFIRMED: [
    {
      beside: MANDATED,
      raised: told('report', { ...REPORT, country: 'KG' }, FOR_KG),
      closed: told('confirm', { confirms: RAISED }, KG),
    },
  ],
  CONTRIBUTION_NOT_ACCEPTED: [
    {
      raised: told('record-seizure', { ...LINE, contributors: ['KG'] }),
      closed: told('accept-contribution', { lineId: 'a' }, KG),
    },
  ],
  NOT_THE_REPORTER: [
    {
      given: [withdrawal({}, { id: 9, by: 'KG', flags: [{ code: 'NOT_THE_REPORTER', values: { reporter: 'KZ' } }] })],
      closed: told('accept-proposal', { proposal: eventId(9) }),
    },
  ],
  NOT_YOURS: [
    {
      given: [seized()],
      raised: { ...correct(eventId(1), LINE), by: KG },
      closed: told('accept-proposal', { proposal: RAISED }),
    },
    {
      given: [reported()],
      raised: told('withdraw', { reason: 'ERROR' }, KG),
      closed: told('accept-proposal', { proposal: RAISED }),
    },
  ],
  ALREADY_REPORTED: [
    {
      given: [reported()],
      raised: told('report', { ...REPORT, post: 'Merke' }),
      closed: correct(eventId(1), { ...REPORT, post: 'Merke' }),
    },
  ],
  REPORTED_FOR_ANOTHER: [
    {
      given: [
        reported(
          { country: 'KG' },
          { flags: [{ code: 'REPORTED_FOR_ANOTHER', values: { administration: 'KZ', country: 'KG' } }] },
        ),
      ],
      closed: { ...correct(eventId(1), REPORT), attested: true },
    },
  ],
  ALREADY_ATTRIBUTED: [
    { given: [attribution()], raised: told('report', { ...REPORT, operation: 'barrier' }), closed: revoke },
  ],
  INCIDENT_NOT_REPORTED: [
    { raised: told('withdraw', { reason: 'ERROR' }), closed: told('report', REPORT) },
    {
      beside: beside(...IN_MAY),
      raised: { ...told('attribute-to-operation', { operation: 'mak' }), attested: true },
      closed: told('report', REPORT),
    },
  ],
  ATTEMPT_ALREADY_RECORDED: [
    {
      given: [prevented()],
      raised: told('record-prevented-attempt', { category: 'DRUGS', personsArrested: 2 }),
      closed: correct(eventId(1), { category: 'DRUGS', personsArrested: 2 }),
    },
  ],
  LINE_ID_TAKEN: [
    { given: [seized()], raised: told('record-seizure', LINE), closed: correct(eventId(1), LINE) },
    {
      given: [seized()],
      raised: told('record-precursor-seizure', { ...CHEMICAL, lineId: 'a', chemicalAsWritten: 'X' }),
      closed: told('record-precursor-seizure', { ...CHEMICAL, chemicalAsWritten: 'X' }),
    },
    {
      given: [seized()],
      raised: told('record-parcel-detection', { ...PARCEL, lineId: 'a' }),
      closed: told('record-parcel-detection', PARCEL),
    },
  ],
  LINE_NOT_KNOWN: [
    { raised: told('establish-quantity', { lineId: 'a', quantity: '5 kg' }), closed: told('record-seizure', LINE) },
    { raised: told('identify-substance', { lineId: 'a', substance: 'mdma' }), closed: told('record-seizure', LINE) },
  ],
  GOODS_GONE: [
    {
      given: [seized(), disposed({}, { id: 12 })],
      raised: told('dispose-goods', { lines: ['a'], as: 'EXHIBIT', at: '2026-09-02' }),
      closed: told('withdraw-event', { withdraws: eventId(12), reason: 'ERROR' }),
    },
  ],
  FORM_NOT_OF_THE_MAIL: [
    {
      raised: told('record-parcel-detection', { ...PARCEL, channel: 'EXPRESS', postalForm: 'CN22' }),
      closed: correct(RAISED, { ...PARCEL, channel: 'EXPRESS' }),
    },
  ],
  CHEMICAL_NOT_NAMED: [
    {
      raised: told('record-precursor-seizure', CHEMICAL),
      closed: correct(RAISED, { ...CHEMICAL, chemicalAsWritten: 'Acetyl chloride' }),
    },
  ],
  OCCURRED_IN_FUTURE: [{ raised: told('report', { ...REPORT, occurredAt: '2036' }), closed: correct(RAISED, REPORT) }],
  OCCURRED_LONG_AGO: [
    { raised: told('report', { ...REPORT, occurredAt: '1926-05-10' }), closed: correct(RAISED, REPORT) },
  ],
  IMPLAUSIBLE_QUANTITY: [
    { raised: told('record-seizure', { ...LINE, quantity: '999999 т' }), closed: correct(RAISED, LINE) },
  ],
  REPORTED_BEFORE_OCCURRED: [
    {
      raised: told('report', { ...REPORT, occurredAt: '2026-05-15' }, { reportedAt: Date.UTC(2026, 4, 11) }),
      closed: correct(RAISED, REPORT),
    },
  ],
  OPERATION_NOT_KNOWN: [
    {
      raised: told('report', OF_MAK),
      closed: {
        command: 'operations/decide',
        id: 'mak',
        body: { organisers: ['KZ'], targets: ['NARCOTIC'], decidedOn: '2026' },
      },
    },
  ],
  NOT_LAUNCHED: [
    {
      beside: beside(planned()),
      raised: told('report', OF_MAK),
      closed: { command: 'operations/launch', id: 'mak', body: { window: '2026-05' } },
    },
  ],
  BEFORE_LAUNCH: [
    { beside: beside(...IN_MAY), raised: told('report', { ...OF_MAK, occurredAt: '2026-04-30' }), closed: revoke },
  ],
  OUT_OF_WINDOW: [
    { beside: beside(...IN_MAY), raised: told('report', { ...OF_MAK, occurredAt: '2026-06-01' }), closed: revoke },
    {
      given: [reported(), attribution()],
      beside: beside(...IN_MAY),
      raised: told('record-seizure', { ...LINE, seizedAt: '2026-06-01' }),
      closed: revoke,
    },
  ],
  NOT_A_PARTICIPANT: [
    {
      beside: beside(...IN_MAY, nominated({ country: 'BY' })),
      raised: told('report', OF_MAK),
      closed: {
        command: 'operations/nominate-participant',
        id: 'mak',
        body: { country: 'KZ', capacity: 'PARTICIPANT' },
      },
    },
  ],
};
