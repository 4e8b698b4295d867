// Any log of figures, and any question about it as it lies in time.
import fc from 'fast-check';
import { anyFigures } from '../../support/facts/any-figures.js';
import { at, declared, kg, part, unknownTime } from '../../support/facts/declared.js';
import { type Fact, type Projected, projected } from '../../support/read-models/projecting.js';
import type { Asked } from './naive-series.js';

const TIMES = [
  '2024-12-30',
  '2025-01-01',
  '2024-12',
  '2025',
  '2024-12-29/2024-12-31',
  '2024-12-31T23:30+05:00',
  '2024-12-31T23:30-08:00',
  '2024-03-01T00:10+06:00',
  '2025-10-26T02:15+02:00/2025-10-26T02:15+01:00',
  '2025-10-26T02:15+01:00',
  '1968-12-31/1969-01-01',
  '1969-05-05T12:00+03:00',
].map(at);
const time = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...TIMES) },
  fc.constantFrom(unknownTime(), unknownTime({ from: '2025-01-01' })),
);
const numbers = fc.integer({ min: 1, max: 8 });
export const log = anyFigures({
  numbers,
  time,
  quantity: fc.constantFrom(kg('5'), kg('0.25'), kg(null), kg('7', 'GT'), kg('3', 'LT'), kg('9', 'APPROX')),
  statement: fc
    .record({ n: numbers, period: time, asserted: fc.constantFrom(...TIMES) })
    .map(({ n, period, asserted }) =>
      declared(`s${n}`, {
        scope: { period },
        asserted,
        headline: part(undefined, undefined, kg('20', 'GT')),
        parts: [part('opium', 'NARCOTIC', kg('4')), part('heroin', 'NARCOTIC', kg(null))],
      }),
    ),
  length: { minLength: 1, maxLength: 16 },
});
export const asked: fc.Arbitrary<Asked> = fc
  .record({
    axis: fc.constantFrom('happened' as const, 'asserted' as const, 'known' as const),
    bucket: fc.constantFrom('hour' as const, 'day' as const, 'week' as const, 'month' as const, 'year' as const),
    tz: fc.constantFrom(undefined, 'Asia/Almaty', 'Europe/Berlin', 'Europe/Moscow', 'Asia/Kolkata', 'UTC'),
    by: fc.constantFrom<Asked['by']>([], ['country'], ['substance'], ['country', 'substance']),
  })
  .map(({ tz, ...rest }) => (tz === undefined ? rest : { ...rest, tz }));

/** Ten hours between events, so that a log spans days, and begins shortly before a year does. */
export async function within(
  facts: readonly Fact[],
  work: (world: Projected, positions: readonly string[]) => Promise<void>,
): Promise<void> {
  let now = Date.parse('2024-12-29T21:00:00Z');
  const world = await projected(() => (now += 36_000_000));
  try {
    await work(world, await world.tell(...facts));
  } finally {
    await world.dispose();
  }
}
