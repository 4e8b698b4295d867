// The commands that say all that can be said, one for every event type: what it stores is the golden event's data.
import type { DomainEvent } from '../../src/eventsourcing/log/event.js';
import { COMPLETE_ADMINISTRATIONS } from './administration/complete-commands.js';
import { COMPLETE_ANNEXES } from './annex/complete-commands.js';
import { COMPLETE_ASSISTANCE } from './assistance/complete-commands.js';
import { COMPLETE_COMMUNIQUES } from './communique/complete-commands.js';
import { COMPLETE_DECISIONS } from './decision/complete-commands.js';
import { adopted } from './decision/events.js';
import { COMPLETE_DELIVERIES } from './controlled-delivery/complete-commands.js';
import {
  admitted,
  concluded,
  day,
  decidedOn,
  declared,
  deployed,
  elected,
  established,
  launched,
  nominated,
  phaseStarted,
  planned,
  seriesEstablished,
  suspended,
} from './events-as-data.js';
import { COMPLETE_IMPORT_PROFILES } from './import-profile/complete-commands.js';
import { COMPLETE_IMPORTS } from './import/complete-commands.js';
import { COMPLETE_INCIDENTS } from './incident/complete-commands.js';
import { COMPLETE_INQUIRIES } from './inquiry/complete-commands.js';
import { COMPLETE_REVIEWS } from './duplicate-review/complete-commands.js';
import { COMPLETE_EXCHANGES } from './exchange/complete-commands.js';
import { COMPLETE_MEETINGS } from './meeting/complete-commands.js';
import { COMPLETE_MESSAGES } from './message/complete-commands.js';
import { COMPLETE_RECTIFICATIONS } from './rectifying/complete-commands.js';
import { convened } from './meeting/events.js';
import { COMPLETE_PROJECTS } from './project/complete-commands.js';
import { COMPLETE_PROVISIONS } from './provision/complete-commands.js';
import { COMPLETE_REFERENCE_DATA } from './reference-data/complete-commands.js';
import { COMPLETE_TABLES } from './published-table/complete-commands.js';
import { COMPLETE_SITUATION_REPORTS } from './situation-report/complete-commands.js';
import { COMPLETE_TRAININGS } from './training/complete-commands.js';
import { COMPLETE_TRANSIT_CASES } from './transit-case/complete-commands.js';
import { COMPLETE_WORKING_GROUPS } from './working-group/complete-commands.js';

export interface Complete {
  readonly command: string;
  readonly given: readonly DomainEvent[];
  readonly beside?: Readonly<Record<string, readonly DomainEvent[]>>;
  readonly body: object;
  /** Of the aggregate, after the event. */
  readonly phase: string;
}

const WINDOW = { from: '2025-08-01', to: '2025-08-15', precision: 'day', tz: 'Asia/Almaty' };
const QUANTITY = {
  value: '12.40',
  upper: '13.1',
  unit: 'KGM',
  bound: 'BETWEEN',
  basis: 'NET',
  method: 'LAB',
  roundedTo: '0.1',
};
const FIGURE = {
  substance: 'cannabis-resin',
  class: 'NARCOTIC',
  form: 'powder',
  quantity: QUANTITY,
  sourceWording: 'гашиш',
};

export const COMPLETE: Readonly<Record<string, Complete>> = {
  ...COMPLETE_ADMINISTRATIONS,
  ...COMPLETE_ANNEXES,
  ...COMPLETE_ASSISTANCE,
  ...COMPLETE_COMMUNIQUES,
  ...COMPLETE_DECISIONS,
  ...COMPLETE_DELIVERIES,
  ...COMPLETE_IMPORTS,
  ...COMPLETE_IMPORT_PROFILES,
  ...COMPLETE_INCIDENTS,
  ...COMPLETE_INQUIRIES,
  ...COMPLETE_EXCHANGES,
  ...COMPLETE_REVIEWS,
  ...COMPLETE_MEETINGS,
  ...COMPLETE_MESSAGES,
  ...COMPLETE_RECTIFICATIONS,
  ...COMPLETE_PROJECTS,
  ...COMPLETE_PROVISIONS,
  ...COMPLETE_REFERENCE_DATA,
  ...COMPLETE_TABLES,
  ...COMPLETE_SITUATION_REPORTS,
  ...COMPLETE_TRAININGS,
  ...COMPLETE_TRANSIT_CASES,
  ...COMPLETE_WORKING_GROUPS,
  CommitteeEstablished: {
    command: 'committees/establish',
    phase: 'established',
    given: [],
    body: {
      names: { ru: 'Комитет глав правоохранительных подразделений', en: 'Committee of Heads of Law Enforcement Units' },
      parentCouncil: { ru: 'Совет руководителей таможенных служб', en: 'Council of the Heads of Customs Services' },
      date: '1998',
    },
  },
  CommitteeRenamed: {
    command: 'committees/rename',
    phase: 'established',
    given: [established()],
    beside: { 'decision-one-1-1': [adopted({ body: 'one', adoptedOn: day('2014-12-01') })] },
    body: { names: { ru: 'Комитет', en: 'The committee' }, from: '2015', decision: 'one-1-1' },
  },
  MembershipStarted: {
    command: 'committees/admit-member',
    phase: 'established',
    given: [established()],
    beside: { 'decision-one-1-1': [adopted({ body: 'one', adoptedOn: day('1998-04-01') })] },
    body: { country: 'KZ', from: '1998-05', capacity: 'OBSERVER', decision: 'one-1-1' },
  },
  MembershipEnded: {
    command: 'committees/withdraw-member',
    phase: 'unknown',
    given: [admitted()],
    beside: { 'decision-one-1-1': [adopted({ body: 'one', adoptedOn: day('2005-12-01') })] },
    body: { country: 'KZ', to: '2005-12-31', decision: 'one-1-1' },
  },
  ChairmanElected: {
    command: 'committees/elect-chairman',
    phase: 'established',
    given: [established()],
    body: {
      person: 'А. Председатель',
      office: 'Председатель',
      administration: 'KZ',
      meeting: 'chleu-24',
      reElection: false,
      electedOn: '2020-10-01',
      termFrom: '2021-01-01',
      termTo: '2024-12-31',
    },
  },
  CandidacyAgreed: {
    command: 'committees/agree-candidacy',
    phase: 'established',
    given: [established()],
    beside: { 'meeting-chleu-24': [convened({ body: 'chleu' })] },
    body: {
      office: 'HEAD_OF_HEADQUARTERS',
      person: 'А. Руководитель',
      administration: 'KZ',
      meeting: 'chleu-24',
      agreedOn: '2026-04-06',
    },
  },
  OfficeAppointed: {
    command: 'committees/appoint-officer',
    phase: 'established',
    given: [established()],
    beside: { 'meeting-chleu-24': [convened({ body: 'chleu' })] },
    body: {
      office: 'HEAD_OF_HEADQUARTERS',
      person: 'А. Руководитель',
      administration: 'KZ',
      by: 'RU',
      meeting: 'chleu-24',
      appointedOn: '2026-04-06',
      termFrom: '2026-05-01',
      termTo: '2029-04-30',
    },
  },
  TermEnded: {
    command: 'committees/end-term',
    phase: 'established',
    given: [established(), elected()],
    body: { office: 'CHAIRMAN', person: 'A. Chairman', endedOn: '2024-12-31', because: 'RESIGNED' },
  },
  OfficeHolderAttested: {
    command: 'committees/attest-office-holder',
    phase: 'established',
    given: [established()],
    body: {
      person: 'А. Председатель',
      office: 'Председатель',
      administration: 'KZ',
      asOf: '2021-03',
      evidence: 'Подпись протокола',
    },
  },
  DocumentRegistered: {
    command: 'documents/register',
    phase: 'registered',
    given: [],
    body: { title: { ru: 'Протокол № 24', en: 'Minutes 24' }, issuedBy: ['CHLEU'], issuedOn: '2024-10-01' },
  },
  IssuerAnnounced: {
    command: 'issuers/announce',
    phase: 'announced',
    given: [],
    body: {
      issuer: 'https://id.customs.gov.kg',
      administrations: ['KG'],
      roles: ['officer'],
      keys: ['oKIywvGUpTVTyxMQ3bwI'],
    },
  },
  IssuerDropped: {
    command: 'issuers/drop',
    phase: 'dropped',
    given: [
      { type: 'IssuerAnnounced', data: { issuer: 'https://id.kg', administrations: ['KG'], roles: [], keys: [] } },
    ],
    body: { issuer: 'https://id.kg' },
  },
  OperationSeriesEstablished: {
    command: 'operation-series/establish',
    phase: 'established',
    given: [],
    beside: { 'operation-mak-2010': [planned()] },
    body: {
      names: { ru: 'Барьер', en: 'Barrier' },
      recurrence: 'ANNUAL',
      nature: 'Совместный контроль\nна маршрутах',
      decision: 'rtc-59-4',
      firstEdition: 'mak-2010',
      establishedOn: '2010',
    },
  },
  OperationDecided: {
    command: 'operations/decide',
    phase: 'preparing',
    given: [],
    body: {
      organisers: ['CHLEU', 'KZ'],
      leadOrganiser: 'KZ',
      purpose: 'Пресечение\nконтрабанды',
      region: 'Каспий',
      targets: ['NARCOTIC', 'PRECURSOR'],
      externalCodeName: 'Channel',
      legalBasis: [{ instrument: 'Соглашение о взаимной помощи', parties: ['KZ', 'RU'] }],
      useOfData: 'Только для таможенных целей',
      decidedOn: '2024-10-01',
    },
  },
  OperationPlanned: {
    command: 'operations/plan',
    phase: 'preparing',
    given: [decidedOn()],
    beside: { 'operationSeries-mak': [seriesEstablished()] },
    body: {
      codeName: 'Барьер',
      series: 'mak',
      window: WINDOW,
      region: 'Каспий',
      riskProfile: 'Автомобили\nи суда',
      risks: [
        {
          goods: ['heroin'],
          classes: ['NARCOTIC'],
          transport: ['ROAD'],
          route: { departure: 'TJ', transit: ['KG'], destination: 'RU' },
          signs: 'Свежая сварка',
        },
      ],
      forms: 'LONG',
    },
  },
  ParticipantNominated: {
    command: 'operations/nominate-participant',
    phase: 'preparing',
    given: [decidedOn()],
    body: { country: 'KZ', capacity: 'OBSERVER', level: 'SITUATION_REPORTS' },
  },
  ContactPointNominated: {
    command: 'operations/nominate-contact-point',
    phase: 'preparing',
    given: [nominated()],
    body: { country: 'KZ', contact: 'Дежурная часть' },
  },
  ParticipationConfirmed: {
    command: 'operations/confirm-participation',
    phase: 'preparing',
    given: [nominated()],
    body: { country: 'KZ', on: '2025-07-20' },
  },
  NilReturnSubmitted: {
    command: 'operations/submit-nil-return',
    phase: 'launched',
    given: [decidedOn(), nominated(), launched()],
    body: { country: 'KZ', period: '2025-08-02/2025-08-04', post: 'Кордай', class: 'NARCOTIC' },
  },
  ParticipantWithdrew: {
    command: 'operations/withdraw-participant',
    phase: 'preparing',
    given: [nominated()],
    body: { country: 'KZ', on: '2025-08-05T10:30+05:00' },
  },
  ResourceDeployed: {
    command: 'operations/deploy-resource',
    phase: 'preparing',
    given: [decidedOn(), nominated()],
    body: {
      country: 'KZ',
      resource: 'CANINE_TEAM',
      units: 3,
      place: { city: 'Алматы', country: 'KZ' },
      dates: '2025-08-01/2025-08-05',
    },
  },
  ResourceWithdrawn: {
    command: 'operations/withdraw-resource',
    phase: 'preparing',
    given: [decidedOn(), nominated(), deployed()],
    body: { country: 'KZ', deployment: '0190a5c4-0000-7000-8000-0000000000aa', on: '2025-08-05' },
  },
  OperationPhaseStarted: {
    command: 'operations/start-phase',
    phase: 'preparing',
    given: [decidedOn()],
    body: { phase: 'OP', ordinal: 2, name: { ru: 'Вторая волна', en: 'The second wave' }, startedOn: '2025-08-08' },
  },
  OperationPhaseEnded: {
    command: 'operations/end-phase',
    phase: 'preparing',
    given: [decidedOn(), phaseStarted({ ordinal: 2 })],
    body: { phase: 'OP', ordinal: 2, endedOn: '2025-08-12' },
  },
  OperationSuspended: {
    command: 'operations/suspend',
    phase: 'launched',
    given: [decidedOn(), launched()],
    body: { from: '2025-08-05', reason: 'Паводок\nна постах' },
  },
  OperationResumed: {
    command: 'operations/resume',
    phase: 'launched',
    given: [decidedOn(), launched(), suspended()],
    body: { from: '2025-08-07' },
  },
  OperationCancelled: {
    command: 'operations/cancel',
    phase: 'preparing',
    given: [decidedOn()],
    body: { cancelledOn: '2025-07-20', reason: 'Отложена\nпо соглашению' },
  },
  CoordinationUnitSetUp: {
    command: 'operations/set-up-coordination-unit',
    phase: 'preparing',
    given: [decidedOn()],
    body: {
      members: [
        { administration: 'CHLEU', officer: 'kg-7', secondedBy: 'KG', from: '2025-08-01', to: '2025-08-10' },
        { administration: 'RU' },
      ],
      place: { country: 'KZ', city: 'Алматы' },
      hours: '08:00–20:00',
    },
  },
  OperationLaunched: {
    command: 'operations/launch',
    phase: 'launched',
    given: [decidedOn()],
    body: {
      window: WINDOW,
      launchedOn: '2025-07-31',
      phase: 'OP',
      codeName: 'Барьер',
      nature: 'Совместный контроль',
      targets: ['NARCOTIC', 'NPS'],
      participants: { kind: 'collective', of: 'Таможенные службы', count: 3, members: ['KZ', 'BY', 'RU'] },
    },
  },
  OperationConcluded: {
    command: 'operations/conclude',
    phase: 'concluded',
    given: [decidedOn(), launched()],
    body: { endedAt: '2025-08-15', reportsAcceptedUntil: '2025-09-30' },
  },
  OperationDebriefed: {
    command: 'operations/debrief',
    phase: 'concluded',
    given: [decidedOn(), launched(), concluded()],
    beside: { 'meeting-chleu-24': [convened({ body: 'chleu' })] },
    body: {
      heldOn: '2025-09-01',
      meeting: 'chleu-24',
      lessons: [{ ru: 'Раньше обмениваться\nпрофилями риска', en: 'Exchange risk profiles earlier' }],
    },
  },
  ResultsFrozen: {
    command: 'operations/freeze-results',
    phase: 'concluded',
    given: [decidedOn(), launched(), concluded()],
    body: { position: '4c1d9a07e2b85f36.42', frozenOn: '2025-10-01' },
  },
  OperationAmended: {
    command: 'operations/amend',
    phase: 'concluded',
    given: [decidedOn(), launched(), concluded()],
    body: { window: WINDOW, endedAt: '2025-08-16', reportsAcceptedUntil: '2025-10-31', reason: 'Продлено\nрешением' },
  },
  FiguresDeclared: {
    command: 'statements/declare',
    phase: 'declared',
    given: [],
    beside: { 'operation-mak-2025': [decidedOn()] },
    body: {
      scope: { operation: 'mak-2025', method: 'CONTROLLED_DELIVERY', body: 'chleu', period: '2025-08/2025-09' },
      assertedBy: ['KZ', 'CHLEU'],
      asserted: '2026-02-01',
      assertedAt: 'chleu-24',
      attribution: { kind: 'country', code: 'KZ', service: 'CUSTOMS' },
      headline: FIGURE,
      parts: [{ quantity: '> 3 kg' }, FIGURE],
      counts: [{ what: 'SEIZURE', category: 'DRUGS', n: 105, bound: 'GT' }],
      supersedes: ['kz-2024'],
    },
  },
  StatementWithdrawn: {
    command: 'statements/withdraw',
    phase: 'withdrawn',
    given: [declared()],
    body: { reason: 'Посчитано\nдважды' },
  },
};
