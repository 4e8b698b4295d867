// The provocations: for every code of the catalogue a command that brings it about, refused, or kept and flagged when attested.
import type { RefusalCode } from '../../src/domain/refusals.js';
import type { Actor, CommandMetadata } from '../../src/domain/values/who/command-metadata.js';
import type { DomainEvent } from '../../src/eventsourcing/log/event.js';
import type { EarlierCode } from './earlier-codes.js';
import { OF_ASSISTANCE, OF_ASSISTANCE_TOO } from './assistance/provocations.js';
import { OF_REVIEWS, OF_REVIEWS_TOO } from './duplicate-review/provocations.js';
import { OF_DELIVERIES, OF_DELIVERIES_TOO } from './controlled-delivery/provocations.js';
import { OF_INQUIRIES, OF_INQUIRIES_TOO } from './inquiry/provocations.js';
import { OF_INCIDENTS, OF_INCIDENTS_TOO } from './incident/provocations.js';
import {
  admitted,
  concluded,
  decidedOn,
  declared,
  established,
  launched,
  left,
  nominated,
  seriesEstablished,
} from './events-as-data.js';
import { filed, INCIDENT } from './annex/events.js';
import { MAPPING, profileWithdrawn, registered } from './import-profile/events.js';
import { begun, ROWS, withdrawn as importWithdrawn } from './import/events.js';
import { contactPoint, mandate, removed, succeeded } from './administration/events.js';
import { OF_ITS_OPERATION } from './published-table/complete-commands.js';
import { OF_COMMUNIQUES } from './communique/provocations.js';
import { adopted, fulfilled } from './decision/events.js';
import { attended, closed, convened } from './meeting/events.js';
import { approved } from './provision/events.js';
import { confirmed, drawnUp, gone, printedAs } from './published-table/events.js';
import { published } from './reference-data/events.js';
import { OF_EXCHANGES } from './exchange/provocations.js';
import { OF_MESSAGES } from './message/provocations.js';
import { OF_OPERATIONS } from './operation/provocations.js';
import { OF_PROJECTS } from './project/provocations.js';
import { OF_OFFICES, OF_PROVISIONS } from './provision/provocations.js';
import { agreed, cancelled, held } from './training/events.js';
import { OF_TRANSIT_CASES, OF_TRANSIT_CASES_TOO } from './transit-case/provocations.js';
import { OF_WORKING_GROUPS } from './working-group/provocations.js';

/** `flagged`: kept with the code. `unproved`: kept, the code names the rule whose proof the log lacks. */
export type Fate = 'refused' | 'flagged' | 'unproved';

export interface Provocation {
  readonly code: RefusalCode;
  /** `<collection>/<verb>`. */
  readonly command: string;
  readonly given: readonly DomainEvent[];
  /** Other streams by name. */
  readonly beside?: Readonly<Record<string, readonly DomainEvent[]>>;
  /** Of the thing, where it matters. */
  readonly id?: string;
  /** Who tells it, where that is not the usual officer. */
  readonly by?: Partial<CommandMetadata>;
  /** Administrations that may see nothing of what the command asks first. */
  readonly unseen?: readonly string[];
  readonly body: object;
  /** What becomes of it when a user decides it, and when a document attests it. */
  readonly decided?: Fate | undefined;
  readonly attested?: Fate | undefined;
}

const DECISION = { body: 'rtc', text: { en: 'Go on' }, adoptedOn: '2026-04-06' };
const MEETING = { body: 'rtc', ordinal: 1, dates: '2026-04-06/2026-04-07' };
const CHAIR = { person: 'A. Chairman', electedOn: '2020' };
const FIGURES = {
  scope: { period: '2025' },
  assertedBy: ['KZ'],
  asserted: '2026',
  attribution: { kind: 'country', code: 'KZ' },
};
const TOO_MUCH = { headline: { quantity: '10 kg' }, parts: [{ quantity: '11 kg' }] };
const WINDOW = '2025-08-01/2025-08-15';
const LINE = { country: 'KG', as: 'EXACT' };

type Case = Omit<Provocation, 'code'>;
const contradicts = (command: string, given: Provocation['given'], body: object): Case => ({
  command,
  given,
  body,
  decided: 'refused',
  attested: 'flagged',
});
const lacksProof = (command: string, given: Provocation['given'], body: object): Case => ({
  ...contradicts(command, given, body),
  attested: 'unproved',
});
const cannotBeKept = (command: string, given: Provocation['given'], body: object): Case => ({
  ...contradicts(command, given, body),
  attested: 'refused',
});
/** Nothing in the log could prove it yet, so that even a decision is kept. */
const cannotBeKnown = (command: string, given: Provocation['given'], body: object): Case => ({
  ...lacksProof(command, given, body),
  decided: 'unproved',
});
/** A report: kept, whoever tells it. */
const reported = (fate: Fate, command: string, given: Provocation['given'], body: object): Case => ({
  ...contradicts(command, given, body),
  decided: fate,
  attested: fate,
});

const by = (administration: string, role: Actor['role'] = 'officer'): Partial<CommandMetadata> => ({
  actor: { administration, officer: 'p-2', role },
});
/** Of a document's fact nobody asks whose word it is. */
const isOthers = (fate: Fate, who: Partial<CommandMetadata>, { command, given, body }: Case): Case => ({
  command,
  given,
  body,
  by: who,
  decided: fate,
});

const BY_CODE: Readonly<Record<Exclude<RefusalCode, EarlierCode>, readonly Case[]>> = {
  NOT_AN_ADMINISTRATION: [
    { ...contradicts('administrations/name-contact-point', [], { officer: 'kg-head' }), id: 'zz' },
  ],
  OFFICER_NOT_NAMED: [
    lacksProof('administrations/relieve-contact-point', [contactPoint({ officer: 'p-9' })], { officer: 'kg-7' }),
  ],
  LAST_CONTACT_POINT: [
    contradicts('administrations/relieve-contact-point', [contactPoint({ officer: 'p-9' })], { officer: 'p-9' }),
    contradicts('administrations/remove-officer', [contactPoint({ officer: 'p-9' })], { officer: 'p-9' }),
  ],
  MANDATE_ID_TAKEN: [
    contradicts('administrations/give-mandate', [mandate()], { mandate: 'ocu', to: 'RU', commands: ['incidents'] }),
  ],
  MANDATE_NOT_GIVEN: [lacksProof('administrations/withdraw-mandate', [], { mandate: 'ocu' })],
  KEY_NOT_REGISTERED: [lacksProof('administrations/revoke-key', [], { key: 'k-1' })],
  NOT_THE_SUCCESSOR: [lacksProof('administrations/take-over', [], { from: 'KZ' })],
  ADMINISTRATION_SUCCEEDED: [
    {
      ...isOthers('refused', by('KZ'), contradicts('operations/plan', [decidedOn()], { region: 'X' })),
      beside: { 'administration-kz': [succeeded()] },
    },
  ],
  POST_NOT_OPENED: [lacksProof('administrations/close-post', [], { post: 'Dostuk' })],
  OFFICER_REMOVED: [
    {
      ...isOthers('refused', by('KZ'), contradicts('operations/plan', [decidedOn()], { region: 'X' })),
      beside: { 'administration-kz': [contactPoint(), removed({ officer: 'p-2' })] },
    },
  ],
  OFFICER_NOT_LISTED: [
    {
      ...isOthers('refused', by('KZ'), contradicts('operations/plan', [decidedOn()], { region: 'X' })),
      beside: { 'administration-kz': [contactPoint()] },
    },
  ],
  ALREADY_DRAWN_UP: [
    {
      ...contradicts('published-tables/draw-up', [drawnUp()], {
        operation: 'barrier-2025',
        question: { measure: 'VOLUME' },
      }),
      beside: OF_ITS_OPERATION,
    },
  ],
  PROFILE_REGISTERED: [
    contradicts('import-profiles/register', [registered()], { ...MAPPING, title: { en: 'Another' } }),
  ],
  PROFILE_NOT_REGISTERED: [lacksProof('import-profiles/revise', [], MAPPING)],
  PROFILE_WITHDRAWN: [
    contradicts('import-profiles/revise', [registered(), profileWithdrawn()], { ...MAPPING, title: { en: 'Another' } }),
  ],
  IMPORT_NOT_BEGUN: [lacksProof('imports/withdraw', [], { reason: 'ERROR' })],
  IMPORT_WITHDRAWN: [contradicts('imports/tell-rows', [begun(), importWithdrawn()], ROWS)],
  NOT_DRAWN_UP: [lacksProof('published-tables/confirm-line', [], LINE)],
  NO_SUCH_LINE: [contradicts('published-tables/confirm-line', [drawnUp()], { ...LINE, country: 'JP' })],
  ALREADY_PRINTED: [contradicts('published-tables/confirm-line', [drawnUp(), printedAs()], LINE)],
  TABLE_WITHDRAWN: [contradicts('published-tables/confirm-line', [drawnUp(), gone()], LINE)],
  FOLLOWS_FROM_SUM: [
    {
      ...cannotBeKept('published-tables/publish', [drawnUp(), confirmed({ as: 'ONLY_IN_SUM' })], {}),
      beside: OF_ITS_OPERATION,
    },
  ],
  NOT_A_DOCUMENT: [{ ...contradicts('documents/register', [], { title: { en: 'Minutes' } }), id: 'minutes' }],
  ALREADY_REGISTERED: [
    contradicts('documents/register', [{ type: 'DocumentRegistered', data: { title: { en: 'Minutes' } } }], {
      title: { en: 'Other' },
    }),
  ],
  SOURCE_NOT_KNOWN: [
    isOthers(
      'refused',
      { ...by('CHLEU', 'secretariat'), source: { document: 'a'.repeat(64), sentence: '1' } },
      contradicts('operations/decide', [], { organisers: ['CHLEU'], targets: ['NPS'], decidedOn: '2024' }),
    ),
  ],
  NOT_YOURS: [
    ...OF_INCIDENTS_TOO.NOT_YOURS,
    ...OF_DELIVERIES_TOO.NOT_YOURS,
    ...OF_TRANSIT_CASES_TOO.NOT_YOURS,
    ...OF_INQUIRIES_TOO.NOT_YOURS,
    ...OF_ASSISTANCE_TOO.NOT_YOURS,
    isOthers(
      'refused',
      by('JP'),
      contradicts('committees/elect-chairman', [established()], { ...CHAIR, reElection: false }),
    ),
    isOthers('refused', by('JP'), contradicts('operations/launch', [decidedOn()], { window: WINDOW })),
    isOthers('refused', by('JP'), contradicts('statements/withdraw', [declared()], { reason: 'Counted twice' })),
  ],
  SECRETARIAT_SPEAKS: [
    isOthers(
      'refused',
      by('ONE'),
      contradicts('committees/elect-chairman', [established()], { ...CHAIR, reElection: false }),
    ),
  ],
  BODIES_ONLY: [
    isOthers(
      'refused',
      by('KZ'),
      contradicts('operation-series/establish', [], { recurrence: 'ANNUAL', establishedOn: '2010' }),
    ),
  ],
  NEVER_ON_BEHALF: [
    isOthers(
      'refused',
      { ...by('CHLEU', 'secretariat'), onBehalfOf: 'KZ' },
      contradicts('controlled-deliveries/give-consent', [], { country: 'KZ', givenAt: '2026' }),
    ),
  ],
  NO_MANDATE: [
    isOthers(
      'refused',
      { ...by('JP'), onBehalfOf: 'KZ' },
      contradicts('operations/plan', [decidedOn()], { region: 'X' }),
    ),
  ],
  ...OF_REVIEWS,
  ...OF_DELIVERIES,
  ...OF_TRANSIT_CASES,
  ...OF_ASSISTANCE,
  ASSISTANCE_NOT_REQUESTED: [...OF_ASSISTANCE.ASSISTANCE_NOT_REQUESTED, ...OF_INQUIRIES_TOO.ASSISTANCE_NOT_REQUESTED],
  ...OF_INQUIRIES,
  ...OF_INCIDENTS,
  LINE_NOT_KNOWN: [...OF_REVIEWS_TOO.LINE_NOT_KNOWN, ...OF_INCIDENTS.LINE_NOT_KNOWN],
  AUDIENCE_NOT_YOURS: OF_INCIDENTS_TOO.AUDIENCE_NOT_YOURS,
  ALREADY_FILED: [contradicts('annexes/file', [filed()], { incident: INCIDENT, kind: 'SOURCE' })],
  NOT_FILED: [lacksProof('annexes/set-audience', [], { releasableTo: [] })],
  INCIDENT_NOT_REPORTED: [
    lacksProof('annexes/file', [], { incident: INCIDENT, kind: 'SOURCE' }),
    ...OF_DELIVERIES_TOO.INCIDENT_NOT_REPORTED,
    ...OF_INCIDENTS_TOO.INCIDENT_NOT_REPORTED,
    ...OF_INQUIRIES_TOO.INCIDENT_NOT_REPORTED,
    ...OF_REVIEWS_TOO.INCIDENT_NOT_REPORTED,
  ],
  ALREADY_ESTABLISHED: [
    contradicts('committees/establish', [established()], { names: { en: 'Other' }, date: '1998' }),
    contradicts('operation-series/establish', [seriesEstablished()], { recurrence: 'OTHER', establishedOn: '2010' }),
  ],
  COMMITTEE_NOT_ESTABLISHED: [
    lacksProof('meetings/convene', [], MEETING),
    lacksProof('committees/admit-member', [], { country: 'KZ', from: '1998' }),
    lacksProof('committees/elect-chairman', [], { ...CHAIR, reElection: false }),
    reported('unproved', 'committees/attest-office-holder', [], { person: 'A', office: 'B', asOf: '2020' }),
  ],
  RENAMED_BEFORE_IT_WAS: [contradicts('committees/rename', [established()], { names: { en: 'X' }, from: '1990' })],
  WITHOUT_DECISION: [
    cannotBeKnown('committees/admit-member', [established()], { country: 'KZ', from: '2001' }),
    { ...cannotBeKnown('committees/withdraw-member', [established(), admitted()], { country: 'KZ', to: '2001' }) },
  ],
  STATES_ARE_MEMBERS: [contradicts('committees/admit-member', [established()], { country: 'WCO', from: '1998' })],
  MEMBERSHIP_OPEN: [
    contradicts('committees/admit-member', [established(), admitted()], { country: 'KZ', from: '2001' }),
  ],
  MEMBERSHIP_OVERLAPS: [
    contradicts('committees/admit-member', [established(), admitted(), left()], { country: 'KZ', from: '2001' }),
  ],
  NOT_A_MEMBER: [lacksProof('committees/withdraw-member', [established()], { country: 'KZ', to: '2001' })],
  NOT_HELD_BEFORE: [lacksProof('committees/elect-chairman', [established()], { ...CHAIR, reElection: true })],
  MEETING_NOT_KNOWN: [
    cannotBeKnown('committees/elect-chairman', [established()], { ...CHAIR, reElection: false, meeting: 'chleu-24' }),
    cannotBeKnown('committees/elect-chairman', [established()], { ...CHAIR, reElection: false }),
    lacksProof('decisions/adopt', [], { ...DECISION, meeting: 'rtc-1' }),
  ],
  OUTSIDE_MEETING: [
    {
      ...contradicts('committees/elect-chairman', [established()], { ...CHAIR, reElection: false, meeting: 'rtc-1' }),
      beside: { 'meeting-rtc-1': [convened()] },
    },
  ],
  NOT_QUORATE: [
    {
      ...contradicts('decisions/adopt', [], { ...DECISION, meeting: 'rtc-1' }),
      beside: {
        'meeting-rtc-1': [convened(), attended()],
        'committee-rtc': [established(), admitted(), admitted({ country: 'KG' })],
        'provision-rtc-procedure': [approved({ subject: 'PROCEDURE', quorum: 'TWO_THIRDS' })],
      },
    },
  ],
  ALREADY_ADOPTED: [contradicts('decisions/adopt', [adopted()], { ...DECISION, adoptedOn: '2026' })],
  DECISION_NOT_ADOPTED: [
    lacksProof('decisions/fulfil', [], { fulfilledOn: '2026-06' }),
    reported('unproved', 'decisions/endorse', [], { by: 'KZ', endorsedOn: '2026-04-07' }),
  ],
  ALREADY_FULFILLED: [contradicts('decisions/fulfil', [adopted(), fulfilled()], { fulfilledOn: '2027' })],
  ...OF_COMMUNIQUES,
  ...OF_WORKING_GROUPS,
  ...OF_EXCHANGES,
  ...OF_MESSAGES,
  ...OF_OPERATIONS,
  ...OF_PROJECTS,
  ...OF_PROVISIONS,
  ...OF_OFFICES,
  ALREADY_CONVENED: [contradicts('meetings/convene', [convened()], { ...MEETING, dates: '2026-05' })],
  MEETING_MISNAMED: [contradicts('meetings/convene', [], { ...MEETING, ordinal: 2 })],
  MEETING_NOT_CONVENED: [
    lacksProof('meetings/chair', [], { person: 'A. Chairman' }),
    reported('unproved', 'meetings/record-attendance', [], {
      delegations: [{ administration: 'KZ', capacity: 'MEMBER' }],
    }),
  ],
  ALREADY_CLOSED: [contradicts('meetings/discuss', [convened(), closed()], { topic: 'CANINE' })],
  DECISION_NOT_KNOWN: [
    cannotBeKnown('operation-series/establish', [], { recurrence: 'ANNUAL', establishedOn: '2010', decision: 'rtc-1' }),
  ],
  OPERATION_NOT_KNOWN: [
    ...OF_DELIVERIES_TOO.OPERATION_NOT_KNOWN,
    ...OF_INCIDENTS_TOO.OPERATION_NOT_KNOWN,
    lacksProof('operation-series/establish', [], { recurrence: 'ANNUAL', establishedOn: '2010', firstEdition: 'mak' }),
    reported('unproved', 'statements/declare', [], {
      ...FIGURES,
      ...TOO_MUCH,
      parts: [],
      scope: { operation: 'mak', period: '2025' },
    }),
  ],
  SERIES_NOT_ESTABLISHED: [lacksProof('operations/plan', [], { series: 'mak' })],
  ALREADY_DECIDED: [
    contradicts('operations/decide', [decidedOn()], { organisers: ['BY'], targets: ['NPS'], decidedOn: '2024' }),
  ],
  NOT_DECIDED: [lacksProof('operations/launch', [nominated()], { window: WINDOW })],
  ALREADY_LAUNCHED: [
    contradicts('operations/launch', [decidedOn(), launched()], { window: WINDOW }),
    contradicts('operations/plan', [launched()], { codeName: 'Other' }),
  ],
  NOT_CONCLUDED: [
    lacksProof('operations/amend', [decidedOn(), launched()], { endedAt: '2025-08-15', reason: 'Extended' }),
  ],
  NOT_LAUNCHED: [
    lacksProof('operations/amend', [decidedOn()], { window: WINDOW, reason: 'Extended' }),
    lacksProof('operations/conclude', [decidedOn()], { endedAt: '2025-08-15' }),
    ...OF_INCIDENTS_TOO.NOT_LAUNCHED,
  ],
  ALREADY_CONCLUDED: [
    contradicts('operations/conclude', [concluded()], { endedAt: '2025-08-15' }),
    contradicts('operations/launch', [decidedOn(), concluded()], { window: WINDOW }),
    contradicts('operations/plan', [concluded()], { codeName: 'Other' }),
    contradicts('operations/nominate-participant', [concluded()], { country: 'KZ', capacity: 'OBSERVER' }),
    contradicts('operations/nominate-contact-point', [nominated(), concluded()], {
      country: 'KZ',
      contact: 'Duty office',
    }),
  ],
  ENDS_BEFORE_LAUNCH: [
    contradicts('operations/amend', [decidedOn(), launched(), concluded()], { endedAt: '2024', reason: 'Mistyped' }),
    contradicts('operations/conclude', [decidedOn(), launched()], { endedAt: '2024' }),
  ],
  ACCEPTANCE_ENDS_TOO_EARLY: [
    contradicts('operations/conclude', [decidedOn(), launched()], {
      endedAt: '2025-08-15',
      reportsAcceptedUntil: '2024',
    }),
  ],
  NOT_A_PARTICIPANT: [
    ...OF_INCIDENTS_TOO.NOT_A_PARTICIPANT,
    lacksProof('operations/withdraw-participant', [], { country: 'KZ' }),
    lacksProof('operations/nominate-contact-point', [decidedOn()], { country: 'KZ', contact: 'Duty office' }),
  ],
  STATEMENT_ID_TAKEN: [cannotBeKept('statements/declare', [declared()], { ...FIGURES, ...TOO_MUCH })],
  NOTHING_DECLARED: [cannotBeKept('statements/declare', [], FIGURES)],
  PARTS_EXCEED_HEADLINE: [reported('flagged', 'statements/declare', [], { ...FIGURES, ...TOO_MUCH })],
  ASSERTED_BEFORE_PERIOD: [
    reported('flagged', 'statements/declare', [], { ...FIGURES, ...TOO_MUCH, parts: [], asserted: '2024' }),
  ],
  NOT_DECLARED: [lacksProof('statements/withdraw', [], { reason: 'Counted twice' })],
  ALREADY_AGREED: [
    contradicts('trainings/agree', [agreed()], { topic: { en: 'Cats' }, host: 'KZ', agreedOn: '2026-01-20' }),
  ],
  NOT_AGREED: [
    lacksProof('trainings/schedule', [], { dates: '2026-04' }),
    reported('unproved', 'trainings/hold', [], { dates: '2026-04' }),
  ],
  VERSION_NOT_NEXT: [
    contradicts('reference-data/publish', [published()], { version: 2, validFrom: '2026', entries: [{ code: 'x' }] }),
  ],
  ALREADY_HELD: [contradicts('trainings/schedule', [agreed(), held()], { dates: '2026-04' })],
  TRAINING_CANCELLED: [contradicts('trainings/schedule', [agreed(), cancelled()], { dates: '2026-04' })],
  RANKED_WITHOUT_CONTEST: [
    reported('flagged', 'trainings/hold', [agreed()], { dates: '2026', ranking: [{ country: 'KZ', rank: 1 }] }),
  ],
  RANKED_ABSENT: [
    reported('flagged', 'trainings/hold', [agreed({ kind: 'CONTEST' })], {
      dates: '2026',
      participants: [{ country: 'BY', people: 3 }],
      ranking: [{ country: 'KZ', rank: 1 }],
    }),
  ],
  HELD_WITHOUT_DATE: [reported('flagged', 'trainings/hold', [agreed()], { dates: { precision: 'unknown' } })],
};

export const PROVOCATIONS: readonly Provocation[] = Object.entries(BY_CODE).flatMap(([code, cases]) =>
  cases.map((each) => ({ ...each, code: code as RefusalCode })),
);
