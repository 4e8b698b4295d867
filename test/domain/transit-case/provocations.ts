// Provocations of a transit case: for every code that it can meet, what is in the log, the command, and what becomes of it.
import type { DomainEvent } from '../../../src/eventsourcing/log/event.js';
import type { CommandMetadata } from '../../../src/domain/values/who/command-metadata.js';
import { completed, detected, KORDAI, opened, TASHKENT, taken } from './events.js';

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
    command: `transit-cases/${verb}`,
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

const OPENING = {
  regime: 'TIR',
  departure: KORDAI,
  destination: TASHKENT,
  openedOn: '2026-05-02',
  timeLimit: '2026-05-10',
  goods: [],
};
const FINDING = { country: 'KG', finding: 'NOT_DELIVERED', detectedAt: '2026-05-12' };
const FLAG = { country: 'KZ', because: 'OVERDUE', at: '2026-05-12' };
const NOTICE = { country: 'KZ', to: 'UZ', notice: 'DEPARTED', at: '2026-05-01' };
const COMPLETION = { at: '2026-05-09' };
const TAKING = { country: 'KG', at: '2026-05-25' };

export const OF_TRANSIT_CASES = {
  TRANSIT_ALREADY_OPENED: [contradicts('open', [opened()], OPENING)],
  TRANSIT_NOT_OPENED: [
    unprovedAlways('detect', [], FINDING),
    unprovedAlways('flag', [], FLAG),
    unprovedAlways('notify', [], NOTICE),
    lacksProof('complete', [], COMPLETION),
  ],
  NOT_OF_THIS_TRANSIT: [
    flaggedAlways('detect', [opened()], { ...FINDING, country: 'BY' }),
    flaggedAlways('flag', [opened()], { ...FLAG, country: 'BY' }),
    flaggedAlways('notify', [opened()], { ...NOTICE, to: 'BY' }),
    contradicts('take-jurisdiction', [opened(), detected()], { ...TAKING, country: 'BY' }),
  ],
  WITHIN_TIME_LIMIT: [flaggedAlways('flag', [opened()], { ...FLAG, at: '2026-05-09' })],
  TRANSIT_COMPLETED: [
    flaggedAlways('detect', [opened(), completed()], FINDING),
    flaggedAlways('flag', [opened(), completed()], FLAG),
  ],
  ALREADY_COMPLETED: [contradicts('complete', [opened(), completed()], { at: '2026-05-10' })],
  NOT_COMPLETED: [lacksProof('annul-completion', [opened()], { at: '2026-05-20' })],
  TRANSIT_DETECTED: [contradicts('complete', [opened(), detected()], COMPLETION)],
  OTHER_OFFICE: [
    contradicts('complete', [opened()], { ...COMPLETION, office: { country: 'UZ', name: 'Tashkent', number: '1' } }),
  ],
  NOTHING_DETECTED: [lacksProof('take-jurisdiction', [opened()], TAKING)],
  JURISDICTION_TAKEN: [contradicts('take-jurisdiction', [opened(), detected(), taken({ country: 'UZ' })], TAKING)],
} as const satisfies Readonly<Record<string, readonly Case[]>>;

export const OF_TRANSIT_CASES_TOO = {
  NOT_YOURS: [
    { ...of('refused', undefined)('open', [], OPENING), by: JP },
    { ...of('refused', undefined)('detect', [opened()], FINDING), by: JP },
    { ...of('refused', undefined)('complete', [opened()], COMPLETION), by: JP },
    { ...of('refused', undefined)('take-jurisdiction', [opened(), detected()], TAKING), by: JP },
  ],
} as const satisfies Readonly<Record<string, readonly Case[]>>;
