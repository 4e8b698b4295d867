// Complete commands that put right what was said: of every aggregate whose events can be corrected and withdrawn.
import type { DomainEvent } from '../../../src/eventsourcing/log/event.js';
import type { Complete } from '../complete-commands.js';
import { filed, INCIDENT } from '../annex/events.js';
import { acknowledged } from '../assistance/events.js';
import { distinct } from '../duplicate-review/events.js';
import { proposal } from '../controlled-delivery/events.js';
import { decidedOn, declared, established, seriesEstablished } from '../events-as-data.js';
import { adopted } from '../decision/events.js';
import { inForce } from '../inquiry/events.js';
import { convened } from '../meeting/events.js';
import { BARRIER, opened } from '../exchange/events.js';
import { NET, sent } from '../message/events.js';
import { registered } from '../project/events.js';
import { approved } from '../provision/events.js';
import { agreed } from '../training/events.js';
import { completed as transitCompleted } from '../transit-case/events.js';
import { created } from '../working-group/events.js';

/** The id of the event that is put right. */
const SAID = '0190a5c4-0000-7000-8000-00000000ee01';

const saidAs = (event: DomainEvent, id = SAID): DomainEvent & { readonly id: string } => ({ ...event, id });

/** `data`: the new data of the event, as its command would be sent. */
function putRight(collection: string, name: string, of: Of): Readonly<Record<string, Complete>> {
  const { event, data, phase, beside = {} } = of;
  const note = 'По телефону';
  return {
    [`${name}EntryCorrected`]: {
      command: `${collection}/correct`,
      phase,
      given: [saidAs(event)],
      beside,
      body: { corrects: SAID, data, reason: 'MISTYPED', note },
    },
    [`${name}EntryWithdrawn`]: {
      command: `${collection}/withdraw-event`,
      phase: 'unknown',
      given: [saidAs(event)],
      beside,
      body: { withdraws: SAID, reason: 'ERROR', note },
    },
  };
}

interface Of {
  readonly event: DomainEvent;
  readonly data: object;
  readonly phase: string;
  readonly beside?: Complete['beside'] & object;
}

const ROUTE = { origin: 'UZ', transit: ['KZ'], destination: 'RU' };

export const COMPLETE_RECTIFICATIONS: Readonly<Record<string, Complete>> = {
  ...putRight('operations', 'Operation', {
    event: decidedOn(),
    data: { organisers: ['KZ', 'RU'], targets: ['PRECURSOR'], decidedOn: '2024-10-02' },
    phase: 'preparing',
  }),
  ...putRight('committees', 'Committee', {
    event: established(),
    data: { names: { en: 'The committee', ru: 'Комитет' }, date: '1998-06' },
    phase: 'established',
  }),
  ...putRight('operation-series', 'OperationSeries', {
    event: seriesEstablished(),
    data: { recurrence: 'OTHER', establishedOn: '2011' },
    phase: 'established',
  }),
  ...putRight('statements', 'Statement', {
    event: declared(),
    data: {
      scope: { period: '2025' },
      assertedBy: ['KZ'],
      asserted: '2026-02-01',
      attribution: { kind: 'country', code: 'KZ' },
      counts: [{ what: 'SEIZURE', n: 150 }],
    },
    phase: 'declared',
  }),
  ...putRight('decisions', 'Decision', {
    event: adopted(),
    data: { body: 'rtc', text: { en: 'Go on' }, adoptedOn: '2026-04-07' },
    phase: 'adopted',
  }),
  ...putRight('meetings', 'Meeting', {
    event: convened(),
    data: { body: 'rtc', ordinal: 1, dates: '2026-04-07' },
    beside: { 'committee-rtc': [established()] },
    phase: 'convened',
  }),
  ...putRight('exchanges', 'Exchange', {
    event: opened(),
    data: { operation: 'barrier', tool: 'CENcomm', languages: ['ru'], openedOn: '2025-08-02' },
    beside: BARRIER,
    phase: 'opened',
  }),
  ...putRight('messages', 'Message', {
    event: sent(),
    data: { exchange: 'net', kind: 'REQUEST', to: [{ administration: 'KG' }], text: 'Двойная стенка', lang: 'ru' },
    beside: NET,
    phase: 'sent',
  }),
  ...putRight('projects', 'Project', {
    event: registered(),
    data: { body: 'rtc', names: { en: 'Net' }, registeredOn: '2026-01-11' },
    phase: 'registered',
  }),
  ...putRight('provisions', 'Provision', {
    event: approved(),
    data: { body: 'rtc', subject: 'SECRETARIAT', approvedOn: '2026-04-07' },
    beside: { 'committee-rtc': [established()] },
    phase: 'approved',
  }),
  ...putRight('working-groups', 'WorkingGroup', {
    event: created(),
    data: { body: 'rtc', names: { en: 'On drugs' }, decision: 'rtc-1-1', createdOn: '2026-05-02' },
    beside: { 'committee-rtc': [established()], 'decision-rtc-1-1': [adopted()] },
    phase: 'created',
  }),
  ...putRight('trainings', 'Training', {
    event: agreed(),
    data: { topic: { ru: 'Кинологи', en: 'Dog handlers' }, host: 'KZ', agreedOn: '2026-01-21' },
    phase: 'agreed',
  }),
  ...putRight('transit-cases', 'Transit', {
    event: transitCompleted(),
    data: { at: '2026-05-10' },
    phase: 'completed',
  }),
  ...putRight('assistance-requests', 'Assistance', {
    event: acknowledged(),
    data: { at: '2026-05-05' },
    phase: 'acknowledged',
  }),
  ...putRight('inquiries', 'Inquiry', {
    event: inForce(),
    data: { ruling: 'r-1', at: '2026-08-02' },
    phase: 'unknown',
  }),
  ...putRight('annexes', 'Annex', {
    event: filed(),
    data: { incident: INCIDENT, kind: 'OTHER', text: 'Акт исследования' },
    phase: 'filed',
  }),
  ...putRight('duplicate-reviews', 'DuplicateReview', {
    event: distinct(),
    data: { reason: 'Две машины' },
    phase: 'unknown',
  }),
  ...putRight('controlled-deliveries', 'Delivery', {
    event: proposal(),
    data: { lead: 'KZ', route: ROUTE, goods: { substance: 'opium' }, window: '2026-05-01/2026-05-20' },
    phase: 'proposed',
  }),
};
