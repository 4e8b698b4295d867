// The sight of a sender, at the moment of a command: of what they may not see, a command learns nothing.
import type { Sees } from '../../eventsourcing/writing/seeing.js';
import type { CommandMetadata } from '../values/who/command-metadata.js';
import { parsedScope } from '../values/who/scope.js';
import { type Circle, circlesFor, isInScope } from './circle.js';
import { CIRCLES, THINGS } from './circles.js';

type Read = Parameters<Sees>[2]['read'];

/** By the scope alone where that is enough, else by the circles that it names, as the log has them now. */
export const seesScope: Sees = (metadata, scope, { now, read }) => {
  const { actor } = metadata as CommandMetadata;
  const looking = { reader: actor, now };
  return isInScope(scope, looking, () => undefined) || seesByCircles(scope, looking, read);
};

async function seesByCircles(scope: string, looking: Parameters<typeof isInScope>[1], read: Read): Promise<boolean> {
  const known = new Map<string, Circle | undefined>();
  for (let names = circlesFor(scope); names.length > 0;) {
    const further: string[] = [];
    for (const name of names) {
      const circle = await circleNamed(name, read);
      known.set(name, circle);
      if (circle?.of) further.push(...circlesFor(circle.of.scope));
    }
    names = further.filter((each) => !known.has(each));
  }
  return isInScope(scope, looking, (name) => known.get(name));
}

async function circleNamed(name: string, read: Read): Promise<Circle | undefined> {
  const { kind, id } = parsedScope(name);
  const telling = [...CIRCLES, ...THINGS].find((each) => each.kind === kind && id.startsWith(each.prefix));
  if (!telling) return undefined;
  const own = id.slice(telling.prefix.length);
  const { state, revision } = await read(telling.of, own);
  return revision < 0 ? undefined : telling.circle(state, own);
}
