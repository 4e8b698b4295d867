// The things of several registers in which something may be late, in the order of the rows that they may have: the next of all
// sources is the one that comes first, and each is read only as far as it is needed.
import type { DueLast } from '../registers/rows/order.js';
import type { Source } from '../registers/rows/late-sources.js';
import { placeOf } from './row.js';

/** A thing, and the place before which none of its rows stands. */
export interface Ahead<Register> {
  readonly register: Register;
  readonly id: string;
  readonly place: string;
}

/** Read of one source at a time. */
const AT_ONCE = 64;

interface Line<Register> {
  readonly register: Register;
  readonly source: Source;
  waiting: readonly DueLast[];
  isOver: boolean;
}

export class AllAhead<Register extends { readonly collection: string }> {
  private readonly lines: readonly Line<Register>[];

  constructor(sources: readonly (readonly [Register, Source])[]) {
    this.lines = sources.map(([register, source]) => ({ register, source, waiting: [], isOver: false }));
  }

  /** So many at most, in their order; none: there are no more. */
  async next(most: number): Promise<readonly Ahead<Register>[]> {
    const all: Ahead<Register>[] = [];
    while (all.length < most) {
      for (const line of this.lines) await fill(line);
      const [first] = this.lines
        .flatMap((line) => (line.waiting.length > 0 ? [{ line, ahead: aheadIn(line) }] : []))
        .sort((one, other) => (one.ahead.place < other.ahead.place ? -1 : 1));
      if (!first) break;
      first.line.waiting = first.line.waiting.slice(1);
      all.push(first.ahead);
    }
    return all;
  }
}

async function fill<Register>(line: Line<Register>): Promise<void> {
  if (line.waiting.length > 0 || line.isOver) return;
  line.waiting = await line.source(AT_ONCE);
  line.isOver = line.waiting.length < AT_ONCE;
}

function aheadIn<Register extends { readonly collection: string }>({
  register,
  waiting,
}: Line<Register>): Ahead<Register> {
  const [{ id, due }] = waiting as readonly [DueLast];
  return { register, id, place: `${placeOf(due, register.collection)} ${id}` };
}
