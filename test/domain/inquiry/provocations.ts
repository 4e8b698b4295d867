// Provocations of an inquiry: for every code that it can meet, what is in the log, the command, and what becomes of it.
import type { DomainEvent } from '../../../src/eventsourcing/log/event.js';
import type { CommandMetadata } from '../../../src/domain/values/who/command-metadata.js';
import { ARTICLE, closed, INCIDENT, ON_LINE, opened, ruled, setAside } from './events.js';

type Fate = 'refused' | 'flagged' | 'unproved';
interface Case {
  readonly command: string;
  readonly given: readonly DomainEvent[];
  readonly body: object;
  readonly decided: Fate | undefined;
  readonly attested: Fate | undefined;
  readonly by?: Partial<CommandMetadata>;
}

const of =
  (decided: Fate | undefined, attested: Fate | undefined) =>
  (verb: string, given: Case['given'], body: object): Case => ({
    command: `inquiries/${verb}`,
    given,
    body,
    decided,
    attested,
  });
const contradicts = of('refused', 'flagged');
const lacksProof = of('refused', 'unproved');
const flaggedAlways = of('flagged', 'flagged');
const unprovedAlways = of('unproved', 'unproved');
const JP = { actor: { administration: 'JP', officer: 'p-2', role: 'officer' } } as const;

const OPENING = { country: 'KG', kind: 'ADMINISTRATIVE', articles: [ARTICLE], openedOn: '2026-05-20' };
const RULING = { ruling: 'r-1', court: 'City court', at: '2026-07-02', outcome: 'OTHER' };
const IN_FORCE = { ruling: 'r-1', at: '2026-09-05' };
const ASIDE = { ruling: 'r-1', court: 'Another court', at: '2026-09-02' };
const CLOSING = { at: '2026-09-16', outcome: 'OTHER' };
const CASE = { openedOn: '2026-06-01', form: 'INQUEST', articles: [] };

export const OF_INQUIRIES = {
  INQUIRY_ALREADY_OPENED: [contradicts('open', [opened()], OPENING)],
  INQUIRY_NOT_OPENED: [
    unprovedAlways('establish-offence', [], { on: '2026-05-25' }),
    unprovedAlways('issue-ruling', [], RULING),
    unprovedAlways('impose-liability', [], { measure: 'FINE', at: '2026-07-01' }),
    lacksProof('open-criminal-case', [], CASE),
    lacksProof('close', [], CLOSING),
  ],
  FORM_WITHOUT_CASE: [contradicts('open', [], { ...OPENING, form: 'INQUEST' })],
  INQUIRY_CLOSED: [
    contradicts('close', [opened(), closed()], CLOSING),
    contradicts('open-criminal-case', [opened(), closed()], CASE),
    flaggedAlways('establish-offence', [opened(), closed()], { on: '2026-05-25' }),
  ],
  NOTHING_CITED: [flaggedAlways('cite', [opened()], {})],
  TRANSIT_NOT_KNOWN: [unprovedAlways('cite', [opened()], { transit: INCIDENT })],
  RULING_ALREADY_ISSUED: [flaggedAlways('issue-ruling', [opened(), ruled()], RULING)],
  RULING_NOT_ISSUED: [
    unprovedAlways('record-in-force', [opened()], IN_FORCE),
    unprovedAlways('set-aside-ruling', [opened()], ASIDE),
    unprovedAlways('impose-liability', [opened()], { measure: 'FINE', at: '2026-07-01', ruling: 'r-1' }),
  ],
  RULING_SET_ASIDE: [
    flaggedAlways('set-aside-ruling', [opened(), ruled(), setAside()], ASIDE),
    flaggedAlways('record-in-force', [opened(), ruled(), setAside()], IN_FORCE),
  ],
} as const satisfies Readonly<Record<string, readonly Case[]>>;

export const OF_INQUIRIES_TOO = {
  NOT_YOURS: [
    { ...of('refused', undefined)('open', [], OPENING), by: JP },
    { ...of('refused', undefined)('issue-ruling', [opened()], RULING), by: JP },
    { ...of('refused', undefined)('close', [opened()], CLOSING), by: JP },
  ],
  ASSISTANCE_NOT_REQUESTED: [unprovedAlways('cite', [opened()], { assistance: INCIDENT })],
  INCIDENT_NOT_REPORTED: [
    unprovedAlways('cite', [opened()], { incident: INCIDENT }),
    unprovedAlways('issue-ruling', [opened()], { ...RULING, onRecord: ON_LINE }),
  ],
} as const satisfies Readonly<Record<string, readonly Case[]>>;
