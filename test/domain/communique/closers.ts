// Closers of a communiqué's flags: for every rule what brings its flag about, and the command that closes it with what is true.
import type { Closers } from '../closers.js';
import { established } from '../events-as-data.js';
import { drafted, issued, onPaper, signed } from './events.js';

const told = (verb: string, body: object) => ({ command: `communiques/${verb}`, body });
const attested = (verb: string, body: object) => ({ ...told(verb, body), attested: true });

const TEXT = { ru: 'Итоги.', en: 'Results.' };
const PAPER = { body: 'rtc', parties: ['KZ', 'RTC'], issuedOn: '2026-04-06' };
const ISSUED = told('issue', { issuedOn: '2026-04-06' });
const RECORDED = told('record', PAPER);
const SIGNED = { by: 'KZ' };
const SUPERSEDED = { by: 'KZ', with: 'two', agreedOn: '2026-06-01' };

export const OF_COMMUNIQUES: Closers = {
  NOT_DRAFTED: [
    {
      raised: attested('issue', { issuedOn: '2026-04-06' }),
      closed: {
        ...attested('draft', { body: 'rtc', parties: ['KZ', 'RTC'], text: TEXT }),
      },
    },
  ],
  NOT_ISSUED: [
    { given: [drafted()], raised: attested('sign', SIGNED), closed: ISSUED },
    { raised: attested('sign', SIGNED), closed: RECORDED },
    { raised: attested('declare-intent', { by: 'KZ', intent: { en: 'To go on' } }), closed: RECORDED },
    { raised: attested('endorse', { by: 'WCO', endorsedOn: '2026' }), closed: RECORDED },
    { raised: attested('issue-corrigendum', { text: TEXT, issuedOn: '2026' }), closed: RECORDED },
  ],
  NOT_SIGNED: [
    {
      given: [drafted(), issued()],
      beside: { 'communique-two': [onPaper()] },
      raised: attested('supersede', SUPERSEDED),
      closed: told('sign', SIGNED),
    },
  ],
  SUCCESSOR_NOT_ISSUED: [
    {
      given: [drafted(), issued(), signed()],
      raised: attested('supersede', SUPERSEDED),
      closed: { ...RECORDED, id: 'two' },
    },
  ],
  OPERATION_NOT_KNOWN: [
    {
      raised: told('record', { ...PAPER, operation: 'mak-2025' }),
      closed: {
        id: 'mak-2025',
        command: 'operations/decide',
        body: { organisers: ['KZ'], targets: ['NPS'], decidedOn: '2024' },
      },
    },
  ],
  MEETING_NOT_KNOWN: [
    {
      beside: { 'committee-rtc': [established()] },
      raised: told('record', { ...PAPER, meeting: 'rtc-1' }),
      closed: {
        id: 'rtc-1',
        command: 'meetings/convene',
        body: { body: 'rtc', ordinal: 1, dates: '2026-04-06/2026-04-07' },
      },
    },
  ],
  DECISION_NOT_KNOWN: [
    {
      raised: told('record', { ...PAPER, decisions: ['rtc-1-1'] }),
      closed: {
        id: 'rtc-1-1',
        command: 'decisions/adopt',
        body: { body: 'rtc', text: { en: 'Go on' }, adoptedOn: '2025' },
      },
    },
  ],
  STATEMENT_NOT_KNOWN: [
    {
      raised: told('record', { ...PAPER, statements: ['net-2026'] }),
      closed: {
        id: 'net-2026',
        command: 'statements/declare',
        body: {
          scope: { period: '2025' },
          assertedBy: ['KZ'],
          asserted: '2026',
          attribution: { kind: 'country', code: 'KZ' },
          counts: [{ what: 'SEIZURE', n: 3 }],
        },
      },
    },
  ],
};
