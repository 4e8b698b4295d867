// The rows of read models, in whatever order the log lies: built live, anew and one by one they are equal, and the past
// answers as it did then.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { committeeList } from '../../projections/registers/committees.js';
import { seriesList } from '../../projections/registers/operation-series.js';
import { operationList } from '../../projections/registers/operations.js';
import { statementList } from '../../projections/registers/statements.js';
import { totals } from '../../projections/figures/totals.js';
import { bookedIn } from '../support/read-models/booked.js';
import { at, committee, declared, kg, operation, part, rounded, series, withdrawn } from '../support/facts/declared.js';
import { type Fact, type Projected, projected } from '../support/read-models/projecting.js';
import { thorough } from '../support/slow.js';

/** Random logs for each property. */
const RUNS = thorough(25, 6);

const OPERATIONS = ['o1', 'o2'] as const;
const SERIES = ['x', 'y'] as const;
const PEOPLE = ['A', 'B'] as const;
const TIMES = ['2024', '2024-03', '2024-03-10', '2024-06-01', '2025-01-01'] as const;

const time = fc.constantFrom(...TIMES).map(at);
const quantity = fc.constantFrom(
  kg('5'),
  kg('7', 'GT'),
  kg('3', 'LT'),
  rounded('12'),
  kg('9', 'APPROX'),
  kg(null),
  kg('1', 'BETWEEN', { upper: '4' }),
);
const figure = fc
  .tuple(fc.constantFrom('heroin', 'opium', 'unspecified'), fc.constantFrom('NARCOTIC', 'POTENT', undefined), quantity)
  .map(([substance, of, much]) => part(substance as 'heroin', of as 'NARCOTIC', much));
const count = fc
  .constantFrom('EQ', 'GT', 'LE')
  .map((bound) => ({ what: 'SEIZURE' as const, n: 4, bound: bound as 'EQ' }));
const flags = fc.constantFrom([], [{ code: 'PARTS_EXCEED_HEADLINE' }]);

const figures = fc
  .record({
    id: fc.constantFrom('s1', 's2', 's3', 's4', 's5', 's6'),
    on: fc.option(fc.constantFrom(...OPERATIONS), { nil: undefined }),
    asserted: time,
    headline: fc.option(figure, { nil: undefined }),
    parts: fc.array(figure, { maxLength: 3 }),
    counts: fc.array(count, { maxLength: 1 }),
    flags,
  })
  .map(({ id, on, headline, flags, ...said }): Fact =>
    declared(id, { ...said, ...(headline ? { headline } : {}), scope: on ? { operation: on } : {} }, flags),
  );

const fact: fc.Arbitrary<Fact> = fc.oneof(
  { weight: 6, arbitrary: figures },
  { weight: 2, arbitrary: fc.constantFrom('s1', 's2', 's3', 's4', 's5', 's6').map((id) => withdrawn(id)) },
  fc
    .tuple(fc.constantFrom(...OPERATIONS), fc.option(fc.constantFrom(...SERIES), { nil: undefined }))
    .map(([id, into]) => operation(id, 'OperationPlanned', into ? { series: into } : {})),
  fc
    .tuple(fc.constantFrom(...SERIES), fc.constantFrom(...OPERATIONS))
    .map(([id, firstEdition]) => series(id, { firstEdition })),
  fc.tuple(fc.constantFrom(...OPERATIONS), time).map(([id, window]) => operation(id, 'OperationLaunched', { window })),
  fc
    .tuple(fc.constantFrom(...PEOPLE), time)
    .map(([person, electedOn]) =>
      committee('c', 'ChairmanElected', { person, office: 'Chairman', reElection: false, electedOn }),
    ),
);

/** A statement is declared once: its id is its stream's name. */
function once(facts: readonly Fact[]): readonly Fact[] {
  const seen = new Set<string>();
  return facts.filter(({ stream, type }) => type !== 'FiguresDeclared' || (!seen.has(stream) && seen.add(stream)));
}

const logs = fc.array(fact, { minLength: 3, maxLength: 14 }).map(once);

async function within<T>(work: (world: Projected) => Promise<T>): Promise<T> {
  const world = await projected();
  try {
    return await work(world);
  } finally {
    await world.dispose();
  }
}

const LISTS = [operationList, seriesList, committeeList, statementList] as const;
const GROUPS = [undefined, ['series'], ['substance'], ['class', 'operation'], ['flag']] as const;

/** Everything that the questions answer, apart from where in the log they were asked. */
async function everything(world: Projected, knownAt?: string): Promise<unknown> {
  const asked = knownAt === undefined ? {} : { knownAt };
  const sums: unknown[] = [];
  for (const by of GROUPS) sums.push(await world.rows(totals, by ? { by } : {}, asked));
  for (const list of LISTS) sums.push(await world.rows(list, {}, asked));
  return sums;
}

describe('any log', () => {
  it('gives equal rows live, built anew, and built one event at a time', async () => {
    await fc.assert(
      fc.asyncProperty(logs, fc.nat(), (facts, cut) =>
        within(async (world) => {
          const half = cut % facts.length;
          await world.tell(...facts.slice(0, half));
          await world.tell(...facts.slice(half));
          const live = await world.dump();
          expect(await world.rebuilt()).toEqual(live);
          expect(await world.rebuilt(1)).toEqual(live);
        }),
      ),
      { numRuns: RUNS },
    );
  }, 60_000);

  it('answers at any place as a log answers that ends there', async () => {
    await fc.assert(
      fc.asyncProperty(logs, fc.nat(), async (facts, cut) => {
        const length = 1 + (cut % facts.length);
        const then = await within(async (world) => {
          const positions = await world.tell(...facts);
          return everything(world, positions[length - 1]);
        });
        expect(
          await within(async (world) => {
            const positions = await world.tell(...facts.slice(0, length));
            return everything(world, positions.at(-1));
          }),
        ).toEqual(then);
      }),
      { numRuns: RUNS },
    );
  }, 60_000);

  it('counts every entry that stands once, whatever was rebooked', async () => {
    await fc.assert(
      fc.asyncProperty(logs, (facts) =>
        within(async (world) => {
          await world.tell(...facts);
          const rows = bookedIn(await world.dump());
          const balance = new Map<string, number>();
          for (const row of rows) {
            const key = `${row.event} ${row.part}`;
            balance.set(key, (balance.get(key) ?? 0) + row.sign);
          }
          expect([...balance.values()].filter((each) => each !== 0 && each !== 1)).toEqual([]);
        }),
      ),
      { numRuns: RUNS },
    );
  }, 60_000);

  it('gives the same totals in whatever order its statements came', async () => {
    const statements = fc.uniqueArray(figures, { minLength: 2, maxLength: 5, selector: ({ stream }) => stream });
    const shuffled = statements.chain((facts) =>
      fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length })),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, async ([one, other]) => {
        const [first, second] = [await within(told(one)), await within(told(other))];
        expect(second).toEqual(first);
      }),
      { numRuns: RUNS },
    );
  }, 60_000);
});

const told =
  (facts: readonly Fact[]) =>
  async (world: Projected): Promise<unknown> => {
    await world.tell(...facts);
    return world.rows(totals, { by: ['substance', 'class'] });
  };
