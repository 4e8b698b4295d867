// The script of the invented operation: what is told up to now, and what goes on being told; of one seed always the same.
import { DAY, HOUR, MINUTE } from './cast.js';
import { deliveryStory } from './delivery.js';
import { fieldStories } from './field.js';
import { incidentStory } from './incident.js';
import { FIRST, operations, SECOND } from './operations.js';
import { Random } from './random.js';
import { type Setting, settingOf, USUAL } from './setting.js';
import type { Telling } from './tellings.js';

/** Of the first ones, which were only told when it was too late. */
const LATE = new Set([7, 23]);

/** Everything that was told before `now` (ms UTC), in its order. */
export function script(seed: number, now: number, setting: Setting = settingOf(USUAL)): readonly Telling[] {
  const { states, incidents: many } = setting;
  const random = new Random(seed);
  const today = Math.floor(now / DAY) * DAY;
  const between = (from: number, to: number): number => Math.floor(from + random.next() * (to - from));
  const { first, second } = setting.span;
  const incidents = [
    ...Array.from({ length: many.first }, (_, n) => {
      const at = between(today - first.from * DAY + 4 * HOUR, today - first.to * DAY);
      const late = LATE.has(n) ? { after: today - (first.until - 5) * DAY - at } : {};
      return incidentStory(random, { operation: FIRST, states, n: n + 1, at, ...late });
    }),
    ...Array.from({ length: many.second }, (_, n) => {
      const at = between(today - second.from * DAY + 4 * HOUR, now - 30 * MINUTE);
      return incidentStory(random, { operation: SECOND, states, n: many.first + n + 1, at });
    }),
  ];
  return [
    ...operations(today, setting),
    ...incidents.flat(),
    ...deliveryStory(random, now),
    ...fieldStories(random, now),
  ]
    .filter(({ at }) => at < now)
    .sort((one, other) => one.at - other.at);
}

/** Stories that are told side by side while the program runs. */
const OPEN = 3;

/** One telling after the other, each at the instant at which it is asked for; `from`: numbers that are taken. */
export function* goingOn(
  seed: number,
  from: number,
  now: () => number,
  { states }: Setting = settingOf(USUAL),
): Generator<Telling, never> {
  const random = new Random(seed + from);
  const open: Telling[][] = [];
  for (let n = from; ;) {
    if (open.length < OPEN) {
      const at = now() - (5 + random.below(40)) * MINUTE;
      open.push([...incidentStory(random, { operation: SECOND, states, n: ++n, at, after: 0 })]);
    }
    const story = open[random.below(open.length)]!;
    yield { ...story.shift()!, at: now() };
    if (story.length === 0) open.splice(open.indexOf(story), 1);
  }
}
