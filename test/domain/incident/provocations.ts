// Provocations of an incident: for every code that it can meet, what is in the log, the command, and what becomes of it.
import type { CommandMetadata } from '../../../src/domain/values/who/command-metadata.js';
import type { DomainEvent } from '../../../src/eventsourcing/log/event.js';
import { mandate } from '../administration/events.js';
import { day, launched, nominated, planned } from '../events-as-data.js';
import {
  acceptance,
  attribution,
  disposed,
  eventId,
  found as foundIn,
  prevented,
  proposal,
  reported as told,
  seized,
  withdrawal,
} from './events.js';

type Fate = 'refused' | 'flagged' | 'unproved';
interface Scene {
  readonly given?: readonly DomainEvent[];
  readonly beside?: Readonly<Record<string, readonly DomainEvent[]>>;
  readonly by?: Partial<CommandMetadata>;
}
interface Case extends Scene {
  readonly command: string;
  readonly given: readonly DomainEvent[];
  readonly body: object;
  readonly decided: Fate | undefined;
  readonly attested: Fate | undefined;
}

const of =
  (decided: Fate | undefined, attested: Fate | undefined) =>
  (verb: string, scene: Scene, body: object): Case => ({
    command: `incidents/${verb}`,
    given: [],
    ...scene,
    body,
    decided,
    attested,
  });
const contradicts = of('refused', 'flagged');
const lacksProof = of('refused', 'unproved');
const reported = of('flagged', 'flagged');
const unproved = of('unproved', 'unproved');
const kept = of('flagged', undefined);
const notTheirs = of('refused', undefined);
const cannotBeKept = of('refused', 'refused');

const KG: Partial<CommandMetadata> = {
  actor: { administration: 'KG', service: 'CUSTOMS', officer: 'p-2', role: 'officer' },
};
const REPORT = { country: 'KZ', occurredAt: '2026-05-10' };
const OF_MAK = { ...REPORT, operation: 'mak' };
const LINE = { lineId: 'a', substance: 'heroin', quantity: '5 kg' };
const CHEMICAL = { lineId: 'p', chemical: 'other-chemical', quantity: '5 kg' };
const PARCEL = { lineId: 'm', channel: 'POSTAL', itemKind: 'CASH', quantity: '1 шт' };
const TAXED = { lineId: 't', taxedGoods: 'DIESEL', quantity: '500 л' };
const CORRECTED = { corrects: eventId(1), data: LINE, reason: 'MISTYPED' };
const WEIGHED = { lineId: 'b', quantity: '5 kg' };
/** More than a wrong time zone explains. */
const TOO_FAR_AHEAD = Date.UTC(2026, 5, 2, 15);
const running = (from: string, to: string): Scene => ({
  beside: { 'operation-mak': [launched({ window: day(from, to) })] },
});
const withMak = (scene: Scene): Scene => ({ ...scene, given: [told(), attribution()] });
/** By whom Kyrgyzstan lets speak for it. */
const FOR_KG: Scene = {
  beside: { 'administration-kg': [mandate({ to: 'KZ', commands: ['incidents'] })] },
  by: { actor: { administration: 'KZ', officer: 'p-1', role: 'officer' }, onBehalfOf: 'KG' },
};
const PROPOSED = [told(), proposal({}, { id: 9, by: 'KG' })];

const GONE: Scene = { given: [seized(), disposed({}, { id: 12 })] };

const TO_RU = { permission: eventId(5), to: 'RU', purpose: 'An inquiry' };

export const OF_INCIDENTS = {
  PERMISSION_NOT_KNOWN: [
    lacksProof('refuse-permission', { given: [told()] }, { permission: TO_RU.permission }),
    lacksProof('withdraw-permission', { given: [told()] }, { permission: TO_RU.permission }),
  ],
  REPORT_WITHDRAWN: [
    reported('record-seizure', { given: [told(), withdrawal()] }, LINE),
    reported('record-precursor-seizure', { given: [withdrawal()] }, CHEMICAL),
    reported('record-parcel-detection', { given: [withdrawal()] }, PARCEL),
    reported('record-taxed-goods-seizure', { given: [withdrawal()] }, TAXED),
    reported('report', { given: [withdrawal()] }, REPORT),
    reported('establish-quantity', { given: [withdrawal()] }, WEIGHED),
    reported('identify-substance', { given: [withdrawal()] }, { lineId: 'a', substance: 'mdma' }),
    reported('record-prevented-attempt', { given: [withdrawal()] }, { category: 'DRUGS' }),
    reported('correct', { given: [seized(), withdrawal({}, { id: 2 })] }, CORRECTED),
    reported('withdraw', { given: [told(), withdrawal({}, { id: 2 })] }, { reason: 'DUPLICATE' }),
  ],
  REPORTED_IN_FUTURE: [
    reported('report', { by: { reportedAt: TOO_FAR_AHEAD } }, REPORT),
    reported('record-seizure', { by: { reportedAt: TOO_FAR_AHEAD } }, LINE),
    reported('establish-quantity', { by: { reportedAt: TOO_FAR_AHEAD } }, WEIGHED),
  ],
  OCCURRED_IN_FUTURE: [
    reported('report', {}, { ...REPORT, occurredAt: '2036-05-10' }),
    reported('report', {}, { ...REPORT, occurredAt: '2036-05-10', detectedAt: '2026-05-10' }),
    reported('record-seizure', {}, { ...LINE, seizedAt: '2036-05-10T10:00+05:00' }),
    reported('correct', { given: [seized()] }, { ...CORRECTED, data: { ...LINE, seizedAt: '2036' } }),
  ],
  OCCURRED_LONG_AGO: [
    reported('report', {}, { ...REPORT, occurredAt: '1926-05-10' }),
    reported('record-seizure', {}, { ...LINE, seizedAt: '1926' }),
    reported('correct', { given: [seized()] }, { ...CORRECTED, data: { ...LINE, seizedAt: '1926' } }),
  ],
  IMPLAUSIBLE_QUANTITY: [
    reported('record-seizure', {}, { ...LINE, quantity: '999999 т' }),
    reported('record-precursor-seizure', {}, { ...CHEMICAL, chemicalAsWritten: 'X', quantity: '999999 т' }),
    reported('record-parcel-detection', {}, { ...PARCEL, quantity: '999999 т' }),
    reported('record-taxed-goods-seizure', {}, { ...TAXED, quantity: '999999 т' }),
    reported('establish-quantity', { given: [seized()] }, { lineId: 'a', quantity: '999999 т' }),
    reported('correct', { given: [seized()] }, { ...CORRECTED, data: { ...LINE, quantity: '999999 т' } }),
  ],
  REPORTED_BEFORE_OCCURRED: [reported('report', { by: { reportedAt: Date.UTC(2016, 4, 10) } }, REPORT)],
  BEFORE_LAUNCH: [
    reported('report', running('2026-05-11', '2026-05-20'), OF_MAK),
    contradicts(
      'attribute-to-operation',
      { given: [told()], ...running('2026-05-11', '2026-05-20') },
      { operation: 'mak' },
    ),
    reported('record-seizure', withMak(running('2026-05-11', '2026-05-20')), LINE),
  ],
  OUT_OF_WINDOW: [
    reported('report', running('2026-05-01', '2026-05-09'), OF_MAK),
    contradicts(
      'attribute-to-operation',
      { given: [told()], ...running('2026-05-01', '2026-05-09') },
      { operation: 'mak' },
    ),
    reported('record-seizure', withMak(running('2026-05-01', '2026-05-20')), { ...LINE, seizedAt: '2026-05-21' }),
  ],
  ALREADY_REPORTED: [reported('report', { given: [told()] }, { ...REPORT, post: 'Merke' })],
  ALREADY_ATTRIBUTED: [
    contradicts('attribute-to-operation', { given: [told(), attribution()] }, { operation: 'barrier' }),
    reported('report', { given: [told(), attribution()] }, { ...REPORT, operation: 'barrier' }),
  ],
  NOT_ATTRIBUTED: [lacksProof('revoke-attribution', { given: [told()] }, { operation: 'mak' })],
  ATTEMPT_ALREADY_RECORDED: [
    reported('record-prevented-attempt', { given: [prevented()] }, { category: 'DRUGS', personsArrested: 2 }),
  ],
  LINE_ID_TAKEN: [
    reported('record-seizure', { given: [seized()] }, LINE),
    reported('record-precursor-seizure', { given: [seized()] }, { ...CHEMICAL, lineId: 'a' }),
    reported('record-parcel-detection', { given: [seized()] }, { ...PARCEL, lineId: 'a' }),
    reported('record-taxed-goods-seizure', { given: [seized()] }, { ...TAXED, lineId: 'a' }),
  ],
  LINE_NOT_KNOWN: [
    unproved('establish-quantity', { given: [seized()] }, WEIGHED),
    unproved('identify-substance', {}, { lineId: 'b', substance: 'mdma' }),
    unproved('withdraw-line', { given: [seized()] }, { lineId: 'b', reason: 'ERROR' }),
    unproved('send-sample', {}, { lineId: 'b', laboratory: 'Central', at: '2026-05-11' }),
    unproved('dispose-goods', { given: [seized()] }, { lines: ['a', 'b'], as: 'STORED', at: '2026-05-11' }),
    unproved('transfer-custody', { given: [seized()] }, { lines: ['a', 'b'], to: { country: 'KG' }, at: '2026-05-11' }),
  ],
  GOODS_GONE: [
    reported('dispose-goods', GONE, { lines: ['a'], as: 'RETURNED', at: '2026-09-02' }),
    reported('send-sample', GONE, { lineId: 'a', laboratory: 'Central', at: '2026-09-02' }),
    reported('transfer-custody', GONE, { lines: ['a'], to: { country: 'KG' }, at: '2026-09-02' }),
  ],
  FORM_NOT_OF_THE_MAIL: [
    reported('record-parcel-detection', {}, { ...PARCEL, channel: 'EXPRESS', postalForm: 'CN22' }),
    reported(
      'correct',
      { given: [foundIn({}, { id: 1 })] },
      { ...CORRECTED, data: { ...PARCEL, channel: 'EXPRESS', postalForm: 'CN22' } },
    ),
  ],
  CHEMICAL_NOT_NAMED: [reported('record-precursor-seizure', {}, CHEMICAL)],
  CORRECTED_EVENT_NOT_KNOWN: [
    cannotBeKept('correct', { given: [seized()] }, { ...CORRECTED, corrects: eventId(7) }),
    unproved('propose-correction', { given: [seized()] }, { target: eventId(7), text: 'It was 5 kg' }),
  ],
  LINE_CANNOT_MOVE: [cannotBeKept('correct', { given: [seized()] }, { ...CORRECTED, line: 'b' })],
  NOT_CONFIRMED: [of('unproved', 'unproved')('report', FOR_KG, { ...REPORT, country: 'KG' })],
  NOT_ON_BEHALF: [lacksProof('confirm', { given: [told()] }, { confirms: eventId(1) })],
  CONTRIBUTION_NOT_ACCEPTED: [unproved('record-seizure', {}, { ...LINE, contributors: ['KG'] })],
  NOT_A_CONTRIBUTOR: [lacksProof('accept-contribution', { given: [seized()] }, { lineId: 'a' })],
  ANNEX_NOT_KNOWN: [cannotBeKept('take-over-annex', { given: [seized()] }, { annex: eventId(7) })],
  TRANSFER_NOT_KNOWN: [lacksProof('accept-custody', { given: [seized()] }, { transfer: eventId(8) })],
  PROPOSAL_NOT_KNOWN: [
    lacksProof('retract-proposal', { given: [told()] }, { proposal: eventId(9) }),
    lacksProof('accept-proposal', { given: [told()] }, { proposal: eventId(9) }),
    lacksProof('decline-proposal', { given: [told()] }, { proposal: eventId(9) }),
  ],
  PROPOSAL_SETTLED: [contradicts('decline-proposal', { given: [...PROPOSED, acceptance()] }, { proposal: eventId(9) })],
} as const satisfies Readonly<Record<string, readonly Case[]>>;

/** Codes that others can meet as well. */
export const OF_INCIDENTS_TOO = {
  AUDIENCE_NOT_YOURS: [
    notTheirs('record-seizure', { given: [told()], by: { ...KG, releasableTo: ['KG'] } }, LINE),
    notTheirs(
      'propose-correction',
      { given: [told()], by: { ...KG, handling: ['H2'] } },
      { target: eventId(1), text: 'a' },
    ),
  ],
  NOT_YOURS: [
    kept('correct', { given: [seized()], by: KG }, CORRECTED),
    kept('withdraw', { given: [told()], by: KG }, { reason: 'ERROR' }),
    kept('report', { by: KG }, REPORT),
    kept('record-seizure', { given: [told()], by: KG }, LINE),
    kept('record-seizure', { by: KG }, { ...LINE, creditedTo: { country: 'KZ' } }),
    kept('establish-quantity', { given: [told(), seized()], by: KG }, { lineId: 'a', quantity: '1 g' }),
    kept('revoke-attribution', { given: [told(), attribution()], by: KG }, { operation: 'mak' }),
    kept('report', { by: { ...KG, onBehalfOf: 'KZ' } }, REPORT),
    notTheirs('restrict', { given: [told()], by: KG }, { releasableTo: [] }),
    notTheirs('release', { given: [told()], by: KG }, { everybody: true }),
    notTheirs('grant-permission', { given: [told()], by: KG }, TO_RU),
    notTheirs('accept-proposal', { given: PROPOSED, by: KG }, { proposal: eventId(9) }),
    notTheirs('decline-proposal', { given: PROPOSED, by: KG }, { proposal: eventId(9) }),
  ],
  INCIDENT_NOT_REPORTED: [
    lacksProof('attribute-to-operation', { beside: { 'operation-mak': [launched()] } }, { operation: 'mak' }),
    unproved('withdraw', {}, { reason: 'ERROR' }),
  ],
  OPERATION_NOT_KNOWN: [
    unproved('report', {}, OF_MAK),
    lacksProof('attribute-to-operation', { given: [told()] }, { operation: 'mak' }),
    unproved('record-seizure', { given: [attribution()] }, LINE),
  ],
  NOT_LAUNCHED: [unproved('report', { beside: { 'operation-mak': [planned()] } }, OF_MAK)],
  NOT_A_PARTICIPANT: [
    reported('report', { beside: { 'operation-mak': [nominated({ country: 'BY' }), launched()] } }, OF_MAK),
    reported(
      'record-seizure',
      { ...withMak({ beside: { 'operation-mak': [nominated(), launched()] } }) },
      {
        ...LINE,
        creditedTo: { country: 'BY' },
      },
    ),
  ],
} as const satisfies Readonly<Record<string, readonly Case[]>>;
