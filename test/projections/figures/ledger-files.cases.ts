// The ledger as a file: its columns are those that entries tell, whichever come, and it holds all of them, read page by page.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ledgerEntries, LedgerForm } from '../../../projections/figures/ledger-entries.js';
import type { Question } from '../../../src/eventsourcing/asking/ask.js';
import { readForm } from '../../../src/forms/form.js';
import { Columns } from '../../../src/answering/columns.js';
import { csvHeader } from '../../../src/answering/csv.js';
import { at, COMMUNIQUE_2009, declared, kg, part } from '../../support/facts/declared.js';
import { type Projected, projected } from '../../support/read-models/projecting.js';
import { established, seized } from '../../support/facts/seized.js';
import { itSlow } from '../../support/slow.js';

const DECLARED = [
  COMMUNIQUE_2009,
  declared('kz', {
    attribution: { kind: 'country', code: 'KZ', service: 'CUSTOMS' },
    parts: [part('heroin', 'NARCOTIC', kg('5'))],
  }),
];
const ITEMISED = [seized(1, { at: at('2025-07-01T10:30+06:00'), contributors: ['KG'] }), established(1, '4')];

let world: Projected;

const columns = (ledgerEntries as unknown as Question).columns!(readForm(LedgerForm, {}))!;
/** The header that a file of those rows alone would have. */
const headerOf = (rows: readonly object[]): readonly string[] => {
  const columns = new Columns();
  for (const row of rows) columns.take(row);
  return columns.names;
};

/** How long its first entry takes, and one of its last (the last but one, of that stream), ms: the least of some. */
async function firstAndLast(of: Projected, stream: string): Promise<readonly number[]> {
  const { position } = await of.answer(ledgerEntries, { limit: '1' });
  const cursor = `${of.log}.${Number(position!.split('.')[1]) - 1}.${stream}.0`;
  const took: number[] = [];
  for (const asked of [{ limit: '1' }, { limit: '1', cursor }]) {
    const times: number[] = [];
    for (let i = 0; i < 9; i++) {
      const started = performance.now();
      expect(await of.rows(ledgerEntries, asked)).toHaveLength(1);
      times.push(performance.now() - started);
    }
    took.push(Math.min(...times));
  }
  return took;
}

export function ledgerFilesCases(): void {
  beforeAll(async () => {
    world = await projected();
    await world.tell(...DECLARED, ...ITEMISED);
  });
  afterAll(() => world.dispose());

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
      // What a row is only where its question, or its operation, makes it so.
      const sometimes = ['possible', 'outOfWindow'];
      expect([...columns].sort()).toEqual([...told, ...sometimes].sort());
      expect(csvHeader(columns)).toMatch(/^position,ordinal,sign,.*,text\r\n$/);
    });

    itSlow(
      'takes no longer for a page where many came before it: eight times the ledger, at most thrice the time',
      async () => {
        const long = await projected();
        let told = 0;
        let stream = '';
        const tell = async (upTo: number): Promise<void> => {
          for (; told < upTo; told += 500) {
            const more = Array.from({ length: 500 }, (_, i) => seized(told + i, { at: at('2025-07') }));
            await long.tell(...more, established(told, '4'));
            stream = more.at(-1)!.stream;
          }
        };
        await tell(2_000);
        const short = await firstAndLast(long, stream);
        await tell(16_000);
        const ratios = (await firstAndLast(long, stream)).map((took, i) => took / short[i]!);
        expect(Math.max(...ratios)).toBeLessThanOrEqual(3);
        await long.dispose();
      },
      120_000,
    );
  });
}
