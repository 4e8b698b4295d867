// Sums of full pages that are remembered by sight and question: what was booked there never changes, so that a question which is
// asked again adds only the entries that have come since.
import type { At } from '../../../src/eventsourcing/asking/ask.js';
import type { Groups } from './gathering.js';

/** The groups of everything on the first so many pages. */
export interface Remembered {
  pages: number;
  readonly groups: Groups;
}

/** Groups that are remembered in all, each about 700 bytes; and of one question. */
const MOST = { inAll: 20_000, ofOne: 8_000 };

/** Of one database, as long as its tables are the same; what was asked longest ago goes first. */
export class Memory {
  private readonly byKey = new Map<string, Remembered>();

  constructor(
    readonly shape: string,
    private readonly most = MOST,
  ) {}

  get(key: string): Remembered | undefined {
    const found = this.byKey.get(key);
    if (!found) return undefined;
    this.byKey.delete(key);
    this.byKey.set(key, found);
    return found;
  }

  /** It may have grown since. */
  set(key: string, remembered: Remembered): void {
    this.byKey.delete(key);
    if (remembered.groups.size > this.most.ofOne) return;
    this.byKey.set(key, remembered);
    let size = 0;
    for (const { groups } of this.byKey.values()) size += groups.size;
    for (const [oldest, { groups }] of this.byKey) {
      if (size <= this.most.inAll) return;
      this.byKey.delete(oldest);
      size -= groups.size;
    }
  }
}

const memories = new WeakMap<At['query'], Memory>();

/** What is remembered of the question's database as it stands now. */
export async function memoryIn(at: At): Promise<Memory> {
  const shape = await at.shape();
  const before = memories.get(at.query);
  if (before?.shape === shape) return before;
  const memory = new Memory(shape);
  memories.set(at.query, memory);
  return memory;
}
