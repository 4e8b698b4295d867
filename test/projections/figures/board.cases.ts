// The board of an operation: who has reported, found nothing, is silent, only invited, or gone; and which nil returns incidents belie.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { board } from '../../../projections/figures/board.js';
import { NotAnswered } from '../../../src/eventsourcing/asking/not-answered.js';
import type { Lang } from '../../../src/forms/language.js';
import { at, columns, operation } from '../../support/facts/declared.js';
import { report, seizure, told } from '../../support/facts/incidents.js';
import { type Fact, NOW, type Projected, projected } from '../../support/read-models/projecting.js';

let world: Projected;
let clock = NOW;

const id = (n: number): string => `${n}0000000-0000-4000-8000-000000000000`;
const nominated = (country: string, capacity: 'PARTICIPANT' | 'OBSERVER' = 'PARTICIPANT'): Fact =>
  operation('o', 'ParticipantNominated', { country, capacity });
const confirmed = (country: string, on = '2026-04-20'): Fact =>
  operation('o', 'ParticipationConfirmed', { country, on: at(on) });
const nil = (country: string, period: string, scope: { post?: string; class?: 'NARCOTIC' | 'PRECURSOR' } = {}): Fact =>
  operation('o', 'NilReturnSubmitted', { country, period: at(period), ...scope });
const incident = (n: number, country: string, on: string, ...facts: readonly Fact[]): readonly Fact[] => [
  report({ country, occurredAt: at(on), post: 'Kordai' }, { of: id(n) }),
  told('IncidentAttributedToOperation', { operation: 'o', rule: 'REPORTED' }, { of: id(n) }),
  ...facts,
];
const OPERATION: readonly Fact[] = [
  operation('o', 'OperationDecided', { organisers: ['CHLEU'], targets: ['NARCOTIC'], decidedOn: at('2026-04') }),
  ...['AM', 'KG', 'KZ', 'TJ', 'UZ', 'AZ'].map((each) => nominated(each)),
  nominated('BY', 'OBSERVER'),
  ...['AM', 'KG', 'KZ', 'UZ'].map((each) => confirmed(each)),
  operation('o', 'OperationLaunched', { window: at('2026-05-01/2026-05-10') }),
  operation('o', 'ParticipantWithdrew', { country: 'AZ', on: at('2026-04-25') }),
];

type Parameters = { readonly happenedFrom?: string; readonly happenedTo?: string };

async function rows(figure: string, parameters: Parameters = {}, lang: Lang = 'en', knownAt?: string) {
  const period = Object.fromEntries(Object.entries(parameters).map(([name, text]) => [name, at(text as string)]));
  const all = await world.rows(board, { id: 'o', ...period }, { lang, ...(knownAt ? { knownAt } : {}) });
  return all.filter((row) => row['figure'] === figure);
}

const standing = async (parameters: Parameters = {}, knownAt?: string): Promise<object> =>
  Object.fromEntries(
    columns(await rows('COUNTRY', parameters, 'en', knownAt), 'country', 'reporting') as [string, string][],
  );

export function boardCases(): void {
  beforeEach(async () => {
    clock = NOW - 100_000;
    world = await projected(() => clock++);
  });
  afterEach(() => world.dispose());

  describe('The board of an operation', () => {
    it('tells who has reported, found nothing, is silent, is only invited, observes and has left; nil is not silence', async () => {
      await world.tell(...OPERATION, ...incident(1, 'KG', '2026-05-03'), nil('KZ', '2026-05-01/2026-05-10'));
      expect(await standing()).toEqual({
        AM: 'SILENT',
        AZ: 'WITHDREW',
        BY: 'OBSERVER',
        KG: 'REPORTED',
        KZ: 'NIL',
        TJ: 'INVITED',
        UZ: 'SILENT',
      });
      const shown = ['country', 'incidents', 'nilReturns', 'silentSince', 'silentDays'] as const;
      expect(columns(await rows('COUNTRY'), ...shown)).toEqual([
        ['AM', 0, 0, '2026-05-01', 10],
        ['AZ', 0, 0, null, null],
        ['BY', 0, 0, null, null],
        ['KG', 1, 0, '2026-05-04', 9],
        ['KZ', 0, 1, null, 0],
        ['TJ', 0, 0, null, null],
        ['UZ', 0, 0, '2026-05-01', 10],
      ]);
    });

    it('says so in words of both languages', async () => {
      await world.tell(...OPERATION, ...incident(1, 'KG', '2026-05-03'), nil('KG', '2026-05-01', { post: 'Kordai' }));
      const of = async (lang: Lang): Promise<readonly unknown[]> =>
        columns(await rows('COUNTRY', {}, lang), 'text')
          .flat()
          .filter((_, i) => [0, 3, 5].includes(i));
      expect(await of('en')).toEqual([
        'Armenia: silent; nothing told since 1 May 2026; days without a word: 10',
        'Kyrgyzstan: has reported; incidents 1; nil returns 1; nothing told since 4 May 2026; days without a word: 8',
        'Tajikistan: invited, has not confirmed that it takes part',
      ]);
      expect(await of('ru')).toEqual([
        'Армения: сведений не поступало; сведений нет с 1 мая 2026 г.; дней без сведений: 10',
        'Кыргызстан: сообщения поступили; случаев 1; нулевых донесений 1; сведений нет с 4 мая 2026 г.; дней без сведений: 8',
        'Таджикистан: приглашено, участие не подтверждено',
      ]);
    });

    it('marks the nil return that an incident contradicts, whichever was told first, until one of them is put right', async () => {
      const early = nil('KG', '2026-05-01/2026-05-05');
      await world.tell(...OPERATION, early, ...incident(1, 'KG', '2026-05-03'), nil('KG', '2026-05-02/2026-05-04'));
      const shown = async () => columns(await rows('NIL_RETURN'), 'contradictedBy', 'settledBy');
      const commands = ['operations/withdraw-event', 'operations/correct', 'incidents/correct'];
      expect(await shown()).toEqual([
        [[id(1)], commands],
        [[id(1)], commands],
      ]);
      expect(columns(await rows('COUNTRY', {}), 'contradicted')[3]).toEqual([2]);
      expect((await rows('NIL_RETURN', {}, 'ru'))[0]!['text']).toMatch(
        /^Кыргызстан: нулевое донесение, .*; противоречат случаи: 1 — отзовите или исправьте донесение/,
      );
      await world.tell(told('ReportWithdrawn', { reason: 'ERROR' }, { of: id(1) }));
      expect(await shown()).toEqual([
        [[], []],
        [[], []],
      ]);
      expect(await standing()).toMatchObject({ KG: 'NIL' });
    });

    it('holds a nil return for its own post and class alone, and says where that cannot be told', async () => {
      await world.tell(
        ...OPERATION,
        ...incident(1, 'KG', '2026-05-03', seizure({}, { of: id(1) })),
        ...incident(2, 'KG', '2026-05'),
        ...incident(3, 'KZ', '2026-05-03'),
        nil('KG', '2026-05-03', { post: 'KORDAI' }),
        nil('KG', '2026-05-03', { post: 'Dostuk' }),
        nil('KG', '2026-05-03', { class: 'NARCOTIC' }),
        nil('KG', '2026-05-03', { class: 'PRECURSOR' }),
      );
      expect(columns(await rows('NIL_RETURN'), 'post', 'class', 'contradictedBy', 'perhapsContradictedBy')).toEqual([
        ['KORDAI', null, [id(1)], [id(2)]],
        ['Dostuk', null, [], []],
        [null, 'NARCOTIC', [id(1)], [id(2)]],
        [null, 'PRECURSOR', [], [id(2)]],
      ]);
    });

    it('is of the period that is asked about, and of nothing that is not over', async () => {
      await world.tell(...OPERATION, ...incident(1, 'KG', '2026-05-03'));
      expect(await standing({ happenedFrom: '2026-05-05', happenedTo: '2026-05-06' })).toMatchObject({ KG: 'SILENT' });
      expect((await rows('COUNTRY', { happenedFrom: '2026-05-05', happenedTo: '2026-05-06' }))[0]).toMatchObject({
        silentSince: '2026-05-05',
        silentDays: 2,
      });
    });

    it('expects nothing of days on which the operation was suspended, or after it was cancelled', async () => {
      await world.tell(
        ...OPERATION,
        operation('o', 'OperationSuspended', { from: at('2026-05-03'), reason: 'Flood' }),
        operation('o', 'OperationResumed', { from: at('2026-05-05') }),
      );
      const silence = async () => columns(await rows('COUNTRY'), 'silentSince', 'silentDays')[0];
      expect(await silence()).toEqual(['2026-05-01', 7]);
      await world.tell(operation('o', 'OperationCancelled', { cancelledOn: at('2026-05-08'), reason: 'Put off' }));
      expect(await silence()).toEqual(['2026-05-01', 4]);
    });

    it('is at an earlier place what it was there', async () => {
      const [...places] = await world.tell(...OPERATION, ...incident(1, 'KG', '2026-05-03'));
      expect(await standing()).toMatchObject({ KG: 'REPORTED' });
      expect(await standing({}, places[0]!)).toEqual({});
      // The launch, before anything was found; the instant is long after the window.
      expect(await standing({}, places[13]!)).toMatchObject({ KG: 'SILENT', AZ: 'WITHDREW' });
    });

    it('expects nothing of who takes part before a day is over', async () => {
      const today = operation('o', 'OperationAmended', { window: at('2026-11-21/2026-11-30'), reason: 'Put off' });
      await world.tell(...OPERATION, today);
      expect(await standing()).toMatchObject({ KG: 'NOT_DUE', TJ: 'INVITED' });
    });

    it('shows what was keyed in for a state until that state says the same', async () => {
      await world.tell(...OPERATION, { ...nil('KG', '2026-05-01'), by: 'KZ', onBehalfOf: 'KG' });
      expect(columns(await rows('NIL_RETURN'), 'keyedBy')).toEqual([['KZ']]);
      await world.tell({ ...nil('KG', '2026-05-01'), by: 'KG' });
      expect(columns(await rows('NIL_RETURN'), 'keyedBy')).toEqual([[null]]);
    });

    it('is not of an operation that nobody has told of', async () => {
      await expect(world.answer(board, { id: 'o' })).rejects.toThrow(NotAnswered);
    });
  });
}
