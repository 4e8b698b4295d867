// Closers of a transit case's flags: for each rule that can be settled, what raises it, and the command that settles it.
import type { Closers } from '../closers.js';
import { RAISED } from '../raised.js';
import { annulled, completed, detected, KORDAI, opened, TASHKENT, taken } from './events.js';

const told = (verb: string, body: object) => ({ command: `transit-cases/${verb}`, body });
const attested = (verb: string, body: object) => ({ ...told(verb, body), attested: true });
const by = (administration: string) => ({
  by: { actor: { administration, officer: 'p-2', role: 'officer' as const } },
});

const OPENING = {
  regime: 'NATIONAL',
  departure: KORDAI,
  destination: TASHKENT,
  transit: ['KG'],
  openedOn: '2026-05-01',
  timeLimit: '2026-05-10',
  goods: [],
};
const OPENED = '0190a5c4-0000-7000-8000-0000000000e1';
const FINDING = { country: 'KG', finding: 'NOT_DELIVERED', detectedAt: '2026-05-12' };
const FLAG = { country: 'KZ', because: 'OVERDUE', at: '2026-05-12' };
const ANNULMENT = { at: '2026-05-20' };
const KAZAKH = by('KZ');
const UZBEK = by('UZ');
const KYRGYZ = by('KG');
const gone = told('withdraw-event', { withdraws: RAISED, reason: 'ERROR' });

export const OF_TRANSIT_CASES: Closers = {
  TRANSIT_ALREADY_OPENED: [{ given: [opened()], raised: attested('open', OPENING), closed: { ...gone, ...KAZAKH } }],
  TRANSIT_NOT_OPENED: [
    { raised: { ...told('detect', FINDING), ...KYRGYZ }, closed: { ...told('open', OPENING), ...KAZAKH } },
    { raised: { ...told('flag', FLAG), ...KAZAKH }, closed: { ...told('open', OPENING), ...KAZAKH } },
    { raised: attested('complete', { at: '2026-05-09' }), closed: { ...told('open', OPENING), ...KAZAKH } },
  ],
  NOT_OF_THIS_TRANSIT: [
    {
      given: [{ ...opened({ transit: [] }), id: OPENED }],
      raised: { ...told('detect', FINDING), ...KYRGYZ },
      closed: { ...told('correct', { corrects: OPENED, data: OPENING, reason: 'OTHER' }), ...KAZAKH },
    },
  ],
  WITHIN_TIME_LIMIT: [
    {
      given: [opened()],
      raised: { ...told('flag', { ...FLAG, at: '2026-05-09' }), ...KAZAKH },
      closed: { ...told('correct', { corrects: RAISED, data: FLAG, reason: 'WRONG_TIME' }), ...KAZAKH },
    },
  ],
  TRANSIT_COMPLETED: [
    {
      given: [opened(), completed()],
      raised: { ...told('detect', FINDING), ...KYRGYZ },
      closed: { ...told('annul-completion', ANNULMENT), ...UZBEK },
    },
    {
      given: [opened(), completed()],
      raised: { ...told('flag', FLAG), ...KAZAKH },
      closed: { ...told('annul-completion', ANNULMENT), ...UZBEK },
    },
  ],
  ALREADY_COMPLETED: [
    {
      given: [opened(), completed()],
      raised: attested('complete', { at: '2026-05-10' }),
      closed: { ...gone, ...UZBEK },
    },
  ],
  NOT_COMPLETED: [
    {
      given: [opened()],
      raised: attested('annul-completion', ANNULMENT),
      closed: { ...told('complete', { at: '2026-05-09' }), ...UZBEK },
    },
    {
      given: [opened(), completed(), annulled()],
      raised: attested('annul-completion', { at: '2026-05-21' }),
      closed: { ...told('complete', { at: '2026-05-22' }), ...UZBEK },
    },
  ],
  TRANSIT_DETECTED: [
    {
      given: [opened(), detected()],
      raised: attested('complete', { at: '2026-05-09' }),
      closed: { ...told('annul-completion', ANNULMENT), ...UZBEK },
    },
  ],
  OTHER_OFFICE: [
    {
      given: [opened()],
      raised: attested('complete', { at: '2026-05-09', office: { ...TASHKENT, number: '26002' } }),
      closed: {
        ...told('correct', { corrects: RAISED, data: { at: '2026-05-09', office: TASHKENT }, reason: 'MISTYPED' }),
        ...UZBEK,
      },
    },
  ],
  NOTHING_DETECTED: [
    {
      given: [opened()],
      raised: attested('take-jurisdiction', { country: 'KG', at: '2026-05-25' }),
      closed: { ...told('detect', FINDING), ...KYRGYZ },
    },
  ],
  JURISDICTION_TAKEN: [
    {
      given: [opened(), detected(), taken({ country: 'UZ' })],
      raised: attested('take-jurisdiction', { country: 'KG', at: '2026-05-26' }),
      closed: { ...gone, ...KYRGYZ },
    },
  ],
};
