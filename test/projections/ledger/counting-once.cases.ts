// The counting of one seizure: once to whoever sees all reports of it, and each line by itself to whoever does not: by examples, and against a
// naive count for many readers at many places in the log.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Sights } from '../../../projections/audience/sights.js';
import { ledgerEntries } from '../../../projections/figures/ledger-entries.js';
import { timeSeries } from '../../../projections/figures/time-series.js';
import { totals } from '../../../projections/figures/totals.js';
import { takenBackIn } from '../../../projections/ledger/matches/cluster.js';
import { Random } from '../../../src/demo/random.js';
import { reviewOf } from '../../../src/domain/duplicate-review/story.js';
import { type Reader, sees, type Sight, type SightOf } from '../../../src/eventsourcing/asking/sight.js';
import { parsePosition } from '../../../src/eventsourcing/log/position.js';
import { uuidOf } from '../../../src/eventsourcing/log/uuid.js';
import { scopesOf } from '../../../src/eventsourcing/read-models/stream-scopes.js';
import { operation } from '../../support/facts/declared.js';
import { grams, report, seizure, told, weighed } from '../../support/facts/incidents.js';
import { type Fact, NOW, projected } from '../../support/read-models/projecting.js';

const reader = (administration: string): Reader => ({ administration, officer: 'officer-1', role: 'officer' });

interface Side {
  readonly id: string;
  readonly by: string;
}

const side = (name: string, by: string): Side => ({ id: uuidOf(name), by });
const reported = ({ id: of, by }: Side, value: string, to?: string): readonly Fact[] => {
  const about = { of, by };
  const attributed = (op: string): Fact =>
    told('IncidentAttributedToOperation', { operation: op, rule: 'ATTRIBUTED' }, about);
  return [report({ country: by }, about), seizure({ quantity: grams(value) }, about), ...(to ? [attributed(to)] : [])];
};

/** In the order of the ids, as the events have them. */
function review(one: Side, other: Side) {
  const [first, second] = one.id < other.id ? [one, other] : [other, one];
  const stream = `duplicateReview-${reviewOf(one.id, other.id)}`;
  const say = (type: string, by: string, data: object): Fact => ({ stream, type, by, data });
  const lines = [{ one: 'a', other: 'a' }];
  return {
    suspected: say('DuplicateSuspected', 'JP', {
      one: first.id,
      other: second.id,
      owners: { one: first.by, other: second.by },
      lines,
      reasons: [],
    }),
    same: (by: string, counts?: string): Fact =>
      say('SameSeizureConfirmed', by, { lines, ...(counts ? { counts } : {}) }),
    distinct: (by: string): Fact => say('DistinctSeizuresConfirmed', by, {}),
    revoked: (by: string): Fact => say('SeizureMatchRevoked', by, {}),
    settled: (op: string, verdict: 'SAME' | 'DISTINCT' = 'SAME', counts?: string): Fact =>
      say('SeizureMatchSettled', 'CHLEU', {
        operation: op,
        verdict,
        lines: verdict === 'SAME' ? lines : [],
        ...(counts ? { counts } : {}),
      }),
    settlementRevoked: (op: string): Fact => say('SeizureSettlementRevoked', 'CHLEU', { operation: op }),
  };
}

const joined = (op: string, ...countries: readonly string[]): readonly Fact[] =>
  countries.map((country) => ({
    ...operation(op, 'ParticipantNominated', { country, capacity: 'PARTICIPANT' }),
    by: 'CHLEU',
  }));

const ofOne = (one: Side, other: Side): readonly Fact[] => {
  const { suspected, same } = review(one, other);
  return [suspected, same(one.by), ...(one.by === other.by ? [] : [same(other.by)])];
};

async function world(...facts: readonly Fact[]) {
  let sightOf: SightOf = () => ({ kind: 'everything' });
  let clock = NOW - 1_000_000;
  const made = await projected(
    () => (clock += 1),
    (...asked) => sightOf(...asked),
  );
  sightOf = new Sights(made.db, () => NOW).of;
  await made.tell(...joined('op', 'KZ', 'KG', 'BY'), ...facts);
  return made;
}

type Made = Awaited<ReturnType<typeof world>>;

const sums = async (made: Made, who = 'KZ', knownAt?: string): Promise<unknown> =>
  (await made.rows(totals, {}, { reader: reader(who), ...(knownAt ? { knownAt } : {}) })).map(({ text }) => text);

const sumsOfOperation = async (made: Made, who = 'BY', knownAt?: string): Promise<readonly unknown[]> =>
  (await made.rows(totals, { operation: ['op'] }, { reader: reader(who), ...(knownAt ? { knownAt } : {}) })).map(
    ({ text }) => text,
  );

const [KZ, KG, BY] = [side('of KZ', 'KZ'), side('of KG', 'KG'), side('of BY', 'BY')];

async function during(facts: readonly Fact[], look: (made: Made) => Promise<void>): Promise<void> {
  const made = await world(...facts);
  try {
    await look(made);
  } finally {
    await made.dispose();
  }
}

const TWO = [...reported(KZ, '500', 'op'), ...reported(KG, '700', 'op')];

describe('Two reports that are one seizure', () => {
  it('count twice until both states have said so, and once from then on: the one that was recorded first', () =>
    during(TWO, async (made) => {
      const { suspected, same } = review(KZ, KG);
      const [, one] = await made.tell(suspected, same('KG'));
      expect(await sums(made)).toEqual(['1.2 kg']);
      const [both] = await made.tell(same('KZ'));
      expect(await sums(made)).toEqual(['0.5 kg']);
      expect([await sums(made, 'KZ', one), await sums(made, 'KZ', both)]).toEqual([['1.2 kg'], ['0.5 kg']]);
      const by = await made.rows(totals, { by: ['country'] }, { reader: reader('BY') });
      expect(by.map(({ country, text }) => [country, text])).toEqual([['KZ', '0.5 kg']]);
      const known = await made.rows(timeSeries, { axis: 'known', bucket: 'year' }, { reader: reader('BY') });
      expect(known.map(({ text }) => text)).toEqual(['0.5 kg']);
    }));

  it('count by the other where both agree on it', () =>
    during(TWO, async (made) => {
      const { suspected, same } = review(KZ, KG);
      await made.tell(suspected, same('KZ', KG.id), same('KG', KG.id));
      expect(await sums(made)).toEqual(['0.7 kg']);
    }));

  it('count each again when a state takes its word back, or says that they are two', () =>
    during([...TWO, ...ofOne(KZ, KG)], async (made) => {
      const { same, revoked, distinct } = review(KZ, KG);
      await made.tell(revoked('KG'));
      expect(await sums(made)).toEqual(['1.2 kg']);
      await made.tell(same('KG'));
      expect(await sums(made)).toEqual(['0.5 kg']);
      await made.tell(distinct('KZ'));
      expect(await sums(made)).toEqual(['1.2 kg']);
    }));

  it('count by the one that is left where the other is withdrawn, and follow what is weighed, found and attributed', () =>
    during([...TWO, ...ofOne(KZ, KG)], async (made) => {
      const [kz, kg] = [
        { of: KZ.id, by: 'KZ' },
        { of: KG.id, by: 'KG' },
      ];
      await made.tell(weighed('a', grams('480', 'LAB'), kz), weighed('a', grams('690', 'LAB'), kg));
      expect(await sums(made)).toEqual(['0.48 kg']);
      await made.tell(told('SubstanceIdentified', { lineId: 'a', substance: 'opium', class: 'NARCOTIC' }, kg));
      const goods = await made.rows(totals, { by: ['substance'] }, { reader: reader('KZ') });
      expect(goods.map(({ substance, text }) => [substance, text])).toEqual([['heroin', '0.48 kg']]);
      await made.tell(told('AttributionRevoked', { operation: 'op' }, kg));
      expect(await sums(made)).toEqual(['0.48 kg']);
      expect(await sums(made, 'BY')).toEqual(['0.48 kg']);
      expect(await sums(made, 'KG')).toEqual(['0.48 kg']);
      await made.tell(told('ReportWithdrawn', { reason: 'ERROR' }, kz));
      expect(await sums(made, 'KG')).toEqual(['0.69 kg']);
    }));

  it('are one attempt', () =>
    during([...TWO, ...ofOne(KZ, KG)], async (made) => {
      for (const { id: of, by } of [KG, KZ])
        await made.tell(told('SmugglingAttemptPrevented', { category: 'DRUGS', personsArrested: 2 }, { of, by }));
      const texts = (await made.rows(totals, {}, { reader: reader('BY') })).map(({ text }) => text);
      expect(new Set(texts)).toEqual(new Set(['0.5 kg', '1 smuggling attempt prevented', '2 persons arrested']));
    }));

  it('are three where a duplicate has a duplicate, and still count once', () =>
    during([...TWO, ...reported(BY, '900', 'op'), ...ofOne(KG, BY), ...ofOne(KZ, KG)], async (made) => {
      expect(await sums(made)).toEqual(['0.5 kg']);
      await made.tell(told('ReportWithdrawn', { reason: 'ERROR' }, { of: KG.id, by: 'KG' }));
      expect(await sums(made)).toEqual(['0.5 kg']);
    }));

  it('count each by itself to who sees only one of them', () =>
    during([...reported(KZ, '500', 'op'), ...reported(KG, '700'), ...ofOne(KZ, KG)], async (made) => {
      expect(await sums(made, 'BY')).toEqual(['0.5 kg']);
      expect(await sums(made, 'KG')).toEqual(['0.5 kg']);
      const { of: kg, by } = { of: KG.id, by: 'KG' };
      await made.tell(told('AudienceRestricted', { handling: ['H2'], releasableTo: [] }, { of: KZ.id, by: 'KZ' }));
      expect(await sums(made, 'KG')).toEqual(['0.7 kg']);
      expect(await sums(made, 'KZ')).toEqual(['0.5 kg']);
      await made.tell(told('NoteAdded', { text: 'seen' }, { of: kg, by }));
      expect(await sums(made, 'BY')).toEqual([]);
    }));

  it('are told among the contributions as what stands, and by which review the other does not', () =>
    during([...TWO, ...ofOne(KZ, KG)], async (made) => {
      const asked = { reader: reader('BY') };
      const stands = await made.rows(ledgerEntries, {}, asked);
      expect(stands.map(({ stream }) => stream)).toEqual([`incident-${KZ.id}`]);
      const all = await made.rows(ledgerEntries, { standing: 'false' }, asked);
      expect(all.map(({ stream, sign }) => [stream, sign])).toEqual(
        expect.arrayContaining([[`duplicateReview-${reviewOf(KZ.id, KG.id)}`, -1]]),
      );
      expect(all.reduce((sum, { sign }) => sum + (sign as number), 0)).toBe(1);
    }));
});

describe('Two reports of which the unit of their operation says that they are one seizure', () => {
  const LESS = 'counted once by word of the coordination unit: less';

  it('count once in its sum, by a row of its own, and elsewhere as before', () =>
    during(TWO, async (made) => {
      const { suspected, settled, settlementRevoked } = review(KZ, KG);
      const [before] = await made.tell(suspected);
      await made.tell(settled('op'));
      expect(await sumsOfOperation(made)).toEqual(['1.2 kg', `${LESS} 0.7 kg`]);
      expect(await sums(made, 'BY')).toEqual(['1.2 kg']);
      expect(await sumsOfOperation(made, 'BY', before)).toEqual(['1.2 kg']);
      const by = await made.rows(totals, { by: ['country', 'operation'] }, { reader: reader('BY') });
      expect(by.map(({ country, operation: of, lower }) => [country, of, lower])).toEqual([
        ['KG', 'op', '0.7'],
        ['KZ', 'op', '0.5'],
        [null, 'op', '-0.7'],
      ]);
      const ofState = await made.rows(totals, { operation: ['op'], country: ['KG'] }, { reader: reader('BY') });
      expect(ofState.map(({ text }) => text)).toEqual(['0.7 kg']);
      const [, russian] = await made.rows(totals, { operation: ['op'] }, { reader: reader('BY'), lang: 'ru' });
      expect(russian!['text']).toBe('учтено один раз по решению координационного штаба: минус 0,7 кг');
      await made.tell(settlementRevoked('op'));
      expect(await sumsOfOperation(made)).toEqual(['1.2 kg']);
    }));

  it('count as the states say as soon as they agree, and by the unit again when they no longer do', () =>
    during(TWO, async (made) => {
      const { suspected, settled, same, distinct } = review(KZ, KG);
      await made.tell(suspected, settled('op', 'SAME', KG.id), same('KZ'));
      expect(await sumsOfOperation(made)).toEqual(['1.2 kg', `${LESS} 0.5 kg`]);
      await made.tell(same('KG'));
      expect(await sumsOfOperation(made)).toEqual(['0.5 kg']);
      await made.tell(distinct('KG'));
      expect(await sumsOfOperation(made)).toEqual(['1.2 kg', `${LESS} 0.5 kg`]);
      await made.tell(distinct('KZ'));
      expect(await sumsOfOperation(made)).toEqual(['1.2 kg']);
    }));

  it('count twice where one of them leaves the operation, and to who does not see both', () =>
    during(TWO, async (made) => {
      const { suspected, settled } = review(KZ, KG);
      await made.tell(
        suspected,
        settled('op'),
        told('AudienceRestricted', { releasableTo: ['BY'] }, { of: KG.id, by: 'KG' }),
      );
      expect(await sumsOfOperation(made, 'BY')).toEqual(['1.2 kg', `${LESS} 0.7 kg`]);
      expect(await sumsOfOperation(made, 'KZ')).toEqual(['0.5 kg']);
      await made.tell(told('AttributionRevoked', { operation: 'op' }, { of: KG.id, by: 'KG' }));
      expect(await sumsOfOperation(made, 'BY')).toEqual(['0.5 kg']);
    }));

  it('are told among all that was ever booked, and stand as they are', () =>
    during(TWO, async (made) => {
      const { suspected, settled } = review(KZ, KG);
      await made.tell(suspected, settled('op'));
      const asked = { reader: reader('BY') };
      const all = await made.rows(ledgerEntries, { operation: ['op'], standing: 'false' }, asked);
      expect(all.map(({ sign, country, text }) => [sign, country, text]).at(-1)).toEqual([-1, null, '−(0.7 kg)']);
      expect(await made.rows(ledgerEntries, { operation: ['op'] }, asked)).toHaveLength(2);
      const elsewhere = await made.rows(ledgerEntries, { standing: 'false' }, asked);
      expect(elsewhere.filter(({ country }) => country === null)).toEqual([]);
    }));
});

describe('What is taken back of a cluster', () => {
  it('adds up, for whoever sees any of its incidents, to all lines but one of each part that hangs together', () => {
    const random = new Random(7);
    for (let round = 0; round < 200; round++) {
      const lines = Array.from({ length: 2 + random.below(4) }, (_, n) => ({
        key: `s${n} a`,
        stream: `s${n}`,
        recordedAt: random.below(3),
        isBooked: random.chance(0.8),
      }));
      const pairs = lines.flatMap(({ key: one }, i) =>
        lines
          .slice(i + 1)
          .flatMap(({ key: other }) =>
            random.chance(0.5) ? [{ one, other, yields: random.chance(0.3) ? one : null }] : [],
          ),
      );
      const taken = takenBackIn(lines, pairs);
      for (let seen = 0; seen < 1 << lines.length; seen++) {
        const own = lines.filter((_, i) => (seen & (1 << i)) !== 0);
        const streams = new Set(own.map(({ stream }) => stream));
        const of = (key: string): number =>
          taken
            .filter((each) => each.key === key && each.streams.every((stream) => streams.has(stream)))
            .reduce((sum, { times }) => sum + times, 0);
        const left = own.filter(({ key, isBooked }) => isBooked && of(key) === 0).map(({ key }) => key);
        expect(left).toHaveLength(parts(own, pairs).filter((part) => part.some(({ isBooked }) => isBooked)).length);
        for (const { key, isBooked } of own) expect([0, isBooked ? 1 : 0]).toContain(of(key));
      }
    }
  });
});

interface Line {
  readonly key: string;
  readonly isBooked: boolean;
}

type Pair = Readonly<Record<'one' | 'other', string>>;

const isOf = (pair: Pair, one: string, other: string): boolean =>
  (pair.one === one && pair.other === other) || (pair.one === other && pair.other === one);

/** Lines that hang together, found by going from one to the next. */
function parts<L extends Line>(lines: readonly L[], pairs: readonly Pair[]): readonly L[][] {
  const left = new Set(lines);
  const found: L[][] = [];
  for (const first of lines) {
    if (!left.delete(first)) continue;
    const part = [first];
    for (const { key } of part) {
      const next = [...left].filter((other) => pairs.some((pair) => isOf(pair, key, other.key)));
      for (const each of next) left.delete(each);
      part.push(...next);
    }
    found.push(part);
  }
  return found;
}

const COUNTRIES = ['KZ', 'KG', 'BY'];
const WHO = ['KZ', 'KG', 'BY', 'RU', 'JP'];

/** Whatever two states and the unit of their operation may say of two reports. */
function wordsOn(one: Side, other: Side, random: Random): Fact[] {
  const { suspected, same, revoked, distinct, settled, settlementRevoked } = review(one, other);
  const counts = random.chance(0.3) ? one.id : undefined;
  const perhaps = (chance: number, say: () => readonly Fact[]): readonly Fact[] => (random.chance(chance) ? say() : []);
  return [
    suspected,
    same(one.by, counts),
    ...perhaps(0.6, () => [same(other.by, counts)]),
    ...perhaps(0.3, () => [random.pick([revoked(other.by), distinct(one.by)]), same(other.by), same(one.by)]),
    ...perhaps(0.2, () => [revoked(one.by)]),
    ...perhaps(0.6, () => [settled(random.pick(['op', 'op', 'op-2']), 'SAME', random.chance(0.3) ? other.id : counts)]),
    ...perhaps(0.1, () => [settlementRevoked('op')]),
  ];
}

/** A log of clusters in which everything happens that can, in any order, and what it says naively. */
export function countingOnceCases(): void {
  const random = new Random(41);
  let made: Made;
  let positions: readonly string[];
  const all: Fact[] = [];

  beforeAll(async () => {
    const sides = Array.from({ length: 36 }, (_, n) => side(`cluster ${n}`, random.pick(COUNTRIES)));
    const streams: Fact[][] = sides.map((each, n) => {
      const about = { of: each.id, by: each.by };
      const mostly = n % 8 < 4 ? 'op' : 'op-2';
      const to = random.chance(0.8) ? random.pick([mostly, mostly, mostly, 'op', 'op-2']) : undefined;
      return [
        ...reported(each, String(1 + random.below(900)), to),
        ...(random.chance(0.4) ? [weighed('a', grams(String(1 + random.below(900)), 'LAB'), about)] : []),
        ...(random.chance(0.2) ? [told('AudienceRestricted', { releasableTo: [] }, about)] : []),
        ...(to && random.chance(0.3) ? [told('AttributionRevoked', { operation: to }, about)] : []),
        ...(random.chance(0.25) ? [told('ReportWithdrawn', { reason: 'ERROR' }, about)] : []),
      ];
    });
    for (let n = 0; n < 36; n += 4)
      for (const [i, j] of [
        [0, 1],
        [1, 2],
        [2, 3],
        [0, 3],
        [0, 2],
      ] as const) {
        if (random.chance(0.35)) continue;
        const [one, other] = [sides[n + i]!, sides[n + j]!];
        streams.push(wordsOn(one, other, random));
      }
    const open = streams.map((each) => [...each]);
    while (open.some(({ length }) => length > 0))
      all.push(random.pick(open.filter(({ length }) => length > 0)).shift()!);
    made = await world(...joined('op-2', 'KZ', 'RU'));
    positions = await made.tell(...all);
  }, 120_000);
  afterAll(() => made.dispose());

  it('counts once what is one seizure as far as a reader sees it, at every place in the log', async () => {
    const scopes = await scopesOf(made.db, [...new Set(all.map(({ stream }) => stream))]);
    const sightOf = new Sights(made.db, () => NOW).of;
    let differences = 0;
    for (const place of [40, 80, 110, 130, all.length - 1]) {
      const knownAt = positions[Math.min(place, all.length - 1)]!;
      const { number } = parsePosition(knownAt.slice(1))!;
      for (const who of WHO) {
        const sight = await sightOf(reader(who), number);
        const wanted = naive(all.slice(0, place + 1), sight, scopes);
        const rows = await made.rows(totals, { evidence: ['ITEMISED'] }, { reader: reader(who), knownAt });
        const [mass] = rows.filter(({ measure }) => measure === 'MASS');
        expect([place, who, mass?.['entries'] ?? 0, Number(mass?.['lower'] ?? 0)]).toEqual([
          place,
          who,
          wanted.length,
          wanted.reduce((sum, grammes) => sum + grammes, 0) / 1000,
        ]);
        // Whoever sees nothing of the operation is not told its name.
        if (COUNTRIES.includes(who)) {
          const inSum = naive(all.slice(0, place + 1), sight, scopes, 'op');
          const asked = { operation: ['op'], evidence: ['ITEMISED'] };
          const own = await made.rows(totals, asked, { reader: reader(who), knownAt });
          const masses = own.filter(({ measure }) => measure === 'MASS');
          const grammes = masses.reduce((sum, { lower }) => sum + Math.round(Number(lower) * 1000), 0);
          expect([place, who, grammes]).toEqual([place, who, inSum.reduce((sum, each) => sum + each, 0)]);
          differences += masses.filter(({ countedOnce }) => countedOnce).length;
        }
        const listed = await made.rows(ledgerEntries, { limit: '1000' }, { reader: reader(who), knownAt });
        expect([place, who, listed.length]).toEqual([place, who, wanted.length]);
      }
    }
    expect(differences).toBeGreaterThan(0);
  }, 120_000);

  it('has the same rows when it is built anew', async () => {
    const [live, anew] = [await made.dump(), await made.rebuilt(7)];
    expect(anew).toEqual(live);
  }, 120_000);
}

interface Counted extends Line {
  readonly grammes: number;
  readonly first: number;
  readonly operation: string | null;
}

interface Said extends Pair {
  readonly owners: readonly string[];
  /** By state: the incident that it says counts, null where it names none; false: they are two. */
  readonly words: Map<string, string | null | false>;
  /** The operation for whose sum its unit says that they are one, and the incident that it says counts. */
  settled: { readonly operation: string; readonly counts: string | null } | null;
}

/** What the facts say, each by itself, as it stands behind the last of them. */
class Naively {
  readonly lines = new Map<string, Counted>();
  readonly said = new Map<string, Said>();

  constructor(facts: readonly Fact[]) {
    facts.forEach((each, order) => this.told[each.type]?.(each, order));
  }

  private readonly told: Readonly<Record<string, (fact: Fact, order: number) => void>> = {
    SubstanceSeized: ({ stream, data }, first) =>
      this.lines.set(stream, { key: stream, grammes: grammesIn(data), isBooked: true, first, operation: null }),
    QuantityEstablished: ({ stream, data }) => this.change(stream, { grammes: grammesIn(data) }),
    ReportWithdrawn: ({ stream }) => this.change(stream, { isBooked: false }),
    IncidentAttributedToOperation: ({ stream, data }) =>
      this.change(stream, { operation: (data as { operation: string }).operation }),
    AttributionRevoked: ({ stream }) => this.change(stream, { operation: null }),
    DuplicateSuspected: ({ stream, data }) => {
      const { one, other, owners } = data as Pair & { owners: Pair };
      const incidents = { one: `incident-${one}`, other: `incident-${other}` };
      this.said.set(stream, { ...incidents, owners: [owners.one, owners.other], words: new Map(), settled: null });
    },
    SameSeizureConfirmed: ({ stream, data, by }) =>
      this.said.get(stream)!.words.set(by!, (data as { counts?: string }).counts ?? null),
    DistinctSeizuresConfirmed: ({ stream, by }) => this.said.get(stream)!.words.set(by!, false),
    SeizureMatchRevoked: ({ stream, by }) => this.said.get(stream)!.words.delete(by!),
    SeizureMatchSettled: ({ stream, data }) => {
      const { operation: of, counts = null } = data as { operation: string; counts?: string };
      this.said.get(stream)!.settled = { operation: of, counts };
    },
    SeizureSettlementRevoked: ({ stream, data }) => {
      const said = this.said.get(stream)!;
      if (said.settled?.operation === (data as { operation: string }).operation) said.settled = null;
    },
  };

  private change(stream: string, change: Partial<Counted>): void {
    const line = this.lines.get(stream);
    if (line) this.lines.set(stream, { ...line, ...change });
  }
}

const grammesIn = (data: unknown): number => Number((data as { quantity: { value: string } }).quantity.value);

/** The one that all agree is not counted. */
function yieldingIn({ one, other, owners, words }: Said): readonly string[] {
  const [counts, ...others] = new Set(owners.map((each) => words.get(each)));
  if (others.length > 0 || typeof counts !== 'string') return [];
  return [one === `incident-${counts}` ? other : one];
}

const isAgreed = ({ owners, words }: Said): boolean =>
  owners.every((each) => words.has(each)) && new Set(owners.map((each) => words.get(each) === false)).size === 1;

/**
 * Grammes of what counts, by the words of the rule: of what hangs together as far as it is seen, the first, or the agreed one. In the sum of
 * an operation also what its unit says of two of its incidents whose states have not agreed.
 */
function naive(
  facts: readonly Fact[],
  sight: Sight,
  scopes: ReadonlyMap<string, string>,
  sumOf: string | null = null,
): readonly number[] {
  const { lines, said } = new Naively(facts);
  const isSeen = (stream: string): boolean => sees(sight, scopes.get(stream)!);
  const isSame = ({ owners, words }: Said): boolean =>
    owners.every((each) => (words.get(each) ?? words.has(each)) !== false);
  const isSettled = (each: Said): boolean =>
    sumOf !== null &&
    each.settled?.operation === sumOf &&
    !isAgreed(each) &&
    [each.one, each.other].every((stream) => lines.get(stream)?.operation === sumOf);
  const both = [...said.values()].filter((each) => isSeen(each.one) && isSeen(each.other));
  const pairs = both.filter((each) => isSame(each) || isSettled(each));
  const yielding = new Set(pairs.flatMap((each) => (isSame(each) ? yieldingIn(each) : yieldingTo(each))));
  const seen = [...lines.values()].filter(({ key }) => isSeen(key));
  return parts(seen, pairs).flatMap((part) => {
    const [first] = part
      .filter(({ isBooked }) => isBooked)
      .toSorted(
        (one, other) => Number(yielding.has(one.key)) - Number(yielding.has(other.key)) || one.first - other.first,
      );
    return first && (sumOf === null || first.operation === sumOf) ? [first.grammes] : [];
  });
}

function yieldingTo({ one, other, settled }: Said): readonly string[] {
  if (!settled?.counts) return [];
  return [one === `incident-${settled.counts}` ? other : one];
}
