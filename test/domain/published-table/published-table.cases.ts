// The commands to a published table: drawn up at one place in the log, each line as its state confirms it, printed once.
import { describe, expect, it } from '@jest/globals';
import { publishedTable } from '../../../src/domain/published-table/decider.js';
import type { LineShown, PrintedRow } from '../../../src/domain/published-table/events.js';
import { publishedTableStory } from '../../../src/domain/published-table/story.js';
import { PLACE, total, TOTALS } from '../../support/facts/answered.js';
import { given, stateAfter } from '../../support/specification.js';
import { decidedOn, nominated } from '../events-as-data.js';
import { OF_ITS_OPERATION } from './complete-commands.js';
import { confirmed, disputed, drawnUp, gone, printedAs } from './events.js';

const OPERATION = OF_ITS_OPERATION['operation-barrier-2025'];
const DRAWN_UP = { operation: 'barrier-2025', question: { measure: 'mass' } };
const at = (events: Parameters<typeof given>[1] = []) =>
  given(publishedTable, events).beside('operation-barrier-2025', OPERATION);
const as = (...lines: readonly (readonly [country: string, as: LineShown, roundedTo?: string])[]) =>
  lines.map(([country, shown, roundedTo]) => confirmed({ country, as: shown, ...(roundedTo ? { roundedTo } : {}) }));
const KG = { actor: { administration: 'KG', officer: 'kg-1', role: 'officer' } } as const;
const CHLEU = { actor: { administration: 'CHLEU', officer: 'ch-1', role: 'secretariat' } } as const;

/** What is printed of each line, and of the sum: lower bound, ± and marks. */
function rowsPrinted(lines: readonly ReturnType<typeof confirmed>[], totals: readonly object[] = TOTALS, body = {}) {
  const { happened } = at([drawnUp(), ...lines])
    .answered(...totals)
    .when('publish', body);
  if (happened.refusal) return happened.refusal.code;
  const { rows } = happened.events![0]!.data as { rows: readonly PrintedRow[] };
  return rows.map((row) => [
    'country' in row ? row.country : '',
    row.line,
    ...('figure' in row ? [row.figure.lower, row.figure.rounding, row.figure.marks.join()] : []),
  ]);
}

describe('Drawing up a table', () => {
  it('fixes what is asked, where in the log, and whose lines there are', () => {
    at().when('draw-up', DRAWN_UP).then([drawnUp()]).flagged().unproved();
    expect(stateAfter(publishedTableStory, [drawnUp()]).drawnUp?.position).toBe(PLACE);
  });
  it('says nothing new when the same is said again, and is refused with other particulars', () => {
    at([drawnUp()]).when('draw-up', DRAWN_UP).thenNothing();
    at([drawnUp()])
      .when('draw-up', { ...DRAWN_UP, question: { measure: 'volume' } })
      .refused('ALREADY_DRAWN_UP');
  });
  it('is for the lead organiser and the coordination unit', () => {
    at().by(CHLEU).when('draw-up', DRAWN_UP).then([drawnUp()]);
    at().by(KG).when('draw-up', DRAWN_UP).refused('NOT_YOURS');
    given(publishedTable).by(CHLEU).when('draw-up', DRAWN_UP).refused('NOT_YOURS');
  });
});

describe('Confirming a line', () => {
  it('is for its state alone, and may be changed until the table is published', () => {
    at([drawnUp()]).by(KG).when('confirm-line', { country: 'KG', as: 'exact' }).then([confirmed()]);
    at([drawnUp(), confirmed()])
      .by(KG)
      .when('confirm-line', { country: 'KG', as: 'только в сумме' })
      .then([confirmed({ as: 'ONLY_IN_SUM' })]);
    at([drawnUp()]).by(CHLEU).when('confirm-line', { country: 'KG', as: 'exact' }).refused('NOT_YOURS');
    at([drawnUp(), printedAs()]).by(KG).when('confirm-line', { country: 'KG', as: 'exact' }).refused('ALREADY_PRINTED');
    at([drawnUp(), gone()]).by(KG).when('confirm-line', { country: 'KG', as: 'exact' }).refused('TABLE_WITHDRAWN');
  });
  it('is never said in another’s name', () => {
    at([drawnUp()])
      .by({ ...CHLEU, onBehalfOf: 'KG' })
      .when('confirm-line', { country: 'KG', as: 'exact' })
      .refused('NEVER_ON_BEHALF');
  });
  it('rounds to whole units where nothing is said, and says nothing new when the same is said again', () => {
    const rounded = confirmed({ as: 'ROUNDED', roundedTo: '1' });
    at([drawnUp()]).by(KG).when('confirm-line', { country: 'KG', as: 'rounded' }).then([rounded]);
    at([drawnUp(), rounded]).by(KG).when('confirm-line', { country: 'KG', as: 'rounded' }).thenNothing();
  });
  it('is disputed instead by its state alone: the line is in no sum until that state confirms it', () => {
    at([drawnUp(), confirmed()]).by(KG).when('dispute-line', { country: 'KG' }).then([disputed()]);
    at([drawnUp(), disputed()]).by(KG).when('dispute-line', { country: 'KG' }).thenNothing();
    at([drawnUp()]).by(CHLEU).when('dispute-line', { country: 'KG' }).refused('NOT_YOURS');
    at([drawnUp(), printedAs()]).by(KG).when('dispute-line', { country: 'KG' }).refused('ALREADY_PRINTED');
    expect(rowsPrinted([confirmed(), disputed()] as never)[0]).toEqual(['KG', 'DISPUTED']);
    expect(rowsPrinted([disputed(), confirmed()] as never)[0]).toEqual(['KG', 'EXACT', '12.4', '0', '']);
  });
  it('needs a line of that state', () => {
    const by = { actor: { administration: 'JP', officer: 'jp-1', role: 'officer' } } as const;
    at([drawnUp()]).by(by).when('confirm-line', { country: 'JP', as: 'exact' }).refused('NO_SUCH_LINE', '/country');
  });
});

describe('Publishing a table', () => {
  it('prints each line as its state confirmed it, and what nobody confirmed not at all', () => {
    expect(rowsPrinted(as(['KG', 'EXACT'], ['KZ', 'WITHHELD']))).toEqual([
      ['KG', 'EXACT', '12.4', '0', ''],
      ['KZ', 'WITHHELD'],
      ['RU', 'NOT_CONFIRMED'],
      ['', 'SUM', '12.4', '0', ''],
    ]);
  });
  it('rounds a line in the sum too: nothing follows by difference', () => {
    expect(rowsPrinted(as(['KG', 'ROUNDED', '5'], ['KZ', 'EXACT'], ['RU', 'EXACT']))).toEqual([
      ['KG', 'ROUNDED', '10', '2.5', ''],
      ['KZ', 'EXACT', '3', '0', ''],
      ['RU', 'EXACT', '6.2', '0', 'CONTESTED'],
      ['', 'SUM', '19.2', '2.5', 'CONTESTED'],
    ]);
  });
  it('adds up what stands only in the sum, of two states at least', () => {
    expect(rowsPrinted(as(['KG', 'EXACT'], ['KZ', 'ONLY_IN_SUM'], ['RU', 'ONLY_IN_SUM']))).toEqual([
      ['KG', 'EXACT', '12.4', '0', ''],
      ['KZ', 'ONLY_IN_SUM'],
      ['RU', 'ONLY_IN_SUM'],
      ['', 'SUM', '21.6', '0', 'CONTESTED'],
    ]);
  });
  it.each([
    ['one', [['KZ', 'ONLY_IN_SUM']], TOTALS],
    [
      'one that has something',
      [
        ['KZ', 'ONLY_IN_SUM'],
        ['RU', 'ONLY_IN_SUM'],
      ],
      [total('KG', '1'), total('KZ', '3')],
    ],
    [
      'none that has anything',
      [
        ['KZ', 'ONLY_IN_SUM'],
        ['RU', 'ONLY_IN_SUM'],
      ],
      [total('KG', '1')],
    ],
    [
      'one that has more than nothing',
      [
        ['KZ', 'ONLY_IN_SUM'],
        ['RU', 'ONLY_IN_SUM'],
      ],
      [total('KZ', '0'), total('RU', '2')],
    ],
  ] as const)('is refused with a sum that holds only %s', (_, lines, totals) => {
    const all = as(['KG', 'EXACT'], ...lines);
    expect(rowsPrinted(all, totals)).toBe('FOLLOWS_FROM_SUM');
    expect(rowsPrinted(all, totals, { withoutSum: true })).not.toContainEqual(expect.arrayContaining(['SUM']));
  });
  it('keeps what has no bound, and what is unknown, as it is', () => {
    const open = total('KG', '2', { upper: null, lowerStrict: true, unweighed: 1 });
    const { happened } = at([drawnUp(), confirmed()]).answered(open).when('publish', {});
    expect(happened.events![0]!.data).toMatchObject({
      rules: 'ledger@1',
      rows: [{ figure: { lower: '2', upper: null, lowerStrict: true, marks: ['UNWEIGHED'] } }, {}, {}, { line: 'SUM' }],
    });
  });
  it('prints no other measure', () => {
    expect(rowsPrinted(as(['KG', 'EXACT']), [total('KG', '7', { measure: 'COUNT', what: 'SEIZURE' })])).toContainEqual([
      'KG',
      'EXACT',
      null,
      '0',
      '',
    ]);
  });
  it('is done once, of what was drawn up, and can be taken back', () => {
    at().when('publish', {}).refused('NOT_YOURS');
    at([drawnUp(), printedAs()]).when('publish', {}).thenNothing();
    at([drawnUp(), printedAs()]).when('withdraw', { reason: 'Mistyped' }).then([gone()]);
    at([drawnUp(), gone()]).when('publish', {}).refused('TABLE_WITHDRAWN');
  });
  it('shows it to everybody from then on, and before to whoever sees the operation', () => {
    const scopeOf = (...events: Parameters<typeof stateAfter>[1]) =>
      publishedTableStory.scope({ id: 't', story: stateAfter(publishedTableStory, events) });
    expect(scopeOf(drawnUp(), confirmed())).toBe('operation:barrier-2025');
    expect(scopeOf(drawnUp(), confirmed(), printedAs(), gone())).toBe('all');
  });
});

describe('The operation of a table', () => {
  it('need not be decided by a body: its first speaker leads it until then', () => {
    given(publishedTable)
      .beside('operation-barrier-2025', [decidedOn({ organisers: ['KZ'] }), nominated({ country: 'KG' })])
      .by({ actor: { administration: 'KZ', officer: 'kz-1', role: 'officer' } })
      .when('draw-up', DRAWN_UP)
      .then([drawnUp({ countries: ['KG'] })]);
  });
});
