// The duplicate reviews: each is called by whose reports they are and how it stands, once where both are of one state.
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { duplicateReviews } from '../../../projections/registers/duplicate-reviews.js';
import { distinct, same, suspected } from '../../domain/duplicate-review/events.js';
import { type Fact, type Projected, projected } from '../../support/read-models/projecting.js';

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

  it('names who says so, where not all do', async () => {
    await world.tell(said(suspected(), 'CORDON'), said(distinct()));
    expect(await called('en')).toBe('Kazakhstan, Kyrgyzstan — two seizures (Kyrgyzstan)');
  });

  it('names a state once of which both are', async () => {
    await world.tell(said(suspected({ owners: { one: 'KZ/CUSTOMS', other: 'KZ/POLICE' } }), 'CORDON'));
    expect(await called('en')).toBe('Kazakhstan — to be decided');
  });
}
