// Closers of an operation's flags: for every rule what brings its flag about, and the command that closes it with what is true.
import type { Closers } from '../closers.js';
import { mandate } from '../administration/events.js';
import {
  cancelled,
  concluded,
  day,
  decidedOn,
  established,
  launched,
  nominated,
  phaseEnded,
  phaseStarted,
  seriesEstablished,
  suspended,
} from '../events-as-data.js';
import { RAISED } from '../raised.js';

const DECISION = { organisers: ['KZ'], targets: ['NARCOTIC'], decidedOn: '2024-10' };
const NIL = { country: 'KZ', period: '2025-08-02' };
const WINDOW = '2025-08-01/2025-08-15';
const attested = (verb: string, body: object) => ({ command: `operations/${verb}`, body, attested: true });
const decided = (verb: string, body: object) => ({ command: `operations/${verb}`, body });

const withdrawn = decided('withdraw-event', { withdraws: RAISED, reason: 'DUPLICATE' });

export const OF_OPERATIONS: Closers = {
  ALREADY_LAUNCHED: [
    { given: [decidedOn(), launched()], raised: attested('launch', { window: '2025-09' }), closed: withdrawn },
  ],
  ALREADY_CONCLUDED: [
    {
      given: [decidedOn(), launched(), concluded()],
      raised: attested('conclude', { endedAt: '2025-08-20' }),
      closed: withdrawn,
    },
  ],
  ALREADY_DECIDED: [
    {
      given: [decidedOn()],
      raised: attested('decide', { ...DECISION, organisers: ['BY'] }),
      closed: decided('plan', { region: 'Caspian' }),
    },
  ],
  NOT_DECIDED: [{ raised: attested('launch', { window: WINDOW }), closed: decided('decide', DECISION) }],
  SERIES_NOT_ESTABLISHED: [
    {
      raised: attested('plan', { series: 'mak' }),
      closed: {
        command: 'operation-series/establish',
        id: 'mak',
        body: { recurrence: 'ANNUAL', establishedOn: '2010' },
      },
    },
  ],
  // What was concluded is launched, or concluded otherwise, by a document only.
  NOT_LAUNCHED: [
    {
      given: [decidedOn()],
      raised: attested('conclude', { endedAt: '2025-08-15' }),
      closed: attested('launch', { window: WINDOW }),
    },
  ],
  NOT_CONCLUDED: [
    {
      given: [decidedOn(), launched()],
      raised: attested('amend', { reportsAcceptedUntil: '2025-09-30', reason: 'Extended' }),
      closed: decided('conclude', { endedAt: '2025-08-15' }),
    },
  ],
  ENDS_BEFORE_LAUNCH: [
    {
      given: [decidedOn(), launched()],
      raised: attested('conclude', { endedAt: '2024' }),
      closed: decided('amend', { endedAt: '2025-08-15', reason: 'Mistyped' }),
    },
  ],
  ACCEPTANCE_ENDS_TOO_EARLY: [
    {
      given: [decidedOn(), launched()],
      raised: attested('conclude', { endedAt: '2025-08-15', reportsAcceptedUntil: '2024' }),
      closed: decided('amend', { reportsAcceptedUntil: '2025-09-30', reason: 'Mistyped' }),
    },
  ],
  NOT_CONFIRMED: [
    {
      given: [decidedOn(), nominated(), launched()],
      beside: { 'administration-kz': [mandate({ to: 'BY', commands: ['operations'] })] },
      raised: {
        ...decided('submit-nil-return', NIL),
        by: { actor: { administration: 'BY', officer: 'p-2', role: 'officer' }, onBehalfOf: 'KZ' },
      },
      closed: decided('submit-nil-return', NIL),
    },
  ],
  OPERATION_CANCELLED: [
    {
      given: [decidedOn(), cancelled()],
      raised: attested('cancel', { cancelledOn: '2025-07-25', reason: 'Put off again' }),
      closed: withdrawn,
    },
  ],
  PHASE_STARTED: [
    {
      given: [decidedOn(), phaseStarted()],
      raised: attested('start-phase', { phase: 'OP', startedOn: '2025-08-02' }),
      closed: withdrawn,
    },
  ],
  PHASE_ENDED: [
    {
      given: [decidedOn(), phaseStarted(), phaseEnded()],
      raised: attested('end-phase', { phase: 'OP', endedOn: '2025-08-14' }),
      closed: withdrawn,
    },
  ],
  PHASE_NOT_STARTED: [
    {
      given: [decidedOn()],
      raised: attested('end-phase', { phase: 'OP', endedOn: '2025-08-14' }),
      closed: decided('start-phase', { phase: 'OP', startedOn: '2025-08-01' }),
    },
  ],
  PHASE_OUT_OF_ORDER: [
    {
      given: [decidedOn(), phaseStarted()],
      raised: attested('start-phase', { phase: 'PRE_OP', startedOn: '2025-09-01' }),
      closed: decided('correct', {
        corrects: RAISED,
        reason: 'WRONG_TIME',
        data: { phase: 'PRE_OP', startedOn: '2025-07-01' },
      }),
    },
  ],
  ALREADY_SUSPENDED: [
    {
      given: [decidedOn(), launched(), suspended()],
      raised: attested('suspend', { from: '2025-08-06', reason: 'Flood' }),
      closed: withdrawn,
    },
  ],
  NOT_SUSPENDED: [
    {
      given: [decidedOn(), launched()],
      raised: attested('resume', { from: '2025-08-06' }),
      closed: decided('suspend', { from: '2025-08-03', reason: 'Flood' }),
    },
  ],
  LEVEL_OF_OBSERVERS: [
    {
      given: [decidedOn()],
      raised: attested('nominate-participant', { country: 'KZ', capacity: 'PARTICIPANT', level: 'TOTALS' }),
      closed: decided('correct', {
        corrects: RAISED,
        reason: 'OTHER',
        data: { country: 'KZ', capacity: 'OBSERVER', level: 'TOTALS' },
      }),
    },
  ],
  BODY_ONLY_OBSERVES: [
    {
      given: [decidedOn()],
      raised: attested('nominate-participant', { country: 'WCO', capacity: 'PARTICIPANT' }),
      closed: decided('correct', {
        corrects: RAISED,
        reason: 'OTHER',
        data: { country: 'WCO', capacity: 'OBSERVER' },
      }),
    },
  ],
  MEETING_NOT_KNOWN: [
    {
      given: [decidedOn(), launched(), concluded()],
      beside: { 'committee-rtc': [established()] },
      raised: attested('debrief', { heldOn: '2025-09-01', meeting: 'rtc-1', lessons: [{ en: 'Begin earlier' }] }),
      closed: {
        id: 'rtc-1',
        command: 'meetings/convene',
        body: { body: 'rtc', ordinal: 1, dates: '2025-09-01' },
      },
    },
  ],
  PERIOD_OUT_OF_WINDOW: [
    {
      given: [decidedOn(), nominated(), launched()],
      raised: decided('submit-nil-return', { ...NIL, period: '2025-09-02' }),
      closed: decided('correct', { corrects: RAISED, reason: 'WRONG_TIME', data: NIL }),
    },
  ],
  PERIOD_NOT_OVER: [
    {
      given: [decidedOn(), nominated(), launched({ window: day('2025-08-01', '2099-12-31') })],
      raised: decided('submit-nil-return', { ...NIL, period: '2098' }),
      closed: decided('correct', { corrects: RAISED, reason: 'WRONG_TIME', data: NIL }),
    },
  ],
  NOT_A_PARTICIPANT: [
    {
      raised: attested('withdraw-participant', { country: 'KZ' }),
      closed: decided('nominate-participant', { country: 'KZ', capacity: 'PARTICIPANT' }),
    },
    {
      given: [decidedOn()],
      raised: attested('nominate-contact-point', { country: 'KZ', contact: 'Duty office' }),
      closed: decided('nominate-participant', { country: 'KZ', capacity: 'OBSERVER' }),
    },
  ],
};

export const OF_SERIES: Closers = {
  DECISION_NOT_KNOWN: [
    {
      raised: {
        command: 'operation-series/establish',
        body: { recurrence: 'ANNUAL', establishedOn: '2010', decision: 'rtc-1-1' },
      },
      closed: {
        id: 'rtc-1-1',
        command: 'decisions/adopt',
        body: { body: 'rtc', text: { en: 'Go on' }, adoptedOn: '2010' },
      },
    },
  ],
  ALREADY_ESTABLISHED: [
    {
      given: [seriesEstablished()],
      raised: {
        command: 'operation-series/establish',
        body: { recurrence: 'OTHER', establishedOn: '2012' },
        attested: true,
      },
      closed: { command: 'operation-series/withdraw-event', body: { withdraws: RAISED, reason: 'ERROR' } },
    },
  ],
  OPERATION_NOT_KNOWN: [
    {
      raised: {
        command: 'operation-series/establish',
        body: { recurrence: 'ANNUAL', establishedOn: '2010', firstEdition: 'mak' },
        attested: true,
      },
      closed: { ...decided('decide', DECISION), id: 'mak' },
    },
  ],
};
