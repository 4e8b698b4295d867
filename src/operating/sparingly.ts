// The sparing use of memory while a long table is told or a long answer given: what its rows leave behind is short-lived, and V8
// would grow by it for good.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** For V8: the heap, which would grow with what is thrown away, is tidied when it has grown by so many hundredths; 0: by V8's own rule. */
export const growingBy = (percent: number): string => `--heap-growing-percent=${percent}`;

/** A third took a quarter more of the processor for marking what lives. */
const SPARING = growingBy(50);
const USUAL = growingBy(0);

/** In this thread. Where others use it too, whichever ends first gives all of them V8's own rule back: that costs memory alone. */
let underWay = 0;

/** The same, told sparingly from so many on. */
export async function* sparingly<Each>(all: AsyncIterable<Each>, from = 0): AsyncGenerator<Each, void> {
  let given = 0;
  try {
    for await (const each of all) {
      if (given++ === from && (underWay += 1) === 1) begin();
      yield each;
    }
  } finally {
    if (given > from && (underWay -= 1) === 0) setFlagsFromString(USUAL);
  }
}

/** How far the heap may grow is worked out when it is tidied: until then the old bound would hold, a hundred megabytes away. */
function begin(): void {
  setFlagsFromString(SPARING);
  collector()();
}

interface Collection {
  readonly type: 'minor' | 'major';
  /** `last-resort`: what becomes free is given back. */
  readonly flavor?: 'last-resort';
}

/** V8's own collection of garbage: of everything, or of new objects alone. */
export function collector(): (how?: Collection) => void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as ReturnType<typeof collector>;
  setFlagsFromString('--no-expose-gc');
  return collect;
}
