// Operations, series and statements: what each shows of what was told, as it stood at any place in the log.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { NotAnswered } from '../../../src/eventsourcing/asking/not-answered.js';
import type { Answer } from '../../../src/eventsourcing/asking/ask.js';
import { oneSeries, seriesList } from '../../../projections/registers/operation-series.js';
import { oneOperation, operationList } from '../../../projections/registers/operations.js';
import { oneStatement, statementList } from '../../../projections/registers/statements.js';
import {
  at,
  columns,
  declared,
  kg,
  operation,
  part,
  series,
  unknownTime,
  withdrawn,
} from '../../support/facts/declared.js';
import { type Fact, NOW, type Projected, projected } from '../../support/read-models/projecting.js';

let world: Projected;
let clock = NOW - 10_000;

export function listsCases(): void {
  beforeEach(async () => {
    clock = NOW - 10_000;
    world = await projected(() => clock++);
  });
  afterEach(() => world.dispose());

  describe('with what changed last first', () => {
    const asked = (more: object = {}): Promise<Answer> =>
      world.answer(operationList, { sort: '-changed', limit: '2', ...more });
    const idsIn = ({ rows }: Answer): readonly unknown[] => rows.map((row) => (row as { id: string }).id);

    it('goes on behind the page before, whatever has come and changed meanwhile: nothing twice', async () => {
      for (const id of ['a', 'b', 'c', 'd']) await world.tell(operation(id, 'OperationPlanned', { codeName: id }));
      const first = await asked();
      expect(idsIn(first)).toEqual(['d', 'c']);
      await world.tell(operation('e', 'OperationPlanned', { codeName: 'e' }));
      await world.tell(operation('a', 'OperationPlanned', { codeName: 'A' }));
      const second = await asked({ cursor: first.next });
      expect([idsIn(second), second.next]).toEqual([['b'], null]);
      expect(idsIn(await asked())).toEqual(['a', 'e']);
    });

    it('refuses a cursor that is no place in this log', async () => {
      await expect(asked({ cursor: 'barrier-2024' })).rejects.toThrow(NotAnswered);
    });
  });

  describe('an operation', () => {
    const LIFE: readonly Fact[] = [
      operation('o', 'OperationDecided', {
        organisers: ['CHLEU'],
        targets: ['NARCOTIC'],
        region: 'Central Asia',
        decidedOn: at('2023-12-01'),
      }),
      operation('o', 'OperationPlanned', { codeName: 'Draft', window: at('2024-02') }),
      operation('o', 'ParticipantNominated', { country: 'KZ', capacity: 'PARTICIPANT' }),
      operation('o', 'ContactPointNominated', { country: 'KG', contact: 'NCP Bishkek' }),
      operation('o', 'ParticipantNominated', { country: 'KG', capacity: 'OBSERVER' }),
      operation('o', 'OperationLaunched', { window: at('2024-03'), codeName: 'Barrier', targets: ['PRECURSOR'] }),
      operation('o', 'ParticipantWithdrew', { country: 'KZ' }),
      operation('o', 'OperationConcluded', { endedAt: at('2024-03-20'), reportsAcceptedUntil: at('2024-04-20') }),
    ];

    it('can be followed through its whole life by position', async () => {
      const told = await world.tell(...LIFE);
      const stateAt = async (knownAt: string): Promise<readonly unknown[]> => {
        const [row = {}] = await world.rows(oneOperation, { id: 'o' }, { knownAt });
        const window = row['window'] as { from: string } | null;
        const countries = columns(row['participants'] as never, 'country', 'capacity', 'contact').flat();
        return [
          row['phase'],
          row['codeName'],
          window && window.from,
          countries,
          columns(row['basedOn'] as never).length,
        ];
      };
      const states: unknown[] = [];
      for (const position of told) states.push(await stateAt(position));
      const KG_NAMED = ['KG', null, 'NCP Bishkek', 'KZ', 'PARTICIPANT', null];
      const BOTH = ['KG', 'OBSERVER', 'NCP Bishkek', 'KZ', 'PARTICIPANT', null];
      expect(states).toEqual([
        ['PREPARING', null, null, [], 1],
        ['PREPARING', 'Draft', '2024-02-01', [], 2],
        ['PREPARING', 'Draft', '2024-02-01', ['KZ', 'PARTICIPANT', null], 3],
        ['PREPARING', 'Draft', '2024-02-01', KG_NAMED, 4],
        ['PREPARING', 'Draft', '2024-02-01', BOTH, 5],
        ['LAUNCHED', 'Barrier', '2024-03-01', BOTH, 6],
        ['LAUNCHED', 'Barrier', '2024-03-01', ['KG', 'OBSERVER', 'NCP Bishkek'], 7],
        ['CONCLUDED', 'Barrier', '2024-03-01', ['KG', 'OBSERVER', 'NCP Bishkek'], 8],
      ]);
    });

    it('carries its revision, and says null where the log says nothing', async () => {
      const [first = ''] = await world.tell(...LIFE);
      expect((await world.answer(oneOperation, { id: 'o' })).revision).toBe(7);
      expect(await world.answer(oneOperation, { id: 'o' }, { knownAt: first })).toMatchObject({
        revision: 0,
        rows: [
          {
            codeName: null,
            externalCodeName: null,
            series: null,
            window: null,
            endedAt: null,
            region: 'Central Asia',
            participantsAsDeclared: null,
          },
        ],
      });
    });

    it('stays concluded when its launch is reported late', async () => {
      await world.tell(
        operation('o', 'OperationConcluded', { endedAt: at('2009-09') }),
        operation('o', 'OperationLaunched', { window: at('2009-08/2009-09') }),
      );
      expect(columns(await world.rows(oneOperation, { id: 'o' }), 'phase')).toEqual([['CONCLUDED']]);
    });

    it.each<[from: string | null, to: string | null, ids: readonly string[]]>([
      [null, null, ['decided', 'open', 'run', 'unknown']],
      ['2024-03-21', null, ['decided', 'open', 'unknown']],
      ['2024-03-20', null, ['decided', 'open', 'run', 'unknown']],
      [null, '2024-02-29', ['decided', 'unknown']],
      [null, '2024-03-01', ['decided', 'run', 'unknown']],
      ['2024-05', '2024-05', ['decided', 'open', 'unknown']],
    ])('is listed for %s to %s where it touches that period, or may', async (from, to, ids) => {
      await world.tell(
        ...LIFE.map((each) => ({ ...each, stream: 'operation-run' })),
        operation('open', 'OperationLaunched', { window: { from: '2024-04-01', precision: 'unknown' } }),
        operation('decided', 'OperationDecided', {
          organisers: [],
          targets: [],
          decidedOn: unknownTime({ to: '2023-08-31' }),
        }),
        operation('unknown', 'OperationPlanned', {}),
      );
      const bounds = { ...(from ? { happenedFrom: from } : {}), ...(to ? { happenedTo: to } : {}) };
      expect(columns(await world.rows(operationList, bounds), 'id').flat()).toEqual(ids);
    });
  });

  describe('a statement', () => {
    const figures = { headline: part(undefined, 'NARCOTIC', kg('5')) };

    it('shows what was declared, what superseded it and why it was withdrawn, at every place', async () => {
      const told = await world.tell(
        declared('s', { ...figures, asserted: at('2025-01-01') }),
        declared('t', { ...figures, asserted: at('2025-02-01') }),
        withdrawn('t', 'a misprint'),
        withdrawn('s', 'all of it'),
      );
      const states: unknown[] = [];
      for (const knownAt of told)
        states.push(
          columns(await world.rows(statementList, { full: 'true' }, { knownAt }), 'id', 'supersededBy', 'withdrawn'),
        );
      expect(states).toEqual([
        [['s', null, null]],
        [
          ['s', 't', null],
          ['t', null, null],
        ],
        [
          ['s', null, null],
          ['t', null, 'a misprint'],
        ],
        [
          ['s', null, 'all of it'],
          ['t', null, 'a misprint'],
        ],
      ]);
      expect(await world.rows(oneStatement, { id: 's' })).toMatchObject([
        { headline: figures.headline, assertedBy: ['CHLEU'], attribution: { count: 10 } },
      ]);
    });

    it('is listed in a period that it touches', async () => {
      await world.tell(
        declared('s', { ...figures, scope: { period: at('2024-03') } }),
        declared('t', { ...figures, scope: { period: at('2024') } }),
      );
      const ids = async (happenedFrom: string): Promise<unknown> =>
        columns(await world.rows(statementList, { happenedFrom }), 'id').flat();
      expect([await ids('2024-03-31'), await ids('2024-04-01'), await ids('2025')]).toEqual([['s', 't'], ['t'], []]);
    });
  });

  describe('a series', () => {
    it('shows how it was established, and null for what was not said', async () => {
      await world.tell(series('drugs', { firstEdition: 'cis-drugs-2009', names: { en: 'Drugs' } }));
      expect(await world.rows(oneSeries, { id: 'drugs' })).toMatchObject([
        {
          id: 'drugs',
          names: { en: 'Drugs' },
          recurrence: 'ANNUAL',
          nature: null,
          decision: null,
          firstEdition: 'cis-drugs-2009',
        },
      ]);
    });

    it('is listed from the day on that it was established', async () => {
      await world.tell(series('drugs'));
      const found = async (happenedTo: string): Promise<number> =>
        (await world.rows(seriesList, { happenedTo })).length;
      expect([await found('2009-10-07'), await found('2009-10-08'), await found('2024')]).toEqual([0, 1, 1]);
    });
  });
}
