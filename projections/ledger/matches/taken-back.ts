// The taking back of what is one seizure with something else: what it is called and who sees it, of which lines, and how it is booked.
import { reviewOf } from '../../../src/domain/duplicate-review/story.js';
import { ofEachOf, ofThing } from '../../../src/domain/values/who/scope.js';
import { idOf } from '../../../src/eventsourcing/log/event.js';
import { type Booking, type Entry, UNIT_PART } from '../booking.js';
import { ATTEMPT, lineNamed } from '../contributors/incidents.js';
import { bookingIn } from './booking-text.js';
import type { MatchedPair } from './cluster.js';
import type { MatchRow } from './table.js';

/** Of two incidents the stream of their review. */
export const nameOf = (incidents: readonly string[]): string =>
  `duplicate${incidents.length === 2 ? 'Review' : 'Cluster'}-${reviewOf(...incidents.map(idOf))}`;

export const scopeOf = (incidents: readonly string[]): string => ofEachOf(incidents.map(ofThing));

const keyOf = (stream: string, line: string): string => `${stream} ${line}`;

export function placeOf(key: string): readonly [stream: string, line: string] {
  const space = key.indexOf(' ');
  return [key.slice(0, space), key.slice(space + 1)];
}

/** Lines that are the same; and what was prevented: one seizure is one attempt. */
export function pairsIn({ one, other, lines, counts }: MatchRow): readonly MatchedPair[] {
  const names = [
    ...lines.map((pair) => [lineNamed(pair.one), lineNamed(pair.other)] as const),
    [ATTEMPT, ATTEMPT] as const,
  ];
  return names.map(([own, its]) => {
    const pair = { one: keyOf(one, own), other: keyOf(other, its) };
    return { ...pair, yields: counts === null ? null : counts === one ? pair.other : pair.one };
  });
}

/** What a line counts for an operation, as its unit takes it back: of nobody's figure, and in answers about operations alone. */
export const inSumOf =
  (operation: string) =>
  (booking: Booking): readonly Booking[] =>
    booking.operation === operation
      ? [
          {
            ...booking,
            country: null,
            service: null,
            attribution: OF_UNIT,
            involved: [],
            level: 'unit',
            part: UNIT_PART,
          },
        ]
      : [];

const OF_UNIT = { kind: 'collective', of: 'coordination unit', count: null, members: null } as const;

/** What was taken back and shall not be is put back first. */
export function entriesBetween(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): readonly Entry[] {
  const [back, away]: [Entry[], Entry[]] = [[], []];
  for (const text of new Set([...before.keys(), ...after.keys()])) {
    const more = (after.get(text) ?? 0) - (before.get(text) ?? 0);
    for (let i = 0; i < -more; i++) back.push({ sign: 1, booking: bookingIn(text), moved: false });
    for (let i = 0; i < more; i++) away.push({ sign: -1, booking: bookingIn(text), moved: false });
  }
  return [...back, ...away];
}
