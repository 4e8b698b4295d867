// The audience of what was taken back: whoever saw the word sees what came of it, as long as the log holds it.
import { describe, expect, it } from '@jest/globals';
import { CIRCLES } from '../../../src/domain/audience/circles.js';
import { sceneOf, streamOf } from '../../support/facts/scenes.js';
import { aggregateOf, ToldLog } from '../../support/logs/told-log.js';
import { COMPLETE } from '../complete-commands.js';

/** Those by which a thing begins that can be taken back. */
const BEGINNINGS = Object.keys(COMPLETE)
  .map(sceneOf)
  .filter((scene) => 'withdraw-event' in aggregateOf(scene.collection).commands && !(streamOf(scene) in scene.streams));

/** Upon what the right to see it hangs, and who is in the circle that it tells of. */
function audienceIn(log: ToldLog, { collection, id }: (typeof BEGINNINGS)[number]) {
  const { story } = aggregateOf(collection);
  const it = log.storyOf(story, id);
  const circle = CIRCLES.find(({ of }) => of.category === story.category)?.circle(it, id);
  return { scope: story.scope({ id, story: it }), members: circle?.members.map(({ country }) => country) ?? [] };
}

describe('What was told first and is taken back', () => {
  it.each(BEGINNINGS.map((scene) => [`${scene.collection}/${scene.verb}`, scene] as const))(
    'is seen by whoever saw it: %s',
    (command, scene) => {
      const { collection, id, streams, body, actor } = scene;
      const log = new ToldLog();
      for (const [stream, events] of Object.entries(streams)) log.holds(stream, events);
      log.tell({ command, id, body });
      const before = audienceIn(log, scene);
      const [first] = log.eventsOf(streamOf(scene));
      expect(
        log.tell({ command: `${collection}/withdraw-event`, id, body: { withdraws: first, reason: 'ERROR' } }),
      ).toBeDefined();
      const after = audienceIn(log, scene);
      // What belongs to another thing is then its speaker's alone.
      const isItsSpeakers = after.members.includes(actor.administration);
      expect([after.scope, isItsSpeakers || !after.scope.startsWith('own:')]).toEqual([before.scope, true]);
    },
  );
});
