// Facts of the joint communiqué of the WCO and the committee, Moscow, 21 October 2009 (sentences B1–B8).
import type { Bilingual } from '../forms/language.js';
import { communiqueItself } from './communique-2009-itself.js';
import type { Document, Fact } from './fact.js';

const PERIOD = { from: '2009-08-01', to: '2009-09-30', precision: 'month' } as const;
/** Ten members took part; which ten is not said, and is not guessed. */
const TEN = { kind: 'collective', of: 'customs services of CIS members', count: 10, members: null } as const;

/** A published weight, rounded to the kilogram. */
const kilograms = (value: string): object => ({
  value,
  unit: 'KGM',
  bound: 'EQ',
  basis: 'NOT_STATED',
  method: 'PUBLISHED',
  roundedTo: '1',
});
const decided = (n: number, id: string, text: Bilingual): Fact => ({
  n,
  sentence: 'B6',
  what: 'STATED',
  when: 'INFERRED',
  to: ['decisions', id, 'adopt'],
  body: { body: 'chleu', meeting: 'chleu-3', text, adoptedOn: '2009-10-08' },
});
const endorsed = (n: number, id: string): Fact => ({
  n,
  sentence: 'B7',
  what: 'STATED',
  when: 'STATED',
  to: ['decisions', id, 'endorse'],
  body: { by: 'WCO', endorsedOn: '2009-10-21' },
});
const UNKNOWN = { unit: 'KGM', bound: 'UNKNOWN', basis: 'NOT_STATED', method: 'PUBLISHED' } as const;

export const communique2009: Document = {
  sha256: 'ffacf1a62dcf7175ad6847301638540fb93da71be5485488a839740ca3ebbf37',
  title: {
    en: 'Joint communiqué of the WCO and the committee, Moscow, 21 October 2009',
    ru: 'Совместное коммюнике ВТамО и Комитета, Москва, 21 октября 2009 года',
  },
  facts: [
    {
      n: 1,
      sentence: 'B2',
      what: 'STATED',
      when: 'STATED',
      to: ['operations', 'cis-drugs-2009', 'decide'],
      body: {
        organisers: ['WCO', 'CHLEU'],
        purpose: 'Targeted customs operation against illicit trafficking',
        region: 'Central Asia',
        targets: ['NARCOTIC', 'PSYCHOTROPIC', 'PRECURSOR'],
        decidedOn: { to: '2009-08-31', precision: 'unknown' },
      },
    },
    {
      n: 2,
      sentence: 'B3',
      what: 'STATED',
      when: 'STATED',
      to: ['operations', 'cis-drugs-2009', 'launch'],
      body: { window: PERIOD, launchedOn: '2009-08', participants: TEN },
    },
    {
      n: 4,
      sentence: 'B3',
      what: 'STATED',
      when: 'STATED',
      to: ['operations', 'cis-drugs-2009', 'conclude'],
      body: { endedAt: '2009-09' },
    },
    {
      n: 5,
      sentence: 'B3',
      what: 'STATED',
      when: 'STATED',
      to: ['statements', 'wco-chleu-2009-10-21', 'declare'],
      body: {
        scope: { operation: 'cis-drugs-2009', period: PERIOD },
        assertedBy: ['WCO', 'CHLEU'],
        asserted: '2009-10-21',
        attribution: TEN,
        counts: [{ what: 'SMUGGLING_ATTEMPT_PREVENTED', category: 'DRUGS', n: 105, bound: 'EQ' }],
        // Its wording is narrower than its parts, so its class is left open.
        headline: {
          class: 'CONTROLLED_UNSPECIFIED',
          sourceWording: 'narcotic drugs',
          quantity: { value: '162', unit: 'KGM', bound: 'GT', basis: 'NOT_STATED', method: 'PUBLISHED' },
        },
        parts: [
          { substance: 'heroin', class: 'NARCOTIC', quantity: kilograms('92') },
          { substance: 'opium', class: 'NARCOTIC', quantity: kilograms('25') },
          { substance: 'cannabis-resin', class: 'NARCOTIC', quantity: kilograms('10') },
          { substance: 'cannabis-herb', class: 'NARCOTIC', quantity: kilograms('33') },
          { substance: 'unspecified', class: 'PSYCHOTROPIC', quantity: UNKNOWN },
          { substance: 'unspecified', class: 'POTENT', sourceWording: 'restricted medicines', quantity: UNKNOWN },
        ],
      },
    },
    {
      n: 6,
      sentence: 'B6',
      what: 'STATED',
      when: 'INFERRED',
      to: ['meetings', 'chleu-3', 'convene'],
      body: { body: 'chleu', ordinal: 3, dates: '2009-10-08', place: { city: 'Yalta', country: 'UA' } },
    },
    decided(7, 'chleu-3-1', {
      en: 'The operation becomes a yearly project of several states, aimed, and for the long term',
      ru: 'Операция становится ежегодным целевым проектом нескольких государств на долгий срок',
    }),
    decided(9, 'chleu-3-2', {
      en: 'A standing group for work against drugs',
      ru: 'Постоянная рабочая группа по борьбе с наркотиками',
    }),
    {
      n: 8,
      sentence: 'B6',
      what: 'STATED',
      when: 'INFERRED',
      to: ['operation-series', 'cis-drugs', 'establish'],
      body: {
        recurrence: 'ANNUAL',
        nature: 'Targeted project of several states, every year, for the long term',
        decision: 'chleu-3-1',
        firstEdition: 'cis-drugs-2009',
        establishedOn: '2009-10-08',
      },
    },
    {
      n: 16,
      sentence: 'B8',
      what: 'STATED',
      when: 'STATED',
      to: ['committees', 'chleu', 'attest-office-holder'],
      body: { person: 'I. A. Zavrashnov', office: 'Chairman', asOf: '2009-10-21', evidence: 'Signature block' },
    },
    {
      n: 10,
      sentence: 'B6',
      what: 'INFERRED',
      when: 'INFERRED',
      to: ['working-groups', 'chleu-drugs', 'create'],
      // Decided on that day; since when there is one is not said.
      body: {
        body: 'chleu',
        names: { en: 'Working group against drugs', ru: 'Рабочая группа по борьбе с наркотиками' },
        mandate: { en: 'What comes next is coordinated by it', ru: 'Согласует дальнейшие действия' },
        permanent: true,
        decision: 'chleu-3-2',
        createdOn: { from: '2009-10-08', precision: 'unknown' },
      },
    },
    endorsed(12, 'chleu-3-1'),
    endorsed(13, 'chleu-3-2'),
    // Since when is not said: in the time of the operation.
    {
      n: 3,
      sentence: 'B4, B5',
      what: 'STATED',
      when: 'STATED',
      to: ['exchanges', 'cis-drugs-2009', 'open'],
      body: { operation: 'cis-drugs-2009', tool: 'CENcomm', toolOwner: 'WCO', languages: ['ru'], openedOn: PERIOD },
    },
    ...communiqueItself,
  ],
  awaiting: [],
};
