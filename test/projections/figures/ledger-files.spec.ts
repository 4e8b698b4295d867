// The ledger as a file: its columns are those that entries tell, whichever come, and it holds all of them, read page by page.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ledgerEntries, LedgerForm } from '../../../projections/figures/ledger-entries.js';
import { columnsOf } from '../../../src/eventsourcing/asking/rows.js';
import { readForm } from '../../../src/forms/form.js';
import { csvHeader, csvLines } from '../../../src/http/answers/csv.js';
import { at, COMMUNIQUE_2009, declared, kg, part } from '../../support/facts/declared.js';
import { type Projected, projected } from '../../support/read-models/projecting.js';
import { established, seized } from '../../support/facts/seized.js';

const DECLARED = [
  COMMUNIQUE_2009,
  declared('kz', {
    attribution: { kind: 'country', code: 'KZ', service: 'CUSTOMS' },
    parts: [part('heroin', 'NARCOTIC', kg('5'))],
  }),
];
const ITEMISED = [seized(1, { at: at('2025-07-01T10:30+06:00'), contributors: ['KG'] }), established(1, '4')];

let world: Projected;
beforeAll(async () => {
  world = await projected();
  await world.tell(...DECLARED, ...ITEMISED);
});
afterAll(() => world.dispose());

const columns = columnsOf(ledgerEntries, readForm(LedgerForm, {}) as LedgerForm)!;
/** The header that a file of those rows alone would have. */
const headerOf = (rows: readonly object[]): readonly string[] => {
  const [header = ''] = csvLines(rows);
  return header.trimEnd().split(',');
};

describe('A file of the ledger', () => {
  it.each([
    ['every entry', {}],
    ['what was taken back', { standing: 'false' }],
    ['what was declared', { evidence: ['DECLARED'] }],
    ['what was itemised', { evidence: ['ITEMISED'] }],
  ])('has a column for all that is told of %s', async (_what, parameters) => {
    const told = headerOf(await world.rows(ledgerEntries, parameters));
    expect(told.filter((name) => !columns.includes(name))).toEqual([]);
  });

  it('has no column of which nothing is ever told, and each once', async () => {
    const told = headerOf(await world.rows(ledgerEntries, { limit: '1000' }));
    expect([...columns].sort()).toEqual([...told].sort());
    expect(csvHeader(columns)).toMatch(/^position,ordinal,sign,.*,text\r\n$/);
  });
});
