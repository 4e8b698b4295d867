// Schemas of rows: every row of every question is as it is described, whatever there is of things and figures.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { questions, registers } from '../../projections/all.js';
import { rowSchemaOf } from '../../projections/words/row-schemas.js';
import type { AnyQuestion } from '../../src/eventsourcing/asking/ask.js';
import { SCHEMAS } from '../../src/http/openapi/components.js';
import { declared, kg, operation, series } from '../support/facts/declared.js';
import { goldenFacts } from '../support/facts/golden-facts.js';
import { seizure, told } from '../support/facts/incidents.js';
import { type Projected, projected } from '../support/read-models/projecting.js';

let world: Projected;
/** The first place in its log. */
let first: string;
const ajv = new Ajv2020({ strict: false, formats: { 'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/ } });

const LINKED = new Set(['decisions/:id/links', 'operations/:id/links']);

/** A thing of each register that the question may be about. */
const idOf = ({ path }: AnyQuestion): string | undefined => (path.includes(':id') ? `whole` : undefined);

/** Reads are told to their owner by a log of their own. */
const asks = questions.filter(({ path }) => path !== 'reads');

const asked = (what: AnyQuestion): Record<string, unknown> => {
  const id = idOf(what);
  const own: Readonly<Record<string, object>> = {
    search: { q: 'whole' },
    changes: { from: first },
    'in-force': { for: 'KG' },
    'without-laboratory': { days: '0' },
  };
  return { ...(id === undefined ? {} : { id }), ...own[what.path] };
};

export function rowSchemasCases(): void {
  beforeAll(async () => {
    world = await projected();
    const editions = ['one', 'two'].map((id) => operation(id, 'OperationPlanned', { series: 'whole' }));
    [first = ''] = await world.tell(...editions);
    await world.tell(declared('of-whole', { scope: { operation: 'whole' }, headline: { quantity: kg('5') } } as never));
    await world.tell(series('linked', { decision: 'whole', firstEdition: 'whole' }));
    await world.tell(seizure(), told('IncidentAttributedToOperation', { operation: 'whole', rule: 'REPORTED' }));
    for (const { of } of registers) await world.tell(...goldenFacts(of, `${of.category}-whole`));
    // Of several the latest stands: the golden one is of another log.
    await world.tell(operation('whole', 'ResultsFrozen', { position: first.slice(1), figures: [] }));
  });
  afterAll(() => world.dispose());

  it.each(asks.map((each) => [each.path, each] as const))('of %s fit', async (_, what) => {
    const schema = JSON.parse(
      JSON.stringify(rowSchemaOf(what)).replaceAll('#/components/schemas/', '#/$defs/'),
    ) as object;
    const validate = ajv.compile({ ...schema, $defs: { Flag: SCHEMAS.Flag, Task: SCHEMAS.Task } });
    const rows = await world.rows(what, asked(what), { lang: 'ru' });
    // Golden events name things that are not there.
    expect(rows.length).toBeGreaterThan(what.path.endsWith('/links') && !LINKED.has(what.path) ? -1 : 0);
    for (const row of rows)
      expect([validate(JSON.parse(JSON.stringify(row))), validate.errors, row]).toEqual([true, null, row]);
  });

  it('would not fit, were a column of another kind', () => {
    const validate = ajv.compile(rowSchemaOf(questions[0]!));
    expect(validate({ text: 1 })).toBe(false);
  });
}
