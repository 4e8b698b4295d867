// The same body's later statement about the same scope supersedes the earlier, in any order of arrival; nothing else does.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { oneStatement } from '../../../projections/registers/statements.js';
import { totals } from '../../../projections/figures/totals.js';
import { bookedIn } from '../../support/read-models/booked.js';
import { at, columns, declared, kg, part, withdrawn } from '../../support/facts/declared.js';
import { type Fact, type Projected, projected } from '../../support/read-models/projecting.js';

let world: Projected;

const headline = (value: string): { headline: ReturnType<typeof part> } => ({
  headline: part('heroin', 'NARCOTIC', kg(value)),
});
const said = (id: string, on: string, value: string, more: Parameters<typeof declared>[1] = {}): Fact =>
  declared(id, { asserted: at(on), ...headline(value), ...more });

const EARLY = said('early', '2025-01-10', '10');
const MIDDLE = said('middle', '2025-02-10', '20');
const LATE = said('late', '2025-03-10', '30');
const ORDERS = [
  [EARLY, MIDDLE, LATE],
  [EARLY, LATE, MIDDLE],
  [MIDDLE, EARLY, LATE],
  [MIDDLE, LATE, EARLY],
  [LATE, EARLY, MIDDLE],
  [LATE, MIDDLE, EARLY],
] as const;

const standing = async (knownAt?: string): Promise<unknown> =>
  columns(await world.rows(totals, {}, knownAt ? { knownAt } : {}), 'statement', 'lower', 'entries', 'contested');

type Row = Readonly<Record<string, unknown>>;
const COUNTS = ['infinite', 'strict_lower', 'strict_upper', 'unweighed', 'approximate', 'late', 'bonus', 'contested'];

const isBefore = (one: Row, other: Row): boolean =>
  Number(one['position']) * 1000 + Number(one['ordinal']) < Number(other['position']) * 1000 + Number(other['ordinal']);

/** An entry without its place in the ledger. */
const kept = (entry: Row): Row =>
  Object.fromEntries(Object.entries(entry).filter(([name]) => !['position', 'ordinal', 'recorded_at'].includes(name)));

/** The entry that this one takes back. */
function mirrored(reversal: Row): Row {
  const negated = Object.fromEntries(COUNTS.map((name) => [name, 0 - Number(reversal[name])]));
  return { ...kept(reversal), ...negated, sign: 1 };
}

export function standingCases(): void {
  beforeEach(async () => {
    world = await projected();
  });
  afterEach(() => world.dispose());

  describe('a later statement of the same body about the same scope', () => {
    it.each(ORDERS.map((each) => ({ order: each.map(({ stream }) => stream).join(', '), each })))(
      'stands alone, whatever order they reach the log in: $order',
      async ({ each }) => {
        await world.tell(...each);
        expect(await standing()).toEqual([['late', '30', 1, 0]]);
      },
    );

    it('leaves the earlier one visible where the log had not known better', async () => {
      const [early = '', late = '', middle = ''] = await world.tell(EARLY, LATE, MIDDLE);
      expect(await standing(early)).toEqual([['early', '10', 1, 0]]);
      expect(await standing(late)).toEqual([['late', '30', 1, 0]]);
      expect(await standing(middle)).toEqual([['late', '30', 1, 0]]);
    });

    it('names what supersedes each: the latest, not merely a later one', async () => {
      await world.tell(LATE, EARLY, MIDDLE);
      const by = async (id: string): Promise<unknown> => (await world.rows(oneStatement, { id }))[0]?.['supersededBy'];
      expect([await by('early'), await by('middle'), await by('late')]).toEqual(['late', 'late', null]);
    });

    it('lets the earlier stand again when it is withdrawn, and the one before that when both are', async () => {
      const told = await world.tell(EARLY, MIDDLE, LATE, withdrawn('late'), withdrawn('middle'), withdrawn('early'));
      const answers = await Promise.all(told.slice(3).map((position) => standing(position)));
      expect(answers).toEqual([[['middle', '20', 1, 0]], [['early', '10', 1, 0]], []]);
    });

    it('is not brought back by the withdrawal of what it had superseded', async () => {
      await world.tell(EARLY, LATE, withdrawn('early'));
      expect(await standing()).toEqual([['late', '30', 1, 0]]);
    });

    it('supersedes it too when the bodies that assert it are listed in another order', async () => {
      await world.tell(
        said('a', '2025-01-10', '10', { assertedBy: ['CHLEU', 'WCO'] }),
        said('b', '2025-02-10', '20', { assertedBy: ['WCO', 'CHLEU'] }),
      );
      expect(await standing()).toEqual([['b', '20', 1, 0]]);
    });
  });

  describe('statements that were asserted at overlapping times', () => {
    it.each([
      { times: 'on the same day', one: '2025-01-10', other: '2025-01-10' },
      { times: 'in a year and on a day in it', one: '2025', other: '2025-06-01' },
      { times: 'in a month and on its last day', one: '2025-06', other: '2025-06-30' },
    ])('both stand and contest each other: $times', async ({ one, other }) => {
      await world.tell(said('one', one, '10'), said('other', other, '20'));
      expect(await standing()).toEqual([
        ['one', '10', 1, 1],
        ['other', '20', 1, 1],
      ]);
    });

    it('are contested no longer when one is withdrawn', async () => {
      await world.tell(said('one', '2025', '10'), said('other', '2025-06-01', '20'), withdrawn('one'));
      expect(await standing()).toEqual([['other', '20', 1, 0]]);
    });

    it('end the day before: then the later one stands alone', async () => {
      await world.tell(said('one', '2025-06', '10'), said('other', '2025-07-01', '20'));
      expect(await standing()).toEqual([['other', '20', 1, 0]]);
    });
  });

  describe('a later statement', () => {
    const KZ = { kind: 'country', code: 'KZ' } as const;
    const KG = { kind: 'country', code: 'KG' } as const;
    it.each<{ about: string; more: Parameters<typeof declared>[1]; first?: Parameters<typeof declared>[1] }>([
      { about: 'of another body', more: { assertedBy: ['WCO'] } },
      { about: 'of two bodies, one of them the same', more: { assertedBy: ['CHLEU', 'WCO'] } },
      { about: 'about an operation', more: { scope: { operation: 'barrier-2024' } } },
      { about: 'about a method', more: { scope: { method: 'CONTROLLED_DELIVERY' } } },
      { about: 'about a body', more: { scope: { body: 'chleu' } } },
      { about: 'about another period', more: { scope: { period: at('2024-01/2024-06') } } },
      { about: 'about the same days, told as days', more: { scope: { period: at('2024-01-01/2024-12-31') } } },
      { about: 'about one country, where the first was about all', more: { attribution: KZ } },
      { about: 'about another country', more: { attribution: KZ }, first: { attribution: KG } },
      {
        about: 'about one service of the country',
        more: { attribution: { ...KZ, service: 'CUSTOMS' } },
        first: { attribution: KZ },
      },
    ])('supersedes nothing when it is $about', async ({ more, first = {} }) => {
      await world.tell(said('first', '2025-01-10', '10', first), said('later', '2025-02-10', '20', more));
      expect(await standing()).toEqual([
        ['first', '10', 1, 0],
        ['later', '20', 1, 0],
      ]);
    });

    it('about the same country supersedes the earlier', async () => {
      await world.tell(
        said('first', '2025-01-10', '10', { attribution: KZ }),
        said('later', '2025-02-10', '20', { attribution: KZ }),
      );
      expect(await standing()).toEqual([['later', '20', 1, 0]]);
    });
  });

  describe('statements of one scope about different things', () => {
    const NEW = { supersedes: [] };
    const about = (substance: 'heroin' | 'opium', value: string): object => ({
      headline: part(substance, 'NARCOTIC', kg(value)),
      ...NEW,
    });
    const arrests = declared('arrests', {
      asserted: at('2025-03-10'),
      counts: [{ what: 'PERSON_ARRESTED', n: 3, bound: 'EQ' }],
      ...NEW,
    });

    it('both stand: a later figure for heroin takes away none for opium, a count of arrests no weight', async () => {
      await world.tell(
        said('opium', '2025-01-10', '10', about('opium', '10')),
        said('heroin', '2025-02-10', '20', about('heroin', '20')),
        arrests,
      );
      expect(columns(await world.rows(totals), 'statement', 'lower', 'contested')).toEqual([
        ['arrests', '3', 0],
        ['heroin', '20', 0],
        ['opium', '10', 0],
      ]);
    });

    it('supersede where the subject is the same, whatever the parts of the headline are', async () => {
      const more = { ...about('heroin', '30'), parts: [part('heroin', 'NARCOTIC', kg('4'))] };
      await world.tell(
        said('first', '2025-01-10', '10', about('heroin', '10')),
        said('later', '2025-02-10', '30', more),
      );
      expect(await standing()).toEqual([['later', '30', 1, 0]]);
    });

    it('both stand and say so where their subjects overlap, until one says that it replaces the other', async () => {
      const all = { headline: { quantity: kg('162') }, ...NEW };
      const own = { headline: { class: 'NARCOTIC', quantity: kg('170') } } as const;
      await world.tell(
        said('heroin', '2025-01-10', '92', about('heroin', '92')),
        said('all', '2025-02-10', '162', all),
        arrests,
      );
      expect(columns(await world.rows(totals), 'statement', 'lower', 'contested')).toEqual([
        ['all', '162', 1],
        ['arrests', '3', 0],
        ['heroin', '92', 1],
      ]);
      await world.tell(said('narcotic', '2025-04-10', '170', { ...own, supersedes: ['heroin', 'all'] }));
      expect(columns(await world.rows(totals), 'statement', 'lower', 'contested')).toEqual([
        ['arrests', '3', 0],
        ['narcotic', '170', 0],
      ]);
      expect((await world.rows(oneStatement, { id: 'heroin' }))[0]).toMatchObject({ supersededBy: 'narcotic' });
    });

    it('counted as before where both were told before subjects mattered', async () => {
      const opium = { headline: part('opium', 'NARCOTIC', kg('10')) };
      await world.tell(said('opium', '2025-01-10', '10', opium), said('heroin', '2025-02-10', '20'));
      expect(await standing()).toEqual([['heroin', '20', 1, 0]]);
    });
  });

  describe('what is booked and taken back', () => {
    it('counts once after any number of rebookings, and each reversal mirrors what it reverses', async () => {
      const detailed = {
        ...headline('20'),
        parts: [part('heroin', 'NARCOTIC', kg('5', 'LT')), part('heroin', 'NARCOTIC', kg(null))],
      };
      await world.tell(
        EARLY,
        said('middle', '2025', '20', detailed),
        LATE,
        withdrawn('late'),
        said('again', '2025-04-01', '7'),
        withdrawn('again'),
        said('next', '2026-01-01', '9'),
        withdrawn('next'),
      );
      const entries = bookedIn(await world.dump()) as unknown as readonly Row[];
      const reversals = entries.filter(({ sign }) => sign === -1);
      expect(reversals.length).toBeGreaterThan(6);
      for (const reversal of reversals) {
        const before = entries.filter(
          (each) =>
            isBefore(each, reversal) && each['part'] === reversal['part'] && each['event'] === reversal['event'],
        );
        expect(mirrored(reversal)).toEqual(kept(before.at(-1) ?? {}));
      }
      expect(columns(await world.rows(totals), 'statement', 'entries', 'contested')).toEqual([
        ['early', 1, 1],
        ['middle', 1, 1],
      ]);
    });
  });
}
