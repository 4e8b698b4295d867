// Provocations of a communiqué: for every code of its own, what is in the log, the command, and what becomes of it.
import { confirmed, drawnUp } from '../published-table/events.js';
import { CIRCULATED } from './complete-commands.js';
import { agreed, drafted, FIGURE, issued, onPaper, signed, TABLE } from './events.js';

const refused = { decided: 'refused' as const, attested: 'flagged' as const };
const unproved = { decided: 'refused' as const, attested: 'unproved' as const };
const never = { decided: 'refused' as const, attested: 'refused' as const };

const TEXT = { ru: 'Изъято {mass}.', en: 'Seized: {mass}.' };
const PLAIN = { ru: 'Итоги.', en: 'Results.' };
const DRAFT = { body: 'rtc', parties: ['KZ', 'RTC'], text: PLAIN };
const DRAWN = { ...DRAFT, figures: [{ id: 'mass', table: TABLE }], text: TEXT };
const SUPERSEDED = { by: 'KZ', with: 'two', agreedOn: '2027' };

const drafting = (body: object) => ({ command: 'communiques/draft', given: [], beside: CIRCULATED, body, ...never });

export const OF_COMMUNIQUES = {
  ALREADY_DRAFTED: [
    { command: 'communiques/draft', given: [drafted()], body: { ...DRAFT, parties: ['KG'] }, ...refused },
  ],
  NOT_DRAFTED: [{ command: 'communiques/issue', given: [onPaper()], body: { issuedOn: '2026' }, ...unproved }],
  COMMUNIQUE_ISSUED: [
    { command: 'communiques/issue', given: [drafted(), issued()], body: { issuedOn: '2027' }, ...refused },
  ],
  NOT_ISSUED: [{ command: 'communiques/sign', given: [drafted()], body: { by: 'KZ' }, ...unproved }],
  LINES_CHANGED: [
    {
      command: 'communiques/issue',
      given: [drafted({ figures: [FIGURE] })],
      beside: { [`publishedTable-${TABLE}`]: [drawnUp(), confirmed()] },
      body: { issuedOn: '2026' },
      ...refused,
    },
  ],
  NOT_A_PARTY: [{ command: 'communiques/sign', given: [drafted(), issued()], body: { by: 'KG' }, ...refused }],
  PARTY_SIGNS: [
    {
      command: 'communiques/endorse',
      given: [drafted(), issued()],
      body: { by: 'KZ', endorsedOn: '2026' },
      ...refused,
    },
  ],
  ALREADY_SIGNED: [
    {
      command: 'communiques/sign',
      given: [drafted(), issued(), signed()],
      body: { by: 'KZ', person: 'A. Head' },
      ...refused,
    },
  ],
  OTHER_TEXT: [
    {
      command: 'communiques/sign',
      given: [drafted(), issued()],
      body: { by: 'KZ', textHash: 'd'.repeat(64) },
      ...refused,
    },
  ],
  NOT_SIGNED: [
    {
      command: 'communiques/supersede',
      given: [drafted(), issued()],
      beside: { 'communique-two': [onPaper()] },
      body: SUPERSEDED,
      ...refused,
    },
  ],
  SUCCESSOR_NOT_ISSUED: [
    { command: 'communiques/supersede', given: [drafted(), issued(), signed()], body: SUPERSEDED, ...unproved },
  ],
  COMMUNIQUE_SUPERSEDED: [
    {
      command: 'communiques/endorse',
      given: [drafted(), issued(), signed(), agreed()],
      body: { by: 'WCO', endorsedOn: '2028' },
      ...refused,
    },
  ],
  CLAIM_NOT_BORNE: [drafting({ ...DRAWN, figures: [{ id: 'mass', table: TABLE, says: '> 400 kg' }] })],
  FIGURE_NOT_SEEN: [{ ...drafting(DRAWN), unseen: ['KZ'] }],
  FIGURE_NAMED_TWICE: [
    drafting({
      ...DRAWN,
      figures: [
        { id: 'mass', table: TABLE },
        { id: 'mass', table: TABLE, says: '> 1 kg' },
      ],
    }),
  ],
  FIGURE_NOT_CITED: [drafting({ ...DRAWN, text: { ...TEXT, en: 'Seized.' } })],
  NO_SUCH_FIGURE: [drafting({ ...DRAWN, text: { ...TEXT, ru: '{mass} {count}' } })],
};
