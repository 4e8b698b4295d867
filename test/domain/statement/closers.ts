// Closers of a statement's flags: for every rule what brings its flag about, and the command that closes it with what is true.
import type { Closers } from '../closers.js';
import { RAISED } from '../raised.js';

const FIGURES = {
  scope: { period: '2025' },
  assertedBy: ['KZ'],
  asserted: '2026',
  attribution: { kind: 'country', code: 'KZ' },
  headline: { quantity: '10 kg' },
};
const declared = (body: object) => ({ command: 'statements/declare', body: { ...FIGURES, ...body } });
const corrected = {
  command: 'statements/correct',
  body: { corrects: RAISED, data: FIGURES, reason: 'MISTYPED' },
};
const withdrawn = { command: 'statements/withdraw', body: { reason: 'Counted twice' } };

export const OF_STATEMENTS: Closers = {
  OPERATION_NOT_KNOWN: [
    {
      raised: declared({ scope: { operation: 'mak', period: '2025' } }),
      closed: {
        command: 'operations/decide',
        id: 'mak',
        body: { organisers: ['KZ'], targets: ['NARCOTIC'], decidedOn: '2024' },
      },
    },
  ],
  ASSERTED_BEFORE_PERIOD: [{ raised: declared({ asserted: '2024' }), closed: corrected }],
  PARTS_EXCEED_HEADLINE: [{ raised: declared({ parts: [{ quantity: '11 kg' }] }), closed: corrected }],
  NOT_DECLARED: [{ raised: { ...withdrawn, attested: true }, closed: declared({}) }],
};
