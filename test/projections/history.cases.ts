// The history of a thing, in words of both languages, as far as it was known at the place that is asked about.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { questions } from '../../projections/all.js';
import { eventInWords, TOLD } from '../../projections/words/history.js';
import { ownEnvelope } from '../../src/eventsourcing/log/event.js';
import { UNREADABLE } from '../../src/eventsourcing/log/unreadable.js';
import type { AnyQuestion } from '../../src/eventsourcing/asking/ask.js';
import {
  at,
  columns,
  committee,
  COMMUNIQUE_2009,
  kg,
  operation,
  part,
  series,
  declared,
  withdrawn,
} from '../support/facts/declared.js';
import { type Fact, type Projected, projected } from '../support/read-models/projecting.js';
import type { Lang } from '../../src/forms/language.js';

const historyOf = (collection: string): AnyQuestion => {
  const found = questions.find(({ path }) => path === `${collection}/:id/history`);
  if (!found) throw new Error(`no history of ${collection}`);
  return found;
};

const NAMES = { ru: 'Комитет', en: 'Committee' };
const OPERATION: readonly Fact[] = [
  operation('o', 'OperationDecided', {
    organisers: ['CHLEU', 'WCO'],
    targets: ['NARCOTIC', 'PRECURSOR'],
    region: 'Central Asia',
    decidedOn: at('2024-01-10'),
  }),
  operation('o', 'OperationPlanned', { codeName: 'Barrier', series: 'barriers', window: at('2024-03') }),
  operation('o', 'ParticipantNominated', { country: 'KZ', capacity: 'PARTICIPANT' }),
  operation('o', 'ParticipantNominated', { country: 'KG', capacity: 'OBSERVER' }),
  operation('o', 'ContactPointNominated', { country: 'KG', contact: 'NCP Bishkek' }),
  operation('o', 'ParticipantWithdrew', { country: 'KG', on: at('2024-03-05') }),
  operation('o', 'OperationLaunched', {
    window: at('2024-03'),
    codeName: 'Barrier',
    participants: { kind: 'collective', of: 'CIS', count: 10, members: null },
  }),
  operation('o', 'OperationConcluded', { endedAt: at('2024-03-31'), reportsAcceptedUntil: at('2024-04-30') }),
];
const COMMITTEE: readonly Fact[] = [
  committee('c', 'CommitteeEstablished', { names: NAMES, date: at('2000') }),
  committee('c', 'MembershipStarted', { country: 'KZ', from: at('2000') }),
  committee('c', 'MembershipEnded', { country: 'GE', to: at('2009-08-18') }),
  committee('c', 'ChairmanElected', {
    person: 'Oleg Gubaidulin',
    office: 'Chairman',
    reElection: true,
    electedOn: at('2024'),
  }),
  committee('c', 'ChairmanElected', { person: 'A', office: 'Chairman', reElection: false, electedOn: at('2020') }),
  committee('c', 'OfficeHolderAttested', { person: 'I. A. Zavrashnov', office: 'Chairman', asOf: at('2009-10-21') }),
];
/** The least that each event may say: what is optional leaves no hole in the sentence. */
const BARE: readonly Fact[] = [
  operation('bare', 'OperationDecided', {
    organisers: ['CHLEU'],
    targets: ['NARCOTIC'],
    decidedOn: { precision: 'unknown' },
  }),
  operation('bare', 'OperationPlanned', {}),
  operation('bare', 'ParticipantWithdrew', { country: 'KZ' }),
  operation('bare', 'OperationLaunched', { window: at('2024') }),
  operation('bare', 'OperationConcluded', { endedAt: at('2024') }),
];
const STATEMENTS: readonly Fact[] = [
  COMMUNIQUE_2009,
  withdrawn('wco-chleu-2009', 'a misprint'),
  declared(
    'bare',
    { parts: [{ quantity: kg(null) }, { ...part('mdma', 'PSYCHOTROPIC', { ...kg('500'), unit: 'H87' }) }] },
    [{ code: 'UNPROVED_PRECONDITION', rule: 'OPERATION_NOT_KNOWN', values: { operation: 'x' } }],
  ),
];
const ALL = [...OPERATION, ...COMMITTEE, ...BARE, ...STATEMENTS, series('s', { firstEdition: 'o' }), series('bare')];

let world: Projected;
let told: readonly string[] = [];

const texts = async (collection: string, id: string, more: object = {}, asked: object = {}): Promise<unknown[]> =>
  columns(await world.rows(historyOf(collection), { id, ...more }, asked), 'text').flat();

export function historyCases(): void {
  beforeAll(async () => {
    world = await projected();
    told = await world.tell(...ALL);
  });
  afterAll(() => world.dispose());

  describe('every event', () => {
    it('that is told here has a sentence of its own', () => {
      expect(TOLD).toEqual(expect.arrayContaining(ALL.map(({ type }) => type)));
    });

    it.each(ALL.map((fact, n) => ({ n, ...fact })))(
      'is a sentence in both languages, without holes and without names of the program: $n $type',
      ({ type, data }) => {
        const [ru, en] = [eventInWords(type, data, 'ru'), eventInWords(type, data, 'en')];
        for (const text of [ru, en]) {
          expect(text).not.toMatch(
            /undefined|null|NaN|\[object|[A-Z]{3,}_[A-Z]|\b[A-Z][a-z]+[A-Z]|\(\)|, ,|, \(|\s\s|\s$/,
          );
          expect(text.length).toBeGreaterThan(6);
        }
        expect(ru).toMatch(/\p{Script=Cyrillic}/u);
        expect(en).not.toMatch(/\p{Script=Cyrillic}/u);
      },
    );

    it('that this version does not know is shown by its name', () => {
      expect(eventInWords('SealBroken', {}, 'en')).toBe('SealBroken');
    });
  });

  describe('a history', () => {
    it('tells what another program wrote between, by nobody', async () => {
      const id = '11111111-2222-4333-8444-666666666666';
      const data = { type: 'Foreign', why: 'another program wrote it' };
      const foreign = { id, type: UNREADABLE, schemaVersion: 1, data, metadata: ownEnvelope(id, 1) };
      await world.tell(series('between'));
      await world.store.append('operationSeries-between', [foreign], 0);
      await world.tell();
      const { rows } = await world.answer(historyOf('operation-series'), { id: 'between' });
      expect(rows.at(-1)).toMatchObject({ event: id, type: UNREADABLE, actor: null, data });
    });

    it('reads as a person would tell it', async () => {
      expect(await texts('operations', 'o')).toEqual([
        'Decided by Committee of Heads of Law Enforcement Units of the CIS customs services, World Customs Organization (Central Asia), 10 January 2024; against: narcotic drugs, precursors',
        'Planned under the name “Barrier” as an edition of the series barriers, to run March 2024',
        'Kazakhstan takes part as a participant',
        'Kyrgyzstan takes part as an observer',
        'Kyrgyzstan: the national contact point is NCP Bishkek',
        'Kyrgyzstan no longer takes part (5 March 2024)',
        'Launched as “Barrier”, running March 2024; taking part: CIS (10)',
        'Concluded: ended 31 March 2024; reports accepted until 30 April 2024',
      ]);
      expect(await texts('committees', 'c', {}, { lang: 'ru' })).toEqual([
        'Учреждён комитет: Комитет, 2000 г.',
        'Казахстан входит в состав, 2000 г.',
        'Грузия выходит из состава, 18 августа 2009 г.',
        'Переизбрание: Oleg Gubaidulin (председатель), 2024 г.',
        'Избрание: A (председатель), 2020 г.',
        'Засвидетельствовано: I. A. Zavrashnov — председатель, 21 октября 2009 г.; избрание этим не доказано',
      ]);
      expect(await texts('statements', 'wco-chleu-2009')).toEqual([
        'Committee of Heads of Law Enforcement Units of the CIS customs services, World Customs Organization, 21 October 2009: declared 105 smuggling attempts prevented, > 162 kg controlled substances (unspecified)' +
          ' (of these: 92 kg heroin, 25 kg opium, 10 kg cannabis resin (hashish), 33 kg cannabis herb (marijuana),' +
          ' psychotropic substances (mass not established), potent substances (mass not established)) — customs services of CIS members (10)',
        'The statement was withdrawn: a misprint',
      ]);
    });

    it('names the parts of a statement that has no overall figure', async () => {
      expect(await texts('statements', 'bare')).toEqual([
        'Committee of Heads of Law Enforcement Units of the CIS customs services, 10 January 2025: declared mass not established, 500 pcs MDMA — customs services of CIS members (10)',
      ]);
    });

    it('ends at the place that is asked about', async () => {
      expect(await texts('operations', 'o', {}, { knownAt: told[1] })).toHaveLength(2);
      await expect(world.answer(historyOf('committees'), { id: 'c' }, { knownAt: told[7] ?? '' })).rejects.toThrow(
        'NOT_FOUND',
      );
      const { revision } = await world.answer(historyOf('operations'), { id: 'o' }, { knownAt: told[1] ?? '' });
      expect(revision).toBe(1);
    });

    it.each<[collection: string, id: string, period: object, types: readonly string[]]>([
      [
        'committees',
        'c',
        { happenedTo: '2009-08-18' },
        ['CommitteeEstablished', 'MembershipStarted', 'MembershipEnded'],
      ],
      [
        'committees',
        'c',
        { happenedFrom: '2009-08-19', happenedTo: '2020-01-01' },
        ['ChairmanElected', 'OfficeHolderAttested'],
      ],
      ['committees', 'c', { happenedFrom: '2025' }, []],
      // What tells no time may have happened in any.
      [
        'operations',
        'o',
        { happenedFrom: '2025' },
        ['ParticipantNominated', 'ParticipantNominated', 'ContactPointNominated'],
      ],
      // A statement happened when it was asserted, and in the period that it covers.
      ['statements', 'wco-chleu-2009', { happenedTo: '2009-09' }, ['FiguresDeclared', 'StatementWithdrawn']],
      ['statements', 'wco-chleu-2009', { happenedFrom: '2009-10-21' }, ['FiguresDeclared', 'StatementWithdrawn']],
      ['statements', 'wco-chleu-2009', { happenedFrom: '2009-10-22' }, ['StatementWithdrawn']],
    ])('of %s %s in %j tells what happened then', async (collection, id, period, types) => {
      expect(columns(await world.rows(historyOf(collection), { id, ...period }), 'type').flat()).toEqual(types);
    });

    it('says what is not proved, in the language of the reader', async () => {
      const flags = async (lang: Lang): Promise<unknown> =>
        (await world.rows(historyOf('statements'), { id: 'bare' }, { lang })).flatMap((row) =>
          columns(row['flags'] as never, 'text').flat(),
        );
      const [ru, en] = [await flags('ru'), await flags('en')];
      expect(ru).toEqual([expect.stringMatching(/\p{Script=Cyrillic}/u)]);
      expect(en).toEqual([expect.not.stringMatching(/\p{Script=Cyrillic}|OPERATION_NOT_KNOWN/u)]);
    });

    it('names who said it and on whose behalf', async () => {
      await world.tell({ ...operation('told', 'OperationPlanned', {}), onBehalfOf: 'KG' });
      expect(await world.rows(historyOf('operations'), { id: 'told' })).toMatchObject([
        {
          actor: { administration: 'RU', officer: 'officer-7' },
          onBehalfOf: 'KG',
          reportedAt: null,
          source: null,
          attested: null,
          revision: 0,
        },
      ]);
    });
  });
}
