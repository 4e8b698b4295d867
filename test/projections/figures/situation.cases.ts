// The situation reports of an operation, its frozen results, and what has changed since.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { operationChanges } from '../../../projections/figures/operation-changes.js';
import { situationReports } from '../../../projections/figures/situation.js';
import { situations } from '../../../projections/registers/situation-reports.js';
import { NotAnswered } from '../../../src/eventsourcing/asking/not-answered.js';
import { at, columns, operation } from '../../support/facts/declared.js';
import { grams, report, seizure, told } from '../../support/facts/incidents.js';
import { type Fact, type Projected, projected } from '../../support/read-models/projecting.js';

let world: Projected;

const id = (n: number): string => `${n}0000000-0000-4000-8000-000000000000`;
const found = (n: number, quantity = '500'): readonly Fact[] => [
  report({ country: 'KG', occurredAt: at('2026-05-03') }, { of: id(n) }),
  told('IncidentAttributedToOperation', { operation: 'o', rule: 'REPORTED' }, { of: id(n) }),
  seizure({ quantity: grams(quantity) }, { of: id(n) }),
];
const LOG: readonly Fact[] = [
  operation('o', 'OperationDecided', { organisers: ['CHLEU'], targets: ['NARCOTIC'], decidedOn: at('2026-04') }),
  operation('o', 'ParticipantNominated', { country: 'KG', capacity: 'PARTICIPANT' }),
  operation('o', 'OperationLaunched', { window: at('2026-05') }),
];
const parameters = { operation: ['o'], evidence: ['ITEMISED'], by: ['country', 'class'] };
const figures = [{ path: 'totals', parameters, rules: 'ledger@1', digest: 'd'.repeat(64) }];
const said = (number: number, place: string) => ({
  number,
  position: place.slice(1),
  summary: { ru: 'Сводка' },
  figures,
});
const issued = (number: number, place: string): Fact => ({
  stream: 'situationReport-o',
  type: 'SituationReported',
  data: said(number, place),
});

export function situationCases(): void {
  beforeEach(async () => {
    world = await projected();
  });
  afterEach(() => world.dispose());

  describe('The situation reports of an operation', () => {
    it('tell each its place, how to ask its figures again, and how many have changed since', async () => {
      const first = (await world.tell(...LOG, ...found(1))).at(-1)!;
      const second = (await world.tell(issued(1, first), ...found(2, '700'))).at(-1)!;
      await world.tell(issued(2, second));
      const rows = await world.rows(situationReports, { id: 'o' });
      expect(columns(rows, 'figure', 'number', 'position', 'changed')).toEqual([
        ['SITUATION_REPORT', 1, first.slice(1), 1],
        ['SITUATION_REPORT', 2, second.slice(1), 0],
      ]);
      const [all] = await world.rows(situations.list, {});
      expect(all).toMatchObject({ id: 'o', reports: 2, number: 2, asOf: second.slice(1) });
      expect(all!['text']).toBe(`o: Situation report 2, at ${second.slice(1)}`);
      expect(rows[0]!['questions']).toEqual([
        `/v1/totals?by=country,class&evidence=ITEMISED&operation=o&knownAt=${first}`,
      ]);
      expect(rows[0]!['text']).toBe(`Situation report 1, at ${first.slice(1)}: Сводка — figures changed since: 1`);
      const [russian] = await world.rows(situationReports, { id: 'o' }, { lang: 'ru' });
      expect(russian!['text']).toMatch(/^Оперативная сводка № 1, на позицию .*показателей изменилось с тех пор: 1$/);
    });

    it('are those too that an earlier version told in the stream of the operation', async () => {
      const first = (await world.tell(...LOG, ...found(1))).at(-1)!;
      await world.tell(operation('o', 'SituationReportIssued', said(1, first)), issued(2, first));
      const rows = await world.rows(situationReports, { id: 'o' });
      expect(columns(rows, 'figure', 'number').map(([, number]) => number)).toEqual([1, 2]);
    });

    it('are none of an operation that nobody has told of', async () => {
      await expect(world.answer(situationReports, { id: 'o' })).rejects.toThrow(NotAnswered);
      await expect(world.answer(operationChanges, { id: 'o' })).rejects.toThrow(NotAnswered);
    });
  });

  describe('The results of an operation', () => {
    it('are frozen at a place, and what changed since is told with its event', async () => {
      const place = (await world.tell(...LOG, ...found(1))).at(-1)!;
      const results = operation('o', 'ResultsFrozen', { position: place.slice(1), figures });
      await world.tell(operation('o', 'OperationConcluded', { endedAt: at('2026-05-31') }), results);
      const unchanged = await world.answer(operationChanges, { id: 'o' });
      expect([unchanged.rows, unchanged.note]).toEqual([[], expect.stringContaining('Nothing has changed')]);
      await world.tell(...found(2, '700'));
      const rows = await world.rows(operationChanges, { id: 'o' });
      expect(columns(rows, 'grain', 'country', 'text').map(([grain, country]) => [grain, country])).toEqual([
        ['FIGURE', 'KG'],
        ['CHANGE', 'KG'],
      ]);
      expect(rows[0]).toMatchObject({ figureBefore: { lower: '0.5' }, figureAfter: { lower: '1.2' } });
      const [frozen] = await world.rows(situationReports, { id: 'o' });
      expect(frozen).toMatchObject({ figure: 'RESULTS', number: null, changed: 1 });
    });
  });
}
