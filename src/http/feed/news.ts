// The news of the feed: what is new behind one number and up to another, in a text for each filter of readers who see the same.
import type { Reader } from '../../eventsourcing/asking/sight.js';
import type { StoredEvent } from '../../eventsourcing/log/event.js';
import { type Eyes, type Rights, type Seen, seenBy } from '../events/showing.js';
import type { FeedClient } from './feed-client.js';
import { type Told, toldIn } from './feed-reads.js';
import type { Frames } from './frames.js';

interface Stretch {
  readonly from: bigint;
  readonly head: bigint;
  readonly events: readonly StoredEvent[];
}

/** What is new for some of them. */
interface Part {
  readonly text: Buffer;
  readonly told: Told;
  /** Their reading it must be kept before they are told. */
  readonly isRestricted: boolean;
}

export class News implements Pick<Stretch, 'from' | 'head'> {
  readonly from: bigint;
  readonly head: bigint;
  private readonly events: readonly StoredEvent[];
  private readonly parts = new Map<string, Part>();

  constructor(
    { from, head, events }: Stretch,
    /** Nothing of one who has joined since. */
    readonly eyes: Seen,
  ) {
    [this.from, this.head, this.events] = [from, head, events];
  }

  /** For those who have been told everything up to `at`, which is no further back than where the news begins. */
  partFor({ at, wish }: Pick<FeedClient, 'at' | 'wish'>, eyes: Eyes, frames: Frames): Part {
    const { filter, isNamed } = wish;
    const sight = eyes.key;
    const both = `${at} ${isNamed ? 'named' : ''} ${sight} ${filter.key}`;
    let part = this.parts.get(both);
    if (!part) {
      const isShown = (event: StoredEvent): boolean => event.number > at && filter.matches(event) && eyes.sees(event);
      const shown = this.events.filter(isShown);
      const text = Buffer.from(shown.map((event) => frames.of(eyes.shown(event), { sight, isNamed })).join(''));
      this.parts.set(both, (part = { text, told: toldIn(shown), isRestricted: shown.some(eyes.isRestricted) }));
    }
    return part;
  }
}

/** Undefined: each has to look for it in the log. */
export async function newsFor(
  rights: Rights,
  readers: readonly Reader[],
  { events, ...stretch }: Omit<Stretch, 'events'> & { readonly events: Stretch['events'] | undefined },
): Promise<News | undefined> {
  if (!events) return undefined;
  const seen = await seenBy(rights, readers, { events, head: stretch.head }).catch(() => undefined);
  return seen && new News({ ...stretch, events }, seen);
}
