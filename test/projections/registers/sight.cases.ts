// The things that a reader of some scopes is told of: what they would be told if nothing else had ever been said.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { questions, registers } from '../../../projections/all.js';
import { scorecard } from '../../../projections/figures/scorecard.js';
import type { AnyQuestion } from '../../../src/eventsourcing/asking/ask.js';
import { EVERYTHING, sees, type Sight } from '../../../src/eventsourcing/asking/sight.js';
import { NotAnswered } from '../../../src/eventsourcing/asking/not-answered.js';
import type { Story } from '../../../src/eventsourcing/log/story.js';
import { uuidOf } from '../../../src/eventsourcing/log/uuid.js';
import { Malformed } from '../../../src/forms/malformed.js';
import { consent, handover, proposal, start } from '../../domain/controlled-delivery/events.js';
import { agreed, scheduled } from '../../domain/training/events.js';
import { at, committee, declared, kg, operation, part, series } from '../../support/facts/declared.js';
import { goldenFacts } from '../../support/facts/golden-facts.js';
import { report, seizure, told } from '../../support/facts/incidents.js';
import { thorough } from '../../support/slow.js';
import { Random } from '../../../src/demo/random.js';
import { scopeOf } from '../../support/facts/scope-of.js';
import { type Fact, type Projected, projected } from '../../support/read-models/projecting.js';

const random = new Random(41);
const OPERATIONS = ['op-1', 'op-2', 'op-3'];
const COUNTRIES = ['KZ', 'KG', 'BY'];
const UNPROVED = [{ code: 'UNPROVED_PRECONDITION', rule: 'OPERATION_NOT_KNOWN', values: { operation: 'op-1' } }];

/** The scope of each stream when all is told. */
const today = new Map<string, string>();

/** Reported, seized, attributed and perhaps revoked; sometimes the operation hears of it before the report. */
function incident(n: number): readonly Fact[] {
  const [country, to] = [random.pick(COUNTRIES), random.pick(OPERATIONS)];
  const about = { of: uuidOf(`incident ${n}`), by: country };
  const first = [report({ country }, about), seizure({ substance: random.pick(['heroin', 'opium']) }, about)];
  const [isClaimed, isRevoked] = [random.chance(0.6), random.chance(0.3)];
  const flags = random.chance(0.5) ? UNPROVED : [];
  const claim = told('IncidentAttributedToOperation', { operation: to, rule: 'ATTRIBUTED' }, { ...about, flags });
  const claims = isClaimed ? [claim] : [];
  const revoked = isClaimed && isRevoked ? [told('AttributionRevoked', { operation: to }, about)] : [];
  const all = [...(random.chance(0.3) ? first.toReversed() : first), ...claims, ...revoked];
  today.set(all[0]!.stream, scopeOf(all));
  return all;
}

function delivery(n: number): readonly Fact[] {
  const id = uuidOf(`delivery ${n}`);
  const stream = `controlledDelivery-${id}`;
  today.set(stream, `delivery:${id}`);
  const early = { code: 'UNPROVED_PRECONDITION', rule: 'NOT_STARTED' };
  return [
    { stream, ...proposal(n === 0 ? { operation: 'op-2' } : {}) },
    { stream, ...consent() },
    { stream, ...handover(), flags: [early] },
    { stream, ...start() },
  ];
}

function undertaking(id: string, country: string): readonly Fact[] {
  today.set(`operation-${id}`, `operation:${id}`);
  return [
    operation(id, 'OperationPlanned', id === 'op-1' ? {} : { series: 'barriers' }),
    operation(id, 'ParticipantNominated', { country, capacity: 'PARTICIPANT' }),
    operation(id, 'OperationLaunched', { window: at('2026-05') }),
  ];
}

function body(id: string): readonly Fact[] {
  today.set(`committee-${id}`, `body:${id}`);
  return [
    committee(id, 'CommitteeEstablished', { names: { en: id }, date: at('2000') }),
    committee(id, 'MembershipStarted', { country: 'KZ', from: at('2001') }),
  ];
}

const HEADLINE = part(undefined, 'NARCOTIC', kg('9'));
const STATEMENTS = [
  declared('s1', { scope: { operation: 'op-1', period: at('2026-05') }, headline: HEADLINE }),
  declared('s2', { scope: { operation: 'op-1', period: at('2026-05') }, asserted: at('2026'), headline: HEADLINE }),
  declared('s3', { scope: { body: 'chleu', period: at('2025') }, headline: HEADLINE }),
  declared('s4', { assertedBy: ['KZ'], headline: HEADLINE }),
];
for (const each of STATEMENTS) today.set(each.stream, scopeOf([each]));
const TRAINING = [agreed, scheduled].map((each): Fact => ({ stream: 'training-dogs', ...each() }));

today.set('training-dogs', 'all').set('operationSeries-barriers', 'all').set('operationSeries-canals', 'all');

/** Several things at a time are told about, in turns. */
function interleaved(lists: readonly (readonly Fact[])[]): readonly Fact[] {
  const open = lists.map((each) => [...each]);
  const all: Fact[] = [];
  for (let left = open; left.length > 0; left = left.filter((each) => each.length > 0))
    all.push(random.pick(left).shift()!);
  return all;
}

const TOLD: readonly (readonly Fact[])[] = [
  ...OPERATIONS.map((id, i) => undertaking(id, COUNTRIES[i]!)),
  ...['chleu', 'osh'].map(body),
  ...STATEMENTS.map((each) => [each]),
  [series('barriers', { firstEdition: 'op-1' }), series('canals', { firstEdition: 'op-9' })],
  TRAINING,
  ...[0, 1].map(delivery),
  ...Array.from({ length: 24 }, (_, n) => incident(n)),
];
/** Of every other aggregate one thing, of which everything was told that can be: a new one joins by itself. */
const OTHERS = registers
  .map(({ of }) => of as unknown as Story)
  .filter(({ category }) => ![...today.keys()].some((stream) => stream.startsWith(`${category}-`)))
  .map((of) => {
    // By whoever a folded story has them from: who sees a thing may follow from that.
    const facts = goldenFacts(of, `${of.category}-whole`).map((fact) => ({ ...fact, by: 'KZ' }));
    today.set(`${of.category}-whole`, scopeOf(facts));
    return facts;
  });
const FACTS = interleaved([...TOLD, ...OTHERS]);

const SCOPES = [...new Set(today.values())].sort();
const ofOperation = (id: string): readonly string[] => SCOPES.filter((each) => each.startsWith(`operation:${id}`));
const some = (share: number): readonly string[] => SCOPES.filter(() => random.chance(share));
const ALL_SIGHTS: readonly Sight[] = [
  { kind: 'visible', scopes: [], hash: 'x' },
  { kind: 'hidden', scopes: [], hash: 'x' },
  { kind: 'hidden', scopes: ['all', ...ofOperation('op-1')], hash: 'x' },
  { kind: 'visible', scopes: ['all', ...ofOperation('op-2'), 'state:KZ'], hash: 'x' },
  ...[0.3, 0.5, 0.7].flatMap((share): readonly Sight[] => [
    { kind: 'visible', scopes: some(share), hash: 'x' },
    { kind: 'hidden', scopes: some(share), hash: 'x' },
  ]),
];
/** CI asks for all of them. */
const SIGHTS = thorough(
  ALL_SIGHTS,
  ALL_SIGHTS.filter((_, i) => i % 3 === 0),
);

/** Not the host's: to whom lateness is told is not asked of the host. */
const ALL_OF_IT: Sight = { kind: 'hidden', scopes: [], hash: 'x' };

let world: Projected;
let places: readonly string[];
let sight: Sight = EVERYTHING;

type Ask = readonly [what: AnyQuestion, parameters: Readonly<Record<string, unknown>>];

const idOf = (stream: string): string => stream.slice(stream.indexOf('-') + 1);

/** What is asked of the filters that have names. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  country: COUNTRIES,
  operation: [...OPERATIONS, 'op-9'],
  firstEdition: ['op-1', 'op-8'],
  flag: ['OPERATION_NOT_KNOWN', 'NOT_KNOWN'],
  substance: ['opium'],
};

/** Lists by every kind of filter, in full, in pages and by names that may not be known; each thing and its history; counts. */
const ASKS: readonly Ask[] = [
  ...registers.flatMap(({ list }): readonly Ask[] => [
    [list, { limit: '1000' }],
    [list, { limit: '1000', full: 'true' }],
    [list, { limit: '3' }],
  ]),
  ...registers.flatMap(({ list, filters }): readonly Ask[] =>
    filters.flatMap(({ name }) => VALUES[name]?.map((value): Ask => [list, { [name]: [value] }]) ?? []),
  ),
  ...registers.flatMap(({ of, questions: [, ...ofOne] }): readonly Ask[] =>
    [...today.keys()]
      .filter((stream) => stream.startsWith(`${of.category}-`))
      .flatMap((stream) => ofOne.map((what): Ask => [what, { id: idOf(stream) }])),
  ),
  ...OPERATIONS.map((id): Ask => [scorecard, { id }]),
];

const same = async (of: Projected, [what, parameters]: Ask, knownAt?: string): Promise<unknown> => {
  try {
    const { rows, next, revision, note } = await of.answer(what, parameters, knownAt ? { knownAt } : {});
    return { rows: rows.map((row) => ({ ...row, position: null })), next, revision, note };
  } catch (problem) {
    if (problem instanceof NotAnswered) return [problem.code, problem.values];
    if (problem instanceof Malformed) return problem.problems;
    throw problem;
  }
};

export function sightCases(): void {
  beforeAll(async () => {
    world = await projected(undefined, () => sight);
    places = await world.tell(...FACTS);
  });
  afterAll(() => world.dispose());

  describe('A reader of some scopes', () => {
    it('has all questions about things before them', () => {
      expect(new Set(ASKS.map(([what]) => what))).toEqual(
        new Set([
          ...registers.flatMap((each) => each.questions),
          questions.find(({ path }) => path === scorecard.path),
        ]),
      );
      expect(SCOPES.length).toBeGreaterThan(8);
    });

    it.each(SIGHTS.map((each) => [JSON.stringify(each), each] as const))(
      'is answered as if nothing else had been told: %s',
      async (_, of) => {
        const isSeen = ({ stream }: Fact): boolean => sees(of, today.get(stream)!);
        const other = await projected(undefined, () => ALL_OF_IT);
        try {
          const seen = await other.tell(...FACTS.filter(isSeen));
          for (const share of [0.4, 0.8, 1]) {
            const end = Math.ceil(FACTS.length * share);
            const last = FACTS.slice(0, end).filter(isSeen).length - 1;
            if (last < 0) continue;
            const asked = share === 1 ? [] : ([places[end - 1], seen[last]] as const);
            for (const each of ASKS) {
              sight = of;
              const found = await same(world, each, asked[0]);
              expect([each[0].path, each[1], share, found]).toEqual([
                each[0].path,
                each[1],
                share,
                await same(other, each, asked[1]),
              ]);
            }
          }
        } finally {
          await other.dispose();
        }
      },
      60_000,
    );

    it('is told by the rules of those who see everything: what moved to another scope is hidden in the past too', async () => {
      const [moved] = [...today].find(
        ([stream, scope]) => stream.startsWith('incident-') && scope.startsWith('operation:'),
      )!;
      const before = FACTS.findIndex(
        ({ stream, type }) => stream === moved && type === 'IncidentAttributedToOperation',
      );
      const first = FACTS.find(({ stream, type }) => stream === moved && type === 'IncidentReported')!;
      const one = registers.find(({ of }) => of.category === 'incident')!.one;
      const answer = (): Promise<unknown> => same(world, [one, { id: idOf(moved) }], places[before - 1]);
      sight = { kind: 'visible', scopes: [`state:${(first.data as { country: string }).country}`], hash: 'x' };
      const hidden = await answer();
      sight = { kind: 'visible', scopes: [today.get(moved)!], hash: 'x' };
      const seen = await answer();
      sight = EVERYTHING;
      expect(hidden).toEqual(['NOT_FOUND', {}]);
      expect(seen).toMatchObject({ rows: [{ id: idOf(moved) }] });
    });
  });
}
