// Generations of one state that have come equally far and go on together: moved on in one statement, however many they are.
import type { Generation, Projection, Step, Writing } from '../read-models/read-model.js';
import { isBefore, type Member, membersOf } from '../read-models/generations.js';
import type { RowCache } from '../read-models/row-cache.js';
import { StoryCache, type Telling, WHILE_BUILDING, WHILE_LIVE } from './story-cache.js';
import { Steps } from './steps.js';

/** Someone else writes the same generation (a second process on the read database), or has replaced it. */
export class Overtaken extends Error {}

export interface Group {
  /** As they were when they were put together: how far they have come since is `from`. */
  readonly members: readonly Member[];
  /** The last number that all of them have taken; null before the first. */
  readonly from: bigint | null;
  /** From one transaction to the next. */
  readonly memory?: Memory;
}

/** What a group knows as long as nobody else writes its generations, at which each transaction looks first. */
export interface Memory {
  readonly generations: readonly Generation[];
  readonly steps: Steps;
  /** By the generation's id, as the last transaction left them; of those only that have taken an event. */
  readonly rows: Map<number, RowCache>;
  readonly stories: StoryCache;
  /** What stands where they have come to; undefined: as the generations say. */
  stands?: string | null;
  /** The shape of the read database in which no live generation was missing here. */
  whole?: string;
}

export type Remembering = Group & { readonly memory: Memory };

export function remembering(group: Group, telling: Telling): Remembering {
  const { members, from, memory } = group;
  if (memory) return { members, from, memory };
  const generations = members.map(({ generation }) => generation);
  const stories = new StoryCache(telling, generations[0]?.state === 'LIVE' ? WHILE_LIVE : WHILE_BUILDING);
  return { members, from, memory: { generations, steps: new Steps(members), rows: new Map(), stories } };
}

/**
 * Moves all of them on: first of all that a transaction does, so that it ends at once where they are not as they were
 * left, or where another live generation waits for events up to that number.
 */
export async function moveOn(
  { projections }: { readonly projections: readonly Projection[] },
  writing: Writing,
  { memory, from }: Remembering,
  { to, stands }: Pick<Step, 'to' | 'stands'>,
): Promise<void> {
  const { generations } = memory;
  const [shape] = await Promise.all([writing.shape(), writing.advance(generations, { from, to, stands })]);
  if (generations[0]!.state === 'BUILDING' || shape === memory.whole) return;
  const held = new Set(generations.map(({ id }) => id));
  const live = membersOf(await writing.generations(), projections, 'LIVE');
  const others = live.filter(({ generation }) => !held.has(generation.id));
  if (others.some(({ generation: { number } }) => isBefore(number, to))) throw new Overtaken();
  if (others.length === 0) memory.whole = shape;
}
