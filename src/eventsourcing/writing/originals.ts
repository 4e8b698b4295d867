// The original events of what is said again without its key: those that it would have made, had nobody said it before.
import { sameData } from '../log/canonical.js';
import type { DomainEvent, Flag } from '../log/event.js';

export interface Original {
  readonly id: string;
  readonly type: string;
  readonly flags: readonly Flag[];
}

/** An event as a story remembers it. */
interface Remembered {
  readonly event: string;
  readonly type: string;
  readonly data: object;
  readonly flags: readonly Flag[];
}

/** Those of the story that say the same; none where the story remembers no events, or one of them was corrected since. */
export function originalsIn(story: unknown, said: readonly DomainEvent[]): readonly Original[] {
  const remembered = (story as { readonly told?: Iterable<Remembered> }).told;
  if (remembered === undefined || said.length === 0) return [];
  const left = [...said];
  const found: Original[] = [];
  for (const { event, type, data, flags } of remembered) {
    const index = left.findIndex((each) => each.type === type && sameData(each.data as object, data));
    if (index < 0) continue;
    left.splice(index, 1);
    found.push({ id: event, type, flags });
  }
  return left.length === 0 ? found : [];
}
