// Requests that stand open: for each that an aggregate declares, what was told, of whom it is then asked, and what an answer adds
// to the body that the inbox hands out.
import type { DomainEvent } from '../../../src/eventsourcing/log/event.js';
import { mandate, succeeded } from '../../domain/administration/events.js';
import { filed, INCIDENT, LAB } from '../../domain/annex/events.js';
import { requested } from '../../domain/assistance/events.js';
import { agreed, drafted, issued, signed } from '../../domain/communique/events.js';
import { asked, onItsWay, proposal as delivery, waitingLoss } from '../../domain/controlled-delivery/events.js';
import { OF_THE_OPERATION, OTHER, same, suspected, TWO } from '../../domain/duplicate-review/events.js';
import { begun, finished, proposing } from '../../domain/import/events.js';
import { reported, seized } from '../../domain/incident/events.js';
import { permission, sent } from '../../domain/message/events.js';
import { decidedOn, launched, nominated } from '../../domain/events-as-data.js';
import { OF_ITS_OPERATION } from '../../domain/published-table/complete-commands.js';
import { drawnUp } from '../../domain/published-table/events.js';
import type { Tell } from '../../support/logs/told-log.js';

export interface Raised {
  /** The thing's, where it matters. */
  readonly id?: string;
  readonly given?: readonly DomainEvent[];
  readonly beside?: Readonly<Record<string, readonly DomainEvent[]>>;
  /** Commands that are told of the thing. */
  readonly told?: readonly Omit<Tell, 'id'>[];
  /** Everybody whom it is asked of, sorted. */
  readonly of: readonly string[];
  /** What whoever answers adds. */
  readonly yes?: object;
  readonly no?: object;
}

const officer = (administration: string, onBehalfOf?: string): NonNullable<Tell['by']> => ({
  actor: { administration, officer: `${administration}-1`, role: 'officer' },
  ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
});

const LINE = { lineId: 'a', substance: 'heroin', quantity: '5 kg' };
const ASKED = '0190a5c4-0000-7000-8000-0000000000aa';

/** By `collection/name`, as it is declared. */
export const RAISED: Readonly<Record<string, Raised>> = {
  'controlled-deliveries/consent': {
    given: [delivery(), asked({ countries: ['RU', 'UZ'] })],
    of: ['RU', 'UZ'],
    yes: { givenAt: '2026-05-01' },
    no: { at: '2026-05-01' },
  },
  'controlled-deliveries/proposal': { given: [...onItsWay, waitingLoss], of: ['KZ'] },
  'messages/reading': { given: [sent()], of: ['KG'] },
  'messages/rising': { given: [sent({ to: [{ administration: 'KG', post: 'Torugart' }] })], of: ['KG'] },
  'messages/permission': { given: [sent(), permission('Requested')], of: ['KZ'] },
  'operations/participation': {
    given: [decidedOn(), nominated({ country: 'KG' }), nominated({ country: 'BY', capacity: 'OBSERVER' })],
    of: ['BY', 'KG'],
  },
  'operations/nilReturn': {
    given: [decidedOn(), nominated({ country: 'KG' }), launched()],
    beside: { 'administration-kg': [mandate({ to: 'KZ', commands: ['operations'] })] },
    told: [
      {
        command: 'operations/submit-nil-return',
        body: { country: 'KG', period: '2025-08-02' },
        by: officer('KZ', 'KG'),
      },
    ],
    of: ['KG'],
    no: { reason: 'ERROR' },
  },
  'incidents/proposal': {
    given: [reported(), seized()],
    told: [{ command: 'incidents/establish-quantity', body: { lineId: 'a', quantity: '4 kg' }, by: officer('RU') }],
    of: ['KZ'],
  },
  'incidents/contribution': {
    given: [reported()],
    told: [{ command: 'incidents/record-seizure', body: { ...LINE, contributors: ['KG', 'KZ'] }, by: officer('KZ') }],
    of: ['KG'],
  },
  'incidents/confirmation': {
    beside: { 'administration-kg': [mandate({ to: 'KZ', commands: ['incidents'] })] },
    told: [
      {
        command: 'incidents/report',
        body: { country: 'KG', occurredAt: '2026-05-10' },
        by: officer('KZ', 'KG'),
      },
    ],
    of: ['KG'],
  },
  'incidents/custody': {
    given: [reported(), seized()],
    told: [
      {
        command: 'incidents/transfer-custody',
        body: { lines: ['a'], to: { country: 'KG' }, at: '2026-05-11' },
        by: officer('KZ'),
      },
    ],
    of: ['KG'],
  },
  'incidents/permission': {
    given: [reported()],
    told: [
      {
        command: 'incidents/request-permission',
        body: { permission: ASKED, to: 'KG', purpose: 'For a case' },
        by: officer('RU'),
      },
    ],
    of: ['KZ'],
  },
  'annexes/result': {
    id: ASKED,
    given: [filed({ result: { lineId: 'a', quantity: LAB } })],
    beside: { [`incident-${INCIDENT}`]: [reported(), seized()] },
    of: ['KZ'],
  },
  'assistance-requests/assistance': {
    given: [requested()],
    of: ['KZ'],
    yes: { at: '2026-05-20' },
    no: { at: '2026-05-20', ground: 'OTHER' },
  },
  'duplicate-reviews/match': { given: [suspected()], beside: TWO, of: ['KG', 'KZ'], yes: { counts: OTHER } },
  'duplicate-reviews/more': {
    given: [suspected(), same(), suspected({ lines: [{ one: 'c', other: 'd' }] })],
    beside: TWO,
    of: ['KZ'],
  },
  'duplicate-reviews/settlement': {
    given: [suspected()],
    beside: OF_THE_OPERATION,
    of: ['BY'],
    yes: { verdict: 'SAME' },
  },
  'administrations/succession': { id: 'kz', given: [succeeded({ to: 'KG' })], of: ['KG'] },
  'published-tables/line': {
    given: [drawnUp()],
    beside: OF_ITS_OPERATION,
    of: ['KG', 'KZ', 'RU'],
    yes: { as: 'exact' },
  },
  'imports/proposals': { given: [begun(), proposing(), finished()], of: ['KG'] },
  'communiques/signature': { given: [drafted(), issued()], of: ['KZ', 'RTC'] },
  'communiques/supersession': {
    given: [drafted(), issued(), signed(), signed({ by: 'RTC' }), agreed()],
    beside: { 'communique-two': [drafted(), issued()] },
    of: ['RTC'],
    yes: { agreedOn: '2026-06-02' },
  },
};
