// An operation that becomes an edition of a series takes its figures with it, whenever that is learnt.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { oneOperation } from '../../../projections/registers/operations.js';
import { totals } from '../../../projections/figures/totals.js';
import { bookedIn } from '../../support/read-models/booked.js';
import { columns, declared, kg, operation, part, series } from '../../support/facts/declared.js';
import { type Projected, projected } from '../../support/read-models/projecting.js';

let world: Projected;

const STATEMENT = declared('s', {
  scope: { operation: 'barrier' },
  headline: part(undefined, 'NARCOTIC', kg('3000', 'GT')),
});
const planned = (into?: string): ReturnType<typeof operation> =>
  operation('barrier', 'OperationPlanned', into ? { series: into } : {});

const bySeries = async (knownAt?: string): Promise<unknown> =>
  columns(
    await world.rows(totals, { by: ['series'] }, knownAt ? { knownAt } : {}),
    'series',
    'lower',
    'lowerStrict',
    'entries',
  );

export function editionsCases(): void {
  beforeEach(async () => {
    world = await projected();
  });
  afterEach(() => world.dispose());

  describe('a declared figure', () => {
    it('moves into the series when its operation is planned into it, and counts once as before', async () => {
      const [told, , moved] = await world.tell(STATEMENT, series('barriers'), planned('barriers'));
      expect(await bySeries()).toEqual([['barriers', '3000', true, 1]]);
      expect(await bySeries(told)).toEqual([[null, '3000', true, 1]]);
      expect(await bySeries(moved)).toEqual([['barriers', '3000', true, 1]]);
    });

    it('moves when the series names the operation as its first edition', async () => {
      const [told] = await world.tell(STATEMENT, series('barriers', { firstEdition: 'barrier' }));
      expect(await bySeries()).toEqual([['barriers', '3000', true, 1]]);
      expect(await bySeries(told)).toEqual([[null, '3000', true, 1]]);
    });

    it('is in the series from the start where that was known before', async () => {
      await world.tell(series('barriers', { firstEdition: 'barrier' }), planned('barriers'), STATEMENT);
      expect(await bySeries()).toEqual([['barriers', '3000', true, 1]]);
      expect(bookedIn(await world.dump())).toHaveLength(1);
    });

    it('is not booked again when plan and series say the same', async () => {
      await world.tell(
        STATEMENT,
        series('barriers', { firstEdition: 'barrier' }),
        planned('barriers'),
        planned('barriers'),
      );
      expect(await bySeries()).toEqual([['barriers', '3000', true, 1]]);
      expect(bookedIn(await world.dump())).toHaveLength(3);
    });

    it('follows the plan where the series says otherwise, and falls back to it when the plan no longer does', async () => {
      const told = await world.tell(
        STATEMENT,
        planned('one'),
        series('other', { firstEdition: 'barrier' }),
        planned('third'),
        planned(),
      );
      const answers: unknown[] = [];
      for (const position of told) answers.push(await bySeries(position));
      expect(answers).toEqual([null, 'one', 'one', 'third', 'other'].map((each) => [[each, '3000', true, 1]]));
    });

    it('leaves every series when the operation is planned anew without one', async () => {
      await world.tell(STATEMENT, planned('one'), planned());
      expect(await bySeries()).toEqual([[null, '3000', true, 1]]);
    });

    it('of another operation stays where it is', async () => {
      await world.tell(
        STATEMENT,
        declared('other', { scope: { operation: 'sentinel' }, headline: part(undefined, 'NARCOTIC', kg('7')) }),
        planned('barriers'),
      );
      expect(await bySeries()).toEqual([
        [null, '7', false, 1],
        ['barriers', '3000', true, 1],
      ]);
    });
  });

  describe('an operation', () => {
    it.each([
      { said: 'its plan', facts: [planned('one')], expected: 'one' },
      { said: 'the series', facts: [planned(), series('other', { firstEdition: 'barrier' })], expected: 'other' },
      {
        said: 'both, and the plan goes before',
        facts: [series('other', { firstEdition: 'barrier' }), planned('one')],
        expected: 'one',
      },
    ])('is shown in the series that its figures are counted in, as said by $said', async ({ facts, expected }) => {
      await world.tell(STATEMENT, ...facts);
      expect(columns(await world.rows(oneOperation, { id: 'barrier' }), 'series')).toEqual([[expected]]);
      expect(await bySeries()).toEqual([[expected, '3000', true, 1]]);
    });
  });
}
