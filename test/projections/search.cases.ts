// The search: whatever alphabet and spelling, what is there is found, with where it was said, and nothing that one may not see.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { projections, questions } from '../../projections/all.js';
import { slipsBetween } from '../../projections/search/candidates.js';
import { wordsOf, wordsSought } from '../../projections/search/folding.js';
import { SEARCHED } from '../../projections/search/texts.js';
import { aggregates } from '../../src/domain/aggregates.js';
import { EVERYTHING } from '../../src/eventsourcing/asking/sight.js';
import { RowCache } from '../../src/eventsourcing/read-models/row-cache.js';
import { Malformed } from '../../src/forms/malformed.js';
import { formSchema } from '../../src/forms/form.js';
import { at, operation } from '../support/facts/declared.js';
import { enveloped } from '../support/facts/fact.js';
import { correction, report } from '../support/facts/incidents.js';
import { partial } from '../support/facts/reader.js';
import { type Projected, projected } from '../support/read-models/projecting.js';

const search = questions.find(({ path }) => path === 'search')!;
const id = (n: number): string => `0000000${n}-0000-4000-8000-000000000000`;
let world: Projected;

const found = async (q: string, more: object = {}, asked: object = {}): Promise<readonly unknown[]> =>
  (await world.rows(search, { q, ...more }, asked)).map((row) => [
    String(row['id']).slice(0, 8),
    row['field'],
    row['said'],
  ]);

describe('Words', () => {
  it.each([
    ['Достук', 'Dostuk'],
    ['Торугарт', 'TORUGART'],
    ['Ак-Жол', 'Ak-Zhol'],
    ['Ак-Жол', 'Ak Jol'],
    ['Джалал-Абад', 'Jalal-Abad'],
    ['Хоргос', 'Khorgos'],
    ['Иркештам', 'Irkeshtam'],
    ['Щучинск', 'Shchuchinsk'],
    ['Сырымбет', 'Syrymbet'],
    ['Юрий', 'Yuriy'],
    ['Қордай', 'Кордай'],
    ['Өскемен', 'Oskemen'],
    ['Цеханович', 'Tsekhanovich'],
    ['№ 12/К', '12-k'],
  ])('%s and %s are one', (one, other) => {
    expect(wordsOf(one).some((word) => wordsSought(other).includes(word))).toBe(true);
    expect(wordsSought(other).every((word) => wordsOf(one).includes(word))).toBe(true);
  });

  it('of any text are folded to themselves', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const word of wordsOf(text)) expect(slipsBetween(word, word)).toBe(0);
      }),
    );
  });

  it('that differ by one slip are near, and numbers are not', () => {
    expect(slipsBetween('torugart', 'torugrat')).toBe(1);
    expect(slipsBetween('torugart', 'toruart')).toBe(1);
    expect(slipsBetween('torugart', 'torguat')).toBeUndefined();
    expect(slipsBetween('1024', '1025')).toBeUndefined();
    expect(slipsBetween('k12', 'k13')).toBeUndefined();
  });
});

export function searchCases(): void {
  beforeEach(async () => {
    world = await projected(undefined, ({ administration }) => (administration === 'TM' ? partial('TM') : EVERYTHING));
    await world.tell(
      report({ post: 'Торугарт', caseReference: '12/к' }, { of: id(1) }),
      report({ post: 'Dostuk', conveyance: 'КамАЗ 5320' }, { of: id(2) }),
      report({ post: 'Достук-авто', concealment: 'в запасном колесе' }, { of: id(3) }),
      operation('barrier-2026', 'OperationPlanned', {
        codeName: 'Барьер-2026',
        window: { from: '2026', to: '2026', precision: 'year' },
      } as never),
    );
  });
  afterEach(() => world.dispose());

  it.each([
    ['Torugart', [['00000001', 'post', 'Торугарт']]],
    ['торугат', [['00000001', 'post', 'Торугарт']]],
    ['12-K', [['00000001', 'caseReference', '12/к']]],
    ['12/к торугарт', [['00000001', 'caseReference', '12/к']]],
    [
      'достук',
      [
        ['00000002', 'post', 'Dostuk'],
        ['00000003', 'post', 'Достук-авто'],
      ],
    ],
    ['kamaz', [['00000002', 'conveyance', 'КамАЗ 5320']]],
    ['барьер', [['barrier-', 'codeName', 'Барьер-2026']]],
    ['колесе', [['00000003', 'concealment', 'в запасном колесе']]],
    ['00000003', [['00000003', 'id', '00000003']]],
    ['torugart dostuk', []],
  ])('finds what is looked for as %s', async (q, rows) => {
    const all = await found(q);
    expect(all.filter((row) => (row as string[])[1] !== 'id' || q === '00000003')).toEqual(
      q === 'барьер' ? expect.arrayContaining(rows) : rows,
    );
  });

  it('says in words where it was found, and that a spelling was only similar', async () => {
    const texts = async (q: string, lang: 'en' | 'ru') =>
      (await world.rows(search, { q }, { lang })).map(({ text }) => text);
    expect(await texts('torugart', 'en')).toEqual(['post: Торугарт']);
    expect(await texts('торугат', 'ru')).toEqual(['пост: Торугарт (похожее)']);
  });

  it('keeps to the registers that are named, and goes on where a page ended', async () => {
    expect(await found('достук', { in: ['operations'] })).toEqual([]);
    const first = await world.answer(search, { q: 'достук', limit: '1' });
    const second = await world.answer(search, { q: 'достук', limit: '1', cursor: first.next });
    expect([first, second].map(({ rows }) => (rows[0] as { id: string }).id)).toEqual([id(2), id(3)]);
    expect(second.next).toBeNull();
    await expect(world.answer(search, { q: 'достук', cursor: 'x' })).rejects.toThrow(Malformed);
    await expect(world.answer(search, { q: '—' })).rejects.toThrow(Malformed);
  });

  it('finds by what was said before it was corrected, and at an earlier place nothing that was said later', async () => {
    const data = {
      country: 'KG',
      occurredAt: { from: '2026-05-10', to: '2026-05-10', precision: 'day' },
      form: 'SHORT',
      post: 'Иркештам',
    };
    const [then] = await world.tell(report({ post: 'Кордай' }, { of: id(4) }));
    await world.tell(correction(0, data, ['post'], { of: id(4) }));
    expect(await found('иркештам')).toEqual([['00000004', 'post', 'Иркештам']]);
    expect(await found('korday')).toEqual([['00000004', 'post', 'Кордай']]);
    expect(await found('иркештам', {}, { knownAt: then })).toEqual([]);
  });

  it('finds in the order in which things began, whatever their ids, and however late a word was said of them', async () => {
    const data = { country: 'KG', occurredAt: at('2026-05-10'), form: 'SHORT', post: 'Кордай' };
    await world.tell(
      report({}, { of: id(9) }),
      report({ post: 'Кордай' }, { of: id(8) }),
      report({ post: 'Korday' }, { of: id(7) }),
      correction(0, data, ['post'], { of: id(9) }),
      operation('korday-2026', 'OperationPlanned', { codeName: 'Кордай' } as never),
    );
    const ids = async (q: string): Promise<readonly unknown[]> => (await found(q)).map((row) => (row as string[])[0]);
    expect(await ids('кордай')).toEqual(['00000009', '00000008', '00000007', 'korday-2']);
    const pages: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const { rows, next } = await world.answer(search, { q: 'кордай', limit: '1', ...(cursor ? { cursor } : {}) });
      pages.push(...(rows as { id: string }[]).map((row) => row.id));
      cursor = next;
    }
    expect(pages).toEqual([id(9), id(8), id(7), 'korday-2026']);
  });

  it('knows when a thing began that it has forgotten, and notes one that is new behind it', async () => {
    const index = projections.find(({ name }) => name === 'search')!;
    const written: unknown[] = [];
    const kept = {
      get: (_: unknown, { stream }: { stream: string }) => ({ stream, began: 7n }),
      write: (of: { name: string }, rows: readonly unknown[]) => written.push([of.name, rows]),
    };
    const rows = new RowCache().within(kept as never);
    const told = [report({ post: 'Кордай' }, { of: id(1) }), report({ post: 'Кордай' }, { of: id(2) })];
    for (const [i, fact] of told.entries()) {
      const about = { stream: fact.stream, revision: 1 - i, number: BigInt(40 + i), recordedAt: 0 };
      await index.every!({ ...enveloped(fact, 1 - i), ...about }, rows, undefined as never);
    }
    rows.flush();
    const [begun, places] = ['search_begun', 'search_places'].map((of) =>
      written.flatMap((each) =>
        (each as [string, unknown[]])[0].startsWith(of) ? (each as [string, unknown[]])[1] : [],
      ),
    );
    expect(begun).toEqual([[told[1]!.stream, 41n]]);
    expect(places).toEqual(
      expect.arrayContaining([
        ['kordai', 'incident', 7n],
        ['kordai', 'incident', 41n],
      ]),
    );
  });

  it('finds nothing for who may not see it', async () => {
    expect(await found('torugart', {}, { reader: { administration: 'TM', officer: 'x', role: 'officer' } })).toEqual(
      [],
    );
  });

  it('has the same rows when it is built anew, whatever the batches', async () => {
    const live = await world.dump();
    for (const size of [1, 3, 100]) expect(await world.rebuilt(size)).toEqual(live);
  });
}

/** Texts that nobody looks through: what points to a person, what is a code, what only a program reads, what may be done with a thing,
 * and what is wrong with a line of a table. */
const NOT_SEARCHED = new Set(['contact', 'hs', 'key', 'nationalMarking', 'position', 'remark', 'restriction']);

describe('Every text of a command', () => {
  const texts = aggregates.flatMap(({ collection, commands }) =>
    Object.entries(commands).flatMap(([verb, { form }]) =>
      Object.entries(formSchema(form)['properties'] as Record<string, { maxLength?: number; enum?: unknown }>)
        .filter(([, { maxLength, enum: codes }]) => maxLength !== undefined && codes === undefined)
        .map(([field]) => ({ name: `${collection}/${verb} ${field}`, field })),
    ),
  );
  it.each(texts)('$name is looked through, or there is a reason not to', ({ field }) => {
    expect(SEARCHED.has(field) || NOT_SEARCHED.has(field)).toBe(true);
  });
});
