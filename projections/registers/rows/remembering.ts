// The stories of things that many others hang on, each folded once for an answer: an operation may be longer than all that is held
// against it.
import type { At } from '../../../src/eventsourcing/asking/ask.js';
import type { Story } from '../../../src/eventsourcing/log/story.js';
import { LruCache } from '../../../src/eventsourcing/read-models/lru-cache.js';

/** Stories that stay known; twice as many at most. */
const KEPT = 100;

export function remembering({ story }: Pick<At, 'story'>): At['story'] {
  const known = new LruCache<Promise<unknown>>(KEPT);
  return <State>(of: Story<State, never>, id: string) => {
    const name = `${of.category}-${id}`;
    const told = (known.get(name) ?? story(of, id)) as ReturnType<typeof story<State>>;
    known.set(name, told);
    return told;
  };
}
