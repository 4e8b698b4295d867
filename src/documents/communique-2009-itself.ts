// Facts of the communiqué of 2009 about itself: that it was issued, who signed it, and what was intended by it (B1, B7, B8).
import type { Fact } from './fact.js';

const PAPER = ['communiques', 'wco-chleu-2009-10-21'] as const;

/** A signature block: that and when it was signed is inferred. */
const signed = (n: number, body: object): Fact => ({
  n,
  sentence: 'B8',
  what: 'INFERRED',
  when: 'INFERRED',
  to: [...PAPER, 'sign'],
  body: { ...body, signedOn: '2009-10-21' },
});

export const communiqueItself: readonly Fact[] = [
  {
    n: 11,
    sentence: 'B1',
    what: 'STATED',
    when: 'STATED',
    to: [...PAPER, 'record'],
    body: {
      body: 'chleu',
      parties: ['WCO', 'CHLEU'],
      title: {
        en: 'Joint communiqué of the WCO and the committee',
        ru: 'Совместное коммюнике ВТамО и Комитета',
      },
      decisions: ['chleu-3-1', 'chleu-3-2'],
      operation: 'cis-drugs-2009',
      statements: ['wco-chleu-2009-10-21'],
      issuedOn: '2009-10-21',
      place: { city: 'Moscow', country: 'RU' },
    },
  },
  signed(14, { by: 'WCO', person: 'K. Mikuriya', office: 'Secretary General' }),
  signed(15, { by: 'CHLEU', person: 'I. A. Zavrashnov', office: 'Chairman' }),
  {
    n: 38,
    sentence: 'B7',
    what: 'STATED',
    when: 'STATED',
    to: [...PAPER, 'declare-intent'],
    body: {
      by: 'WCO',
      with: ['CHLEU'],
      intent: { en: 'Close work with the committee', ru: 'Тесное сотрудничество с Комитетом' },
      declaredOn: '2009-10-21',
    },
  },
];
