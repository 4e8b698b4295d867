// Figures of what is called by name: the log knows it, perhaps with nothing booked under it, or the name is refused with the nearest.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ledgerEntries } from '../../../projections/figures/ledger-entries.js';
import { timeSeries } from '../../../projections/figures/time-series.js';
import { totals } from '../../../projections/figures/totals.js';
import type { AnyQuestion } from '../../../src/eventsourcing/asking/ask.js';
import { Malformed } from '../../../src/forms/malformed.js';
import { at, declared, operation, series, withdrawn } from '../../support/facts/declared.js';
import { type Projected, projected } from '../../support/read-models/projecting.js';

let world: Projected;
let places: readonly string[];

const FIGURES: readonly (readonly [string, AnyQuestion])[] = [
  ['totals', totals],
  ['series', timeSeries],
  ['ledger', ledgerEntries],
];

const KNOWN: readonly (readonly [parameter: string, value: string])[] = [
  ['operation', 'barrier-2024'],
  ['operation', 'guard-2025'],
  ['series', 'barrier'],
  ['series', 'drugs'],
  ['statement', 'kz-2025'],
  ['flag', 'NO_CONSENT'],
  ['flag', 'UNPROVED_PRECONDITION'],
  ['flag', 'OWN_CODE'],
];

/** With what is known that is nearest. */
const UNKNOWN: readonly (readonly [parameter: string, value: string, near: string])[] = [
  ['operation', 'barier-2024', 'barrier-2024'],
  ['operation', 'guard-2052', 'guard-2025'],
  ['operation', 'elsewhere', ''],
  ['series', 'barier', 'barrier'],
  ['series', 'druggs', 'drugs'],
  ['series', 'barrier-2024', ''],
  ['statement', 'kz-2026', 'kz-2025'],
  ['flag', 'NO_CONSENTS', 'NO_CONSENT'],
  ['flag', 'OWN-CODE', 'OWN_CODE'],
  ['flag', 'no_consent', 'NO_CONSENT'],
];

const problemsOf = async (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    () => [],
    (problem: unknown) => (problem instanceof Malformed ? problem.problems : problem),
  );

export function namedCases(): void {
  beforeAll(async () => {
    world = await projected();
    places = await world.tell(
      operation('barrier-2024', 'OperationPlanned', { series: 'barrier' }),
      // Known because a report names it, before anybody has said that it was decided on.
      declared(
        'kz-2025',
        { scope: { operation: 'guard-2025', period: at('2025') }, counts: [{ what: 'SEIZURE', n: 3, bound: 'EQ' }] },
        [{ code: 'OWN_CODE' }],
      ),
      withdrawn('kz-2025'),
      series('drugs', { firstEdition: 'cis-drugs-2009' }),
    );
  });
  afterAll(() => world.dispose());

  describe.each(FIGURES)('Of %s', (_name, figure) => {
    it.each(KNOWN)('a known %s under which nothing is booked is answered in words: %s', async (parameter, value) => {
      const asked = { [parameter]: [value] };
      const note = `The log knows ${value}, but nothing is listed here under that name`;
      expect(await world.answer(figure, asked)).toMatchObject({ rows: [], note });
      expect(await world.answer(figure, asked, { lang: 'ru' })).toMatchObject({
        rows: [],
        note: `Журналу известно: ${value}, но под этим именем здесь ничего не записано`,
      });
    });

    it.each(UNKNOWN)('an unknown %s is refused with the nearest: %s', async (parameter, value, near) => {
      expect(await problemsOf(world.answer(figure, { [parameter]: [value] }))).toMatchObject([
        { code: 'UNKNOWN_VALUE', pointer: `/${parameter}`, values: { given: value, guess: near ? 'yes' : 'no', near } },
      ]);
    });

    it('names everything that is not known, at once', async () => {
      const asked = { operation: ['guard-2025', 'one'], series: ['two'], statement: ['three', 'four'] };
      expect(await problemsOf(world.answer(figure, asked))).toMatchObject(
        ['one', 'two', 'three', 'four'].map((given) => ({ values: { given } })),
      );
    });

    it('what became known later is not known at an earlier place, and what was answered once stays', async () => {
      const [planned, reported] = places;
      const asked = { operation: ['guard-2025'] };
      expect(await problemsOf(world.answer(figure, asked, { knownAt: planned! }))).toMatchObject([
        { code: 'UNKNOWN_VALUE' },
      ]);
      expect(await problemsOf(world.answer(figure, asked, { knownAt: reported! }))).toEqual([]);
    });

    it('says nothing of names where something is found, or none was asked for', async () => {
      expect(await world.answer(figure, { operation: ['guard-2025'] }, { knownAt: places[1]! })).not.toHaveProperty(
        'note',
      );
      expect(await world.answer(figure)).not.toHaveProperty('note');
    });
  });
}
