// The golden events of an aggregate as facts: those of the types that its story knows, with the flags that they have.
import type { Flag } from '../../../src/eventsourcing/log/event.js';
import type { AnyStory } from '../../../src/eventsourcing/read-models/stories.js';
import { golden, goldenFiles } from '../../fixtures/golden.js';
import type { Fact } from '../read-models/projecting.js';

type Of = Pick<AnyStory, 'evolve'>;

/** Every shape that was ever stored, all in one stream. */
export const everyShape = ({ evolve }: Of, stream: string): readonly Fact[] =>
  goldenFiles()
    .map(golden)
    .filter(({ type }) => Object.hasOwn(evolve, type))
    .map(({ type, data, metadata }) => ({ stream, type, data, flags: metadata.flags as readonly Flag[] }));

/** One of each type: the first shape of its latest version. */
export function goldenFacts(of: Of, stream: string): readonly Fact[] {
  return [...new Map(everyShape(of, stream).map((each) => [each.type, each])).values()];
}
