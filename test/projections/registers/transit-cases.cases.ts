// The transit cases as readers see them: overdue by the clock that is asked about, between which offices, and what is at stake.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { falseTransit } from '../../../projections/registers/transit-case/false-transit.js';
import { transitCases } from '../../../projections/registers/transit-cases.js';
import type { Money } from '../../../src/domain/values/amounts/money.js';
import { uuidOf } from '../../../src/eventsourcing/log/uuid.js';
import {
  annulled,
  completed,
  detected,
  flagged,
  KORDAI,
  opened,
  TASHKENT,
  taken,
} from '../../domain/transit-case/events.js';
import { at, columns, kg } from '../../support/facts/declared.js';
import { type Fact, NOW, type Projected, projected } from '../../support/read-models/projecting.js';

let world: Projected;
let clock: number;

const of = (name: string, ...events: readonly { readonly type: string; readonly data: object }[]): readonly Fact[] =>
  events.map((each) => ({ stream: `transitCase-${uuidOf(name)}`, by: 'KZ', ...each }));
const duty = (amount: string, currency = 'KGS', bound: Money['bound'] = 'EQ'): Money => ({
  what: 'DUTY_AT_STAKE',
  amount,
  currency,
  bound,
});
const LATE = opened({ timeLimit: at('2027-01-31') });
const tasksOf = async (name: string, knownAt?: string): Promise<readonly unknown[]> => {
  const [view] = await world.rows(transitCases.one, { id: uuidOf(name) }, knownAt ? { knownAt } : {});
  return (view!['open'] as readonly { task: string; country: string | null }[]).map(({ task, country }) =>
    country ? `${task} ${country}` : task,
  );
};
const counts = async (asked: object = {}, knownAt?: string): Promise<readonly unknown[]> =>
  columns(
    await world.rows(falseTransit, asked as never, knownAt ? { knownAt } : {}),
    'cases',
    'open',
    'overdue',
    'flagged',
    'completed',
    'detected',
  );
const stakes = async (asked: object = {}): Promise<readonly string[]> => {
  const rows = await world.rows(falseTransit, asked as never, { lang: 'en' });
  return rows.flatMap((row) => (row['stakes'] as readonly { text: string }[]).map(({ text }) => text));
};

export function transitCasesCases(): void {
  beforeEach(async () => {
    clock = NOW - 1_000_000;
    world = await projected(() => clock++);
  });
  afterEach(() => world.dispose());

  describe('A transit case', () => {
    it('is overdue once its time limit has passed, and a task of the state of departure until it flags it', async () => {
      await world.tell(...of('late', opened()), ...of('in time', LATE));
      expect(await tasksOf('late')).toEqual(['OVERDUE KZ', 'COMPLETION UZ']);
      expect(await tasksOf('in time')).toEqual(['COMPLETION UZ']);
      await world.tell(...of('late', flagged()));
      expect(await tasksOf('late')).toEqual(['COMPLETION UZ']);
      await world.tell(...of('late', completed()));
      expect(await tasksOf('late')).toEqual([]);
    });
    it('that was found to be false waits for a state to take it, and for its opening where nobody told of that', async () => {
      await world.tell(...of('found', detected()));
      expect(await tasksOf('found')).toEqual(['OPENING', 'JURISDICTION']);
      await world.tell(...of('found', opened(), taken()));
      expect(await tasksOf('found')).toEqual([]);
    });
    it('is found by its offices, what was found, by whom, and its declaration', async () => {
      const declaration = `hmac-sha256:${'0f'.repeat(32)}`;
      await world.tell(...of('one', opened({ declaration }), detected()), ...of('two', opened({ regime: 'TIR' })));
      const ids = async (asked: object) => (await world.rows(transitCases.list, asked as never)).map(({ id }) => id);
      expect(await ids({ declaration: [declaration] })).toEqual([uuidOf('one')]);
      expect(await ids({ found: ['SUBSTITUTED'], detectedBy: ['KG'] })).toEqual([uuidOf('one')]);
      expect(await ids({ regime: ['МДП'], departure: ['KZ'], destination: ['UZ'] })).toEqual([uuidOf('two')]);
      expect(await ids({ country: ['BY'] })).toEqual([]);
    });
  });

  describe('Transits between two offices', () => {
    it('are counted by how far they are, as it was known and as of the clock of then', async () => {
      const [first] = await world.tell(...of('late', opened()));
      await world.tell(
        ...of('in time', LATE),
        ...of('done', opened(), completed()),
        ...of('false', opened(), completed(), detected()),
        ...of('annulled', opened(), completed(), annulled(), flagged()),
      );
      expect(await counts()).toEqual([[5, 3, 2, 1, 1, 1]]);
      expect(await counts({}, first)).toEqual([[1, 1, 1, 0, 0, 0]]);
      expect(await counts({ found: ['SUBSTITUTED'] })).toEqual([[1, 0, 0, 0, 0, 1]]);
    });
    it('are of one pair where the numbers of the offices are, however they are called, and may be asked for by country', async () => {
      await world.tell(
        ...of('one', opened()),
        ...of('two', opened({ departure: { ...KORDAI, name: 'Кордай' } })),
        ...of('three', opened({ departure: { ...KORDAI, number: '55303' } })),
      );
      expect(columns(await world.rows(falseTransit, {}), 'cases')).toEqual([[2], [1]]);
      expect(columns(await world.rows(falseTransit, { by: 'COUNTRIES' }), 'cases')).toEqual([[3]]);
      expect(await counts({ departure: ['KG'] })).toEqual([]);
    });
    it('sum what is at stake by measure and by currency, from the least to the most that the states of a case found', async () => {
      await world.tell(
        ...of(
          'one',
          opened(),
          detected({ goodsNotPresented: [{ quantity: kg('0') }], money: [duty('100', 'KGS', 'GT')] }),
        ),
        ...of(
          'two',
          opened(),
          detected({ goodsNotPresented: [{ quantity: kg('12') }], money: [duty('50'), duty('7', 'USD')] }),
          detected({ country: 'UZ', goodsNotPresented: [{ quantity: kg('10') }], money: [duty('80')] }),
        ),
      );
      expect(await stakes()).toEqual(['> 150 KGS (duty at stake)', '7 USD (duty at stake)', '10 – 12 kg']);
      const [row] = await world.rows(falseTransit, {});
      expect((row!['stakes'] as readonly object[])[0]).toMatchObject({ cases: 2, contested: 1, upper: null });
    });
    it('say how many miss goods of which nobody tells how much, which is not nothing', async () => {
      await world.tell(...of('one', opened(), detected({ goodsNotPresented: [{ hs: '8517' }] })));
      const [row] = await world.rows(falseTransit, {}, { lang: 'ru' });
      expect(row).toMatchObject({ unweighed: 1, stakes: [] });
      expect(row!['text']).toBe(
        'Kordai, Казахстан → Tashkent, Узбекистан: дел 1, лжетранзит 1, количество не установлено 1',
      );
    });
    it('are told of those that nobody opened too, by the offices that a finding cites', async () => {
      await world.tell(
        ...of('one', detected({ departure: KORDAI })),
        ...of('two', detected({ destination: TASHKENT })),
      );
      const rows = await world.rows(falseTransit, {}, { lang: 'en' });
      expect(rows.map(({ text }) => text)).toEqual([
        'Kordai, Kazakhstan → ?: cases 1, false transit 1',
        '? → Tashkent, Uzbekistan: cases 1, false transit 1',
      ]);
    });
  });
}
