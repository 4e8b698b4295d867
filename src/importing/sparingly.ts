// The sparing use of memory while a long table is told: what its rows leave behind is short-lived, and V8 would grow by it for good.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** For V8: the heap, which would grow with what is thrown away, is tidied when it has grown by so many hundredths; 0: by V8's own rule. */
export const growingBy = (percent: number): string => `--heap-growing-percent=${percent}`;

/** A third took a quarter more of the processor for marking what lives. */
const SPARING = growingBy(50);
const USUAL = growingBy(0);

let underWay = 0;

/** The same rows. */
export async function* sparingly<Row>(rows: AsyncIterable<Row>): AsyncGenerator<Row, void> {
  if ((underWay += 1) === 1) begin();
  try {
    yield* rows;
  } finally {
    if ((underWay -= 1) === 0) setFlagsFromString(USUAL);
  }
}

/** How far the heap may grow is worked out when it is tidied: until then the old bound would hold, a hundred megabytes away. */
function begin(): void {
  setFlagsFromString(SPARING);
  collector()();
}

/** V8's own collection of garbage: of everything, or of new objects alone. */
export function collector(): (how?: { readonly type: 'minor' }) => void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as ReturnType<typeof collector>;
  setFlagsFromString('--no-expose-gc');
  return collect;
}
