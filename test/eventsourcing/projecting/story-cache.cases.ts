// The cache of stories: each is read once as long as it is used, so many at a time, and memory does not grow with the log.
import { describe, expect, it } from '@jest/globals';
import type { Bounds } from '../../../src/eventsourcing/log/shelf.js';
import type { StoredEvent } from '../../../src/eventsourcing/log/event.js';
import { story } from '../../../src/eventsourcing/log/story.js';
import { StoryCache, type Telling } from '../../../src/eventsourcing/projecting/story-cache.js';

/** How many events there were. */
const counted = story<number, { Added: object }>('counter', 0, { Added: (n) => n + 1 }, () => 'all');

const added = (stream: string, revision: number, number: number): StoredEvent =>
  ({ stream, revision, number: BigInt(number), type: 'Added', data: {}, metadata: {}, recordedAt: 0 }) as never;

/** Streams of so many events each, one after the other in the log; what is read of them is noted. */
function log(
  streams: number,
  events: number,
): Telling & { readonly all: readonly StoredEvent[]; reads: string[]; most: number } {
  const all = Array.from({ length: streams * events }, (_, i) =>
    added(`counter-${Math.floor(i / events)}`, i % events, i + 1),
  );
  let open = 0;
  const telling = {
    all,
    reads: [] as string[],
    most: 0,
    upcast: (event: StoredEvent) => event,
    store: {
      async *readStream(stream: string) {
        telling.reads.push(stream);
        telling.most = Math.max(telling.most, ++open);
        await Promise.resolve();
        const first = Number(stream.slice('counter-'.length)) * events;
        for (let i = 0; i < events; i += 500) yield all.slice(first + i, first + Math.min(i + 500, events));
        open--;
      },
    },
  };
  return telling;
}

/** Takes the events as a transaction does, and tells what is seen after each. */
async function taken(stories: StoryCache, events: readonly StoredEvent[]): Promise<number[]> {
  const seen: number[] = [];
  for (let i = 0, prepared = 0; i < events.length; i++) {
    if (i === prepared) prepared = await stories.prepare(events, i, () => counted);
    stories.step(events[i]!, () => events[i]!);
    seen.push(stories.after(counted));
  }
  return seen;
}

const begun = (at: bigint | null, telling: Telling, bounds?: Bounds): StoryCache => {
  const stories = new StoryCache(telling, bounds);
  stories.from(at);
  return stories;
};

describe('The story cache', () => {
  it('are read once, and not at all where they begin', async () => {
    const telling = log(3, 4);
    const stories = begun(6n, telling);
    expect(await taken(stories, telling.all.slice(6, 9))).toEqual([3, 4, 1]);
    stories.from(9n);
    expect(await taken(stories, telling.all.slice(9))).toEqual([2, 3, 4]);
    expect(telling.reads).toEqual(['counter-1']);
  });

  it('are read side by side, sixteen at a time', async () => {
    const telling = log(100, 2);
    const stories = begun(null, telling);
    await taken(stories, telling.all);
    stories.from(200n);
    expect(telling.reads).toEqual([]);
    const cold = begun(200n, telling);
    const further = Array.from({ length: 100 }, (_, i) => added(`counter-${i}`, 2, 201 + i));
    expect(await taken(cold, further)).toEqual(further.map(() => 3));
    expect([telling.reads.length, telling.most]).toEqual([100, 16]);
  });

  it('of 50,000 streams are kept up to a number of streams', async () => {
    const telling = log(50_000, 1);
    const stories = begun(null, telling);
    for (let from = 0; from < 50_000; from += 500) {
      stories.from(from === 0 ? null : BigInt(from));
      await taken(stories, telling.all.slice(from, from + 500));
    }
    expect(stories.size.streams).toBeLessThanOrEqual(5_500);
    expect(stories.size.events).toBe(stories.size.streams);
  });

  it('of new things are few, and push out none that was told of again', async () => {
    const telling = log(1_000, 1);
    const stories = begun(null, telling, { streams: 80, events: 10_000, bytes: 1e9 });
    stories.from(1_000n);
    const again = Array.from({ length: 40 }, (_, i) => added(`counter-${i}`, 1, 1_001 + i));
    await taken(stories, again);
    expect(telling.reads.length).toBe(40);
    const list = Array.from({ length: 2_000 }, (_, i) => added(`counter-${1_000 + i}`, 0, 2_001 + i));
    for (let from = 0; from < list.length; from += 20) await taken(stories, list.slice(from, from + 20));
    await taken(stories, [added('counter-3', 2, 5_000)]);
    expect([telling.reads.length, stories.size.streams]).toEqual([40, 40 + 10]);
  });

  it('that others look at while one event is handled are kept up to that number as well', async () => {
    const telling = log(1_000, 1);
    const stories = begun(1_000n, telling, { streams: 50, events: 10_000, bytes: 1e9 });
    await taken(stories, [added('counter-0', 1, 1_001)]);
    for (let i = 0; i < 1_000; i++) expect(await stories.of(counted, `counter-${i}`)).toBe(i === 0 ? 2 : 1);
    expect(stories.size.streams).toBeLessThanOrEqual(50);
  });

  it('of long streams are kept up to a number of events, but for the one that is being told', async () => {
    const telling = log(20, 5_000);
    const stories = begun(null, telling);
    for (let from = 0; from < telling.all.length; from += 5_000) {
      stories.from(from === 0 ? null : BigInt(from));
      await taken(stories, telling.all.slice(from, from + 5_000));
    }
    expect(stories.size.events).toBeLessThanOrEqual(30_000);
    const small = begun(100_000n, telling, { streams: 1, events: 100, bytes: 1e9 });
    const [first, second] = [added('counter-7', 5_000, 100_001), added('counter-7', 5_001, 100_002)];
    expect(await taken(small, [first])).toEqual([5_001]);
    small.from(100_001n);
    expect(await taken(small, [second])).toEqual([5_002]);
    expect(telling.reads).toEqual(['counter-7']);
  });

  it('count every event once that they hold', async () => {
    const telling = log(4, 3);
    const stories = begun(7n, telling);
    await stories.of(counted, 'counter-0');
    await stories.of(counted, 'counter-9');
    await taken(stories, telling.all.slice(7));
    expect(stories.size).toMatchObject({ streams: 4, events: 3 + 3 + 3 });
  });

  it('that nobody waited for are not taken for what is known by then', async () => {
    const telling = log(2, 3);
    const stories = begun(1n, telling);
    const [second, third] = telling.all.slice(1, 3);
    stories.step(added('counter-1', 0, 2), () => second!);
    const late = stories.of(counted, 'counter-0');
    stories.step(third!, () => third!);
    expect(await late).toBe(2);
    expect(await stories.of(counted, 'counter-0')).toBe(3);
  });

  it('that could not all be read are read again', async () => {
    const telling = log(2, 2);
    const { readStream } = telling.store;
    let isAway = true;
    const failing = async function* (stream: string) {
      if (isAway && stream === 'counter-1') throw new Error('The store is away');
      yield* readStream(stream);
    };
    const stories = begun(4n, { ...telling, store: { readStream: failing } });
    const further = [added('counter-0', 2, 5), added('counter-1', 2, 6)];
    await expect(taken(stories, further)).rejects.toThrow('The store is away');
    isAway = false;
    stories.from(4n);
    expect(await taken(stories, further)).toEqual([3, 3]);
  });
});
