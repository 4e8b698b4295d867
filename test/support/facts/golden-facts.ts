// The golden events of an aggregate as facts: the last shape of each type that its story knows, with the flags that it has.
import type { Flag } from '../../../src/eventsourcing/log/event.js';
import type { AnyStory } from '../../../src/eventsourcing/read-models/stories.js';
import { golden, goldenFiles } from '../../fixtures/golden.js';
import type { Fact } from '../read-models/projecting.js';

/** All in one stream. */
export function goldenFacts({ evolve }: Pick<AnyStory, 'evolve'>, stream: string): readonly Fact[] {
  const known = goldenFiles()
    .map(golden)
    .filter(({ type }) => Object.hasOwn(evolve, type));
  const last = new Map(
    known.map(({ type, data, metadata }) => [type, { stream, type, data, flags: metadata.flags as readonly Flag[] }]),
  );
  return [...last.values()];
}
