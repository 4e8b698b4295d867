// Provocations of a request for assistance: for every code that it can meet, what is in the log, the command, and what becomes of it.
import type { DomainEvent } from '../../../src/eventsourcing/log/event.js';
import type { CommandMetadata } from '../../../src/domain/values/who/command-metadata.js';
import { answered, requested } from './events.js';

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
    command: `assistance-requests/${verb}`,
    given,
    body,
    decided,
    attested,
  });
const contradicts = of('refused', 'flagged');
const lacksProof = of('refused', 'unproved');
const unprovedAlways = of('unproved', 'unproved');
const JP = { actor: { administration: 'JP', officer: 'p-2', role: 'officer' } } as const;

const REQUEST = {
  askedBy: 'KG',
  askedOf: 'KZ',
  legalBasis: 'Treaty',
  purpose: 'Origin',
  questions: ['Where from?'],
  requestedOn: '2026-05-01',
};
const REFUSAL = { at: '2026-05-21', ground: 'OTHER' };

export const OF_ASSISTANCE = {
  ASSISTANCE_ALREADY_REQUESTED: [contradicts('request', [requested()], REQUEST)],
  ASKED_OF_ITSELF: [contradicts('request', [], { ...REQUEST, askedOf: 'KG' })],
  ASSISTANCE_NOT_REQUESTED: [
    unprovedAlways('answer', [], { at: '2026-05-20', extent: 'WHOLE' }),
    unprovedAlways('acknowledge', [], { at: '2026-05-20' }),
    unprovedAlways('use-result', [], { at: '2026-05-20', use: 'EVIDENCE' }),
    lacksProof('refuse', [], REFUSAL),
    lacksProof('postpone', [], { at: '2026-05-20' }),
  ],
  ASSISTANCE_ANSWERED: [
    contradicts('refuse', [requested(), answered()], REFUSAL),
    contradicts('postpone', [requested(), answered()], { at: '2026-05-21' }),
  ],
  ASSISTANCE_NOT_ANSWERED: [unprovedAlways('use-result', [requested()], { at: '2026-05-20', use: 'EVIDENCE' })],
} as const satisfies Readonly<Record<string, readonly Case[]>>;

export const OF_ASSISTANCE_TOO = {
  NOT_YOURS: [
    { ...of('refused', undefined)('request', [], REQUEST), by: JP },
    { ...of('refused', undefined)('answer', [requested()], { at: '2026-05-20', extent: 'WHOLE' }), by: JP },
  ],
} as const satisfies Readonly<Record<string, readonly Case[]>>;
