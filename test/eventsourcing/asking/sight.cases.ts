// The sight of a reader: carried to whatever answers, told where it is not everything, and a key that no other sight has.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ask, type At, question } from '../../../src/eventsourcing/asking/ask.js';
import type { Asking } from '../../../src/eventsourcing/asking/asking.js';
import { openAnswer } from '../../../src/eventsourcing/asking/opened.js';
import { EVERYTHING, type Sight, sightKey, type SightOf } from '../../../src/eventsourcing/asking/sight.js';
import { partial, READER } from '../../support/facts/reader.js';

const sights: fc.Arbitrary<Sight> = fc.oneof(
  fc.constant(EVERYTHING),
  fc.record({
    kind: fc.constantFrom('visible' as const, 'hidden' as const),
    scopes: fc.array(fc.string({ maxLength: 4, unit: fc.constantFrom('a', ' ', '"', ',') }), { maxLength: 3 }),
    hash: fc.constantFrom('ab', 'cd'),
  }),
);

describe('The key of a sight', () => {
  it('is equal for equal sights only', () => {
    fc.assert(
      fc.property(sights, sights, (one, other) => {
        expect(sightKey(one) === sightKey(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
    );
  });
});

describe('A question', () => {
  const seen: Pick<At, 'sight' | 'upTo'>[] = [];
  const anything = question<object, object>({
    path: 'anything',
    reads: [],
    rules: 'anything@1',
    form: Object,
    ask: async (_, { sight, upTo }) => {
      seen.push({ sight, upTo });
      return { rows: [] };
    },
  });
  const SEEN_BY_KZ = partial('KZ', 'ef'.repeat(32));
  const sightOf: SightOf = ({ administration }, upTo) =>
    administration === 'KZ' && upTo === 7n ? SEEN_BY_KZ : EVERYTHING;
  const asking = {
    store: { head: async () => 7n },
    db: { query: {}, generations: async () => [] },
    log: 'a'.repeat(16),
    now: () => 0,
    sightOf,
  } as unknown as Asking;
  const answered = (administration: string) =>
    ask(asking, anything, {}, { reader: { ...READER, administration }, lang: 'en', say: (key) => key });

  it('is asked with what its reader may see, at that place in the log, and its answer names it', async () => {
    expect(await answered('KZ')).toMatchObject({ sight: SEEN_BY_KZ.kind === 'visible' && SEEN_BY_KZ.hash });
    expect(seen.at(-1)).toEqual({ sight: SEEN_BY_KZ, upTo: 7n });
  });

  it('of one who sees everything is answered as if there were no sights', async () => {
    expect(Object.keys(await answered('KG'))).toEqual(['position', 'knownAt', 'rules', 'digest', 'rows', 'next']);
    expect(seen.at(-1)).toEqual({ sight: EVERYTHING, upTo: 7n });
  });
});

describe('A file of many pages', () => {
  let sight: Sight = partial('KZ', 'aa'.repeat(32));
  const paged = question<{ cursor?: string }, object>({
    path: 'paged',
    reads: [],
    rules: 'paged@1',
    form: Object,
    ask: async ({ cursor = '0' }) => ({
      rows: [{ n: cursor }],
      next: cursor === '3' ? null : String(Number(cursor) + 1),
    }),
  });
  const asking = {
    store: { head: async () => 7n },
    db: { query: {}, generations: async () => [] },
    log: 'a'.repeat(16),
    now: () => 0,
    sightOf: () => sight,
  } as unknown as Asking;

  /** `change`: after so many rows. */
  async function rows(change: number, to: Sight): Promise<number> {
    sight = partial('KZ', 'aa'.repeat(32));
    const asked = { reader: READER, lang: 'en' as const, say: (key: string) => key };
    const open = await openAnswer(asking, paged, { form: {}, asked, isWhole: true });
    let told = 0;
    for await (const batch of open.batches()) {
      told += batch.rows.length;
      if (told === change) sight = to;
    }
    return told;
  }

  it('breaks off where a permission is withdrawn meanwhile, and not where others’ rights change', async () => {
    const same = { ...partial('KZ', 'aa'.repeat(32)), kind: 'hidden' } as Sight;
    expect(await rows(2, same)).toBe(4);
    await expect(rows(2, partial('KZ', 'bb'.repeat(32)))).rejects.toMatchObject({ code: 'RIGHTS_CHANGED' });
  });
});
