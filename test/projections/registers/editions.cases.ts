// The editions of a series: operations whose plan names it, and the one that the series itself names as its first.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { operationList } from '../../../projections/registers/operations.js';
import { at, columns, operation, series } from '../../support/facts/declared.js';
import { type Projected, projected } from '../../support/read-models/projecting.js';

let world: Projected;
let places: readonly string[];
const launched = (id: string) => operation(id, 'OperationLaunched', { window: at('2009-08') });

export function editionsCases(): void {
  beforeAll(async () => {
    world = await projected();
    places = await world.tell(
      operation('drugs-2010', 'OperationPlanned', { series: 'drugs' }),
      launched('drugs-2009'),
      launched('alone-2009'),
      operation('barrier-2024', 'OperationPlanned', { series: 'barrier' }),
      // Of two that name the same first edition, the first by id is told.
      series('narcotics', { firstEdition: 'drugs-2009' }),
      series('drugs', { firstEdition: 'drugs-2009' }),
      // What the plan says goes before what the series says.
      series('coast', { firstEdition: 'barrier-2024' }),
      series('none'),
    );
  });
  afterAll(() => world.dispose());

  it.each<[asked: readonly string[], at: number, ids: readonly string[]]>([
    [['drugs'], 7, ['drugs-2009', 'drugs-2010']],
    [['drugs'], 4, ['drugs-2010']],
    [['narcotics'], 4, ['drugs-2009']],
    [['narcotics'], 7, []],
    [['barrier'], 7, ['barrier-2024']],
    [['coast'], 7, []],
    [['none'], 7, []],
    [['coast', 'barrier', 'drugs'], 7, ['barrier-2024', 'drugs-2009', 'drugs-2010']],
  ])('of %s, as known behind event %i, are %s', async (asked, place, ids) => {
    const parameters = { series: asked, limit: '1' };
    const knownAt = places[place]!;
    const found: unknown[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const more = cursor === undefined ? {} : { cursor };
      const { rows, next } = await world.answer(operationList, { ...parameters, ...more }, { knownAt });
      found.push(...rows.map((row) => (row as { id: string }).id));
      cursor = next;
    }
    expect(found).toEqual(ids);
    const shown = columns(await world.rows(operationList, {}, { knownAt }), 'id', 'series');
    expect(shown.filter(([, of]) => asked.includes(String(of))).map(([id]) => id)).toEqual(ids);
  });
}
