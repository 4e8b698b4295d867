// The duplicate reviews: each is called by whose reports they are and how it stands, once where both are of one state; and the unit of
// the operation that both count for has them in its inbox.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { questions } from '../../../projections/all.js';
import { duplicateReviews } from '../../../projections/registers/duplicate-reviews.js';
import { distinct, OF_THE_OPERATION, same, settled, suspected } from '../../domain/duplicate-review/events.js';
import { READER } from '../../support/facts/reader.js';
import { type Fact, type Projected, projected } from '../../support/read-models/projecting.js';

const inbox = questions.find(({ path }) => path === 'requests')!;

let world: Projected;
const STREAM = 'duplicateReview-00000000-0000-4000-8000-00000000000d';
const said = (event: Pick<Fact, 'type' | 'data'>, by = 'KG'): Fact => ({ stream: STREAM, by, ...event });

/** In the list; on its page what is still to be done comes behind. */
async function called(lang: 'en' | 'ru'): Promise<unknown> {
  const [row] = await world.rows(duplicateReviews.list, {}, { lang });
  const [one] = await world.rows(duplicateReviews.one, { id: row!['id'] }, { lang });
  expect(String(one!['text']).startsWith(String(row!['text']))).toBe(true);
  return row!['text'];
}

export function duplicateReviewsCases(): void {
  beforeEach(async () => {
    world = await projected();
  });
  afterEach(() => world.dispose());

  it('names both states and how it stands, in the list as on its page', async () => {
    await world.tell(said(suspected(), 'CORDON'));
    expect(await called('ru')).toBe('Казахстан, Кыргызстан — требует решения');
    expect(await called('en')).toBe('Kazakhstan, Kyrgyzstan — to be decided');
    await world.tell(said(same()));
    expect(await called('en')).toBe('Kazakhstan, Kyrgyzstan — to be decided');
    await world.tell(said(same(), 'KZ'));
    expect(await called('ru')).toBe('Казахстан, Кыргызстан — одно изъятие');
  });

  it('says on its page what is still to be done behind it, with no second dash', async () => {
    await world.tell(said(suspected(), 'CORDON'));
    const [row] = await world.rows(duplicateReviews.list, {});
    const [one] = await world.rows(duplicateReviews.one, { id: row!['id'] });
    expect(one!['text']).toBe('Kazakhstan, Kyrgyzstan — to be decided; to be done: 2');
  });

  it('names who says so, where not all do', async () => {
    await world.tell(said(suspected(), 'CORDON'), said(distinct()));
    expect(await called('en')).toBe('Kazakhstan, Kyrgyzstan — two seizures (Kyrgyzstan)');
  });

  it('names a state once of which both are', async () => {
    await world.tell(said(suspected({ owners: { one: 'KZ/CUSTOMS', other: 'KZ/POLICE' } }), 'CORDON'));
    expect(await called('en')).toBe('Kazakhstan — to be decided');
  });

  describe('of an operation', () => {
    const asked = async (country: string, parameters: object = {}): Promise<readonly unknown[]> => {
      const who = { reader: { ...READER, administration: country } };
      const rows = await world.rows(inbox, { in: ['duplicate-reviews'], ...parameters }, who);
      return rows.map((row) => row['request']);
    };
    beforeEach(async () => {
      const beside = Object.entries(OF_THE_OPERATION);
      await world.tell(...beside.flatMap(([stream, told]) => told.map((each) => ({ ...each, stream }) as Fact)));
    });

    it('are asked of its unit, and of nobody else in it whose own state is a party', async () => {
      await world.tell(said(suspected({ operation: 'mak' }), 'CORDON'));
      expect(await asked('BY')).toEqual(['settlement']);
      expect(await asked('KZ')).toEqual(['match']);
      expect(await asked('CHLEU')).toEqual([]);
      expect(await asked('BY', { operation: ['mak'] })).toEqual(['settlement']);
      expect(await world.rows(duplicateReviews.list, { operation: ['mak'] })).toHaveLength(1);
      await world.tell(said(settled(), 'BY'));
      expect(await asked('BY')).toEqual([]);
    });

    it('are asked of it where the log does not hold with them which operation that was', async () => {
      await world.tell(said(suspected(), 'CORDON'));
      expect(await asked('BY')).toEqual(['settlement']);
      expect(await world.rows(duplicateReviews.list, { operation: ['mak'] })).toEqual([]);
    });
  });
}
