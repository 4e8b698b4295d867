// Complete commands of an incident: for every event, the command that says all that can be said.
import { filed } from '../annex/events.js';
import type { Complete } from '../complete-commands.js';
import { day, launched } from '../events-as-data.js';
import {
  attribution,
  correction,
  eventId,
  handedOver,
  kilograms,
  proposal,
  reported,
  seized,
  withdrawal,
} from './events.js';

const QUANTITY = {
  value: '12.40',
  upper: '13.1',
  unit: 'KGM',
  bound: 'BETWEEN',
  basis: 'GROSS',
  method: 'SCALE',
  roundedTo: '0.1',
};
const WHOSE = {
  seizedAt: '2026-05-10T12:10+05:00',
  creditedTo: { country: 'KZ', service: 'POLICE' },
  contributors: ['KG'],
};
const MONEY = [{ what: 'VALUE', amount: '12500.50', currency: 'KZT', bound: 'GE', on: '2026-05-10' }];
const PARTICULARS = { brand: 'Фабрика', purity: '78.5', cases: 12, money: MONEY };
const to = (verb: string): string => `incidents/${verb}`;
const RUNNING = { 'operation-mak': [launched({ window: day('2026-05-01', '2026-05-31') })] };
const REPORT = {
  country: 'KZ',
  service: 'CUSTOMS',
  post: 'Мерке',
  occurredAt: '2026-05-10T10:30+05:00',
  detectedAt: '2026-05-10T11:00+05:00',
  direction: 'IMPORT',
  transportMode: 'ROAD',
  route: { departure: 'AF', transit: ['TJ', 'KG'], destination: 'RU' },
  locationType: 'LAND_BORDER_POST',
  place: 'Мерке',
  detection: 'DOG',
  concealment: 'В запасном\nколесе',
  concealmentKind: 'VEHICLE_PART',
  conveyance: 'Грузовик',
  caseReference: 'KZ-26/117',
  identifiers: [
    { kind: 'PLATE', value: '01 KG 123 ABC' },
    { kind: 'PARCEL', value: `hmac-sha256:${'0a'.repeat(32)}` },
  ],
  contact: '+996 312 00-00-00',
  form: 'LONG',
};

const CORRECTED_BY_ANOTHER = correction(
  seized(),
  { lineId: 'a', quantity: kilograms('5'), substance: 'heroin', class: 'NARCOTIC' },
  { id: 9, by: 'KG', flags: [{ code: 'NOT_THE_REPORTER', values: { reporter: 'KZ' } }] },
);

const ASKED = {
  permission: eventId(7),
  to: 'RU',
  purpose: 'Своя\nпроверка',
  case: 'RU-26/3',
  until: '2027-01-31',
};
const asked = (state: 'PermissionRequested' | 'PermissionGranted') => ({
  type: state,
  data: { ...ASKED, until: day('2027-01-31') },
});

const ABOUT_AUDIENCES: Readonly<Record<string, Complete>> = {
  AudienceRestricted: {
    command: to('restrict'),
    phase: 'open',
    given: [reported()],
    body: {
      handling: ['H2', 'H3'],
      releasableTo: ['KZ', 'RU'],
      restriction: 'Только\nустно',
      nationalMarking: 'ДСП',
      reason: 'Источник',
    },
  },
  AudienceReleased: {
    command: to('release'),
    phase: 'open',
    given: [reported(), { type: 'AudienceRestricted', data: { handling: ['H2'], releasableTo: ['KZ'] } }],
    body: { handling: ['H2'], to: ['RU'], everybody: true, unmarked: true, reason: 'Дело закончено' },
  },
  PermissionRequested: { command: to('request-permission'), phase: 'open', given: [reported()], body: ASKED },
  PermissionGranted: { command: to('grant-permission'), phase: 'open', given: [reported()], body: ASKED },
  PermissionRefused: {
    command: to('refuse-permission'),
    phase: 'open',
    given: [reported(), asked('PermissionRequested')],
    body: { permission: ASKED.permission, reason: 'Не сейчас' },
  },
  PermissionWithdrawn: {
    command: to('withdraw-permission'),
    phase: 'open',
    given: [reported(), asked('PermissionGranted')],
    body: { permission: ASKED.permission, reason: 'Проверка закончена' },
  },
};
/** Keyed in by Kyrgyzstan for Kazakhstan. */
const FOR_KG = reported({}, { by: 'KG', onBehalfOf: 'KZ' });

export const COMPLETE_INCIDENTS: Readonly<Record<string, Complete>> = {
  ...ABOUT_AUDIENCES,
  IncidentReported: {
    command: to('report'),
    phase: 'open',
    // Attributed already: else the operation that the report names would be an event of its own.
    given: [attribution()],
    beside: RUNNING,
    body: { ...REPORT, operation: 'mak' },
  },
  SmugglingAttemptPrevented: {
    command: to('record-prevented-attempt'),
    phase: 'open',
    given: [reported()],
    body: { category: 'DRUGS', method: 'Тайник\nв колесе', personsArrested: 2, money: MONEY },
  },
  SubstanceSeized: {
    command: to('record-seizure'),
    phase: 'open',
    given: [reported()],
    body: {
      lineId: 'a-1',
      quantity: QUANTITY,
      ...WHOSE,
      substance: 'cannabis-resin',
      substanceAsWritten: 'Гашиш прессованный',
      class: 'POTENT',
      form: 'powder',
      hs: '1301 90',
      ...PARTICULARS,
    },
  },
  PrecursorSeized: {
    command: to('record-precursor-seizure'),
    phase: 'open',
    given: [reported()],
    body: {
      lineId: 'a-2',
      quantity: QUANTITY,
      ...WHOSE,
      chemical: 'other-chemical',
      chemicalAsWritten: 'Хлористый ацетил',
      hs: '2915 90',
      intendedProduct: 'heroin',
      ...PARTICULARS,
    },
  },
  ProhibitedItemDetected: {
    command: to('record-parcel-detection'),
    phase: 'open',
    given: [reported()],
    body: {
      lineId: 'a-3',
      quantity: QUANTITY,
      ...WHOSE,
      channel: 'POSTAL',
      itemKind: 'NARCOTIC',
      postalForm: 'CN23',
      operator: 'Почта',
      dispatch: 'CN',
      destination: 'KZ',
      marketplace: 'Площадка',
      order: `hmac-sha256:${'0b'.repeat(32)}`,
      tracking: `hmac-sha256:${'0c'.repeat(32)}`,
      substance: 'mephedrone',
      itemAsWritten: 'Мефедрон в чае',
      class: 'NARCOTIC',
      form: 'powder',
      hs: '2939 79',
      project: 'net-mail',
      ...PARTICULARS,
    },
  },
  HighTaxGoodsSeized: {
    command: to('record-taxed-goods-seizure'),
    phase: 'open',
    given: [reported()],
    body: {
      lineId: 'a-4',
      quantity: QUANTITY,
      ...WHOSE,
      taxedGoods: 'CIGARETTES',
      goodsAsWritten: 'Сигареты без марок',
      hs: '2402 20',
      ...PARTICULARS,
      dutyEvaded: { amount: '98000', currency: 'KZT', bound: 'GT', on: '2026-05-10' },
    },
  },
  QuantityEstablished: {
    command: to('establish-quantity'),
    phase: 'open',
    given: [seized()],
    body: { lineId: 'a', quantity: QUANTITY, certificate: '№ 12/26', examined: 'SAMPLE' },
  },
  SubstanceIdentified: {
    command: to('identify-substance'),
    phase: 'open',
    given: [seized()],
    body: {
      lineId: 'a',
      substance: 'other',
      substanceAsWritten: 'Ангидрид',
      chemical: 'acetic-anhydride',
      class: 'PRECURSOR',
      purity: '78.5',
      certificate: '№ 12/26',
      examined: 'SAMPLE',
    },
  },
  ReportCorrected: {
    command: to('correct'),
    phase: 'open',
    given: [seized()],
    body: {
      corrects: eventId(1),
      line: 'a',
      data: { lineId: 'a', quantity: '5 кг', substance: 'opium' },
      reason: 'WRONG_SUBSTANCE',
      note: 'По телефону',
    },
  },
  CorrectionProposed: {
    command: to('propose-correction'),
    phase: 'open',
    given: [seized()],
    body: { target: eventId(1), text: 'У нас записано\n5 кг', quantity: QUANTITY },
  },
  LineWithdrawn: {
    command: to('withdraw-line'),
    phase: 'open',
    given: [seized()],
    body: { lineId: 'a', seizure: eventId(1), reason: 'DUPLICATE', note: 'Учтено\nв другой строке' },
  },
  ProposalRetracted: {
    command: to('retract-proposal'),
    phase: 'open',
    given: [seized(), proposal({}, { id: 9 })],
    body: { proposal: eventId(9), reason: 'Ошибка\nв весе' },
  },
  ReportConfirmed: {
    command: to('confirm'),
    phase: 'open',
    given: [FOR_KG],
    body: { confirms: eventId(1) },
  },
  ReportDisowned: {
    command: to('disown'),
    phase: 'unknown',
    given: [FOR_KG],
    body: { withdraws: eventId(1), reason: 'Никто\nне звонил' },
  },
  ContributionAccepted: {
    command: to('accept-contribution'),
    phase: 'open',
    given: [seized({ contributors: ['KZ'] }, { by: 'KG' })],
    body: { lineId: 'a' },
  },
  ContributionDeclined: {
    command: to('decline-contribution'),
    phase: 'open',
    given: [seized({ contributors: ['KZ'] }, { by: 'KG' })],
    body: { lineId: 'a', reason: 'Не участвовали\nв этом' },
  },
  IncidentEntryWithdrawn: {
    command: to('withdraw-event'),
    phase: 'open',
    given: [reported(), withdrawal({}, { id: 2 })],
    body: { withdraws: eventId(2), reason: 'ERROR', note: 'Отозвано\nпо ошибке' },
  },
  CustodyTransferred: {
    command: to('transfer-custody'),
    phase: 'open',
    given: [seized()],
    body: {
      lines: ['a'],
      to: { country: 'KG', service: 'POLICE' },
      at: '2026-05-11',
      quantity: QUANTITY,
      seals: 'KZ 1277',
      actNo: 'Акт 14',
    },
  },
  CustodyAccepted: {
    command: to('accept-custody'),
    phase: 'open',
    given: [seized(), handedOver({}, { id: 8 })],
    body: { transfer: eventId(8), at: '2026-05-12', quantity: QUANTITY, seals: 'KZ 1277', actNo: 'Акт 15' },
  },
  SampleSent: {
    command: to('send-sample'),
    phase: 'open',
    given: [seized()],
    body: {
      lineId: 'a',
      laboratory: 'Лаборатория',
      at: '2026-05-11',
      quantity: QUANTITY,
      seals: 'KZ 1278',
      actNo: 'Акт 16',
    },
  },
  GoodsDisposed: {
    command: to('dispose-goods'),
    phase: 'open',
    given: [seized()],
    body: { lines: ['a'], as: 'DESTROYED', at: '2026-09-01', quantity: QUANTITY, actNo: 'Акт 31' },
  },
  NoteAdded: {
    command: to('add-note'),
    phase: 'open',
    given: [seized()],
    body: { text: 'Тайник, вскрыт', lineId: '1' },
  },
  AnnexTakenOver: {
    command: to('take-over-annex'),
    phase: 'open',
    given: [seized()],
    beside: { [`annex-${eventId(7)}`]: [filed({ belongsTo: 'incident-one' })] },
    body: { annex: eventId(7) },
  },
  ProposalAccepted: {
    command: to('accept-proposal'),
    phase: 'open',
    given: [seized(), CORRECTED_BY_ANOTHER],
    body: { proposal: eventId(9) },
  },
  ProposalDeclined: {
    command: to('decline-proposal'),
    phase: 'open',
    given: [seized(), proposal({}, { id: 9 })],
    body: { proposal: eventId(9), reason: 'Вес\nпроверен' },
  },
  ReportWithdrawn: {
    command: to('withdraw'),
    phase: 'withdrawn',
    given: [reported()],
    body: { reason: 'DUPLICATE', note: 'Внесено\nдважды' },
  },
  IncidentAttributedToOperation: {
    command: to('attribute-to-operation'),
    phase: 'open',
    given: [reported()],
    beside: RUNNING,
    body: { operation: 'mak' },
  },
  AttributionRevoked: {
    command: to('revoke-attribution'),
    phase: 'open',
    given: [reported(), attribution()],
    body: { operation: 'mak', reason: 'До начала\nоперации' },
  },
};
