// The room for new objects in the thread that serves. While the program is loaded it stays as small as V8 makes it (the launcher sees to
// that): what is loaded lives on. Afterwards a hundred commands at once fill one megabyte in a few milliseconds, are copied again and again
// while they are under way, and become old: that cost a fifth of an import's processor time.
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';
import { collector } from '../operating/sparingly.js';

/** Bytes; of them one half is in use at a time. */
const WIDE = 16 * 2 ** 20;
/** Each of them lets the room double at most. */
const MOST_STEPS = 32;

/** Widened once; the room of other threads has bounds of its own. Does nothing where it is as wide already. */
export function widenForNewObjects(): void {
  const collect = collector();
  // What loading left behind goes first, and its pages with it.
  collect({ type: 'major', flavor: 'last-resort' });
  // V8 widens it for what outlives a collection, and cannot be told to.
  setFlagsFromString('--semi-space-growth-factor=2');
  for (let step = 0; step < MOST_STEPS && width() < WIDE; step++) {
    const outliving = Array.from({ length: 6_000 }, (_, i) => ({ of: [i] }));
    collect({ type: 'minor' });
    outliving.length = 0;
  }
  setFlagsFromString('--semi-space-growth-factor=1');
}

const width = (): number =>
  getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space')?.space_size ?? WIDE;
