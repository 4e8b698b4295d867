// Stories in a projection's handlers: at each event exactly what was said up to it, whatever the transactions came through.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { commit } from '../../../src/eventsourcing/projecting/committing.js';
import { Overtaken } from '../../../src/eventsourcing/projecting/group.js';
import { build, catchUp } from '../../../src/eventsourcing/projecting/projector.js';
import { beginRebuild } from '../../../src/eventsourcing/read-models/generations.js';
import { bench, type Bench } from '../reading.js';
import { expected, inPlace, liveGroup, logged, say, seeing, seenIn, spoken, talk } from '../seeing.js';

let on: Bench;

export function storiesCases(): void {
  beforeEach(() => {
    on = bench();
  });
  afterEach(() => on.dispose());

  describe('A story in a handler', () => {
    it('is what was said up to the event, however the log is cut, and whether a page comes twice', async () => {
      const events = await talk(on);
      let run = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 }),
          fc.boolean(),
          async (sizes, twice) => {
            const db = await on.db(`run-${++run}.db`, [seeing()]);
            await catchUp(on.projecting(db, [seeing()]), null);
            let group = await liveGroup(db, [seeing()]);
            for (let i = 0, from = 0; from < events.length; from += sizes[i++ % sizes.length]!) {
              const page = events.slice(from, from + sizes[i % sizes.length]!);
              for (let n = 0; n < (twice ? 2 : 1); n++)
                group = await commit(on.projecting(db, [seeing()]), group, page);
            }
            expect(await seenIn(db)).toEqual(expected(await logged(on.store)));
            await db.close();
          },
        ),
        { numRuns: 15 },
      );
    });

    it('ends at the event, though another process has long gone on in the stream', async () => {
      const events = await talk(on);
      const { of, group } = await inPlace(on);
      // Begun in the middle of all streams, as after a kill: nothing is remembered, and all of the rest is in the store.
      const middle = await commit(of, group, events.slice(0, 4));
      await commit(of, { members: middle.members, from: middle.from }, events.slice(4));
      expect(await seenIn(of.db)).toEqual(expected(await logged(on.store)));
    });

    it('is as it was before a transaction that was rolled back, when its events come again', async () => {
      const events = await talk(on);
      const { of, group, power } = await inPlace(on);
      const middle = await commit(of, group, events.slice(0, 3));
      power.fails = true;
      await expect(commit(of, middle, events.slice(3))).rejects.toThrow('The power failed');
      power.fails = false;
      const further = await commit(of, middle, events.slice(3, 5));
      await commit(of, further, events.slice(5));
      expect(await seenIn(of.db)).toEqual(expected(await logged(on.store)));
    });

    it('begins anew where another process has overtaken this one', async () => {
      const events = await talk(on);
      const { of, group } = await inPlace(on);
      const first = await commit(of, group, events.slice(0, 2));
      await commit(
        { ...of, db: await on.db('read.db', [seeing()]) },
        { members: first.members, from: first.from },
        events.slice(2, 5),
      );
      await expect(commit(of, first, events.slice(2))).rejects.toBeInstanceOf(Overtaken);
      const again = await liveGroup(of.db, [seeing()]);
      await commit(of, { ...again, memory: first.memory! }, events.slice(5));
      expect(await seenIn(of.db)).toEqual(expected(await logged(on.store)));
    });

    it('holds what was said by an event that is parked', async () => {
      await say(on, 1);
      await say(on, 'fail');
      await say(on, 2);
      await say(on, 'broken');
      await say(on, 3);
      const { of, group } = await inPlace(on, [seeing('park')]);
      const events = await logged(on.store);
      const first = await commit(of, group, events.slice(0, 4));
      await commit(of, first, events.slice(4));
      expect(await seenIn(of.db)).toEqual(expected(await logged(on.store)));
      expect((await of.db.parked()).map(({ reason }) => reason)).toEqual(['The handler failed', 'It cannot be folded']);
    });

    it('goes on past what cannot be folded, when it is remembered as when it is read', async () => {
      await say(on, 1);
      await say(on, 'broken');
      await say(on, 2);
      const { of, group } = await inPlace(on, [seeing('park')]);
      const events = await logged(on.store);
      const first = await commit(of, group, events.slice(0, -1));
      await commit(of, { members: first.members, from: first.from }, events.slice(-1));
      expect(await seenIn(of.db)).toEqual(expected(await logged(on.store)));
    });

    it('of what is built beside the live rows is theirs when it takes their place', async () => {
      const events = await talk(on);
      const db = await on.db('read.db', [seeing()]);
      await catchUp(on.projecting(db, [seeing()]));
      await beginRebuild(db, [seeing()]);
      // What the live ones have beyond that is taken in the transaction that swaps them.
      await build(on.projecting(db, [seeing()]), undefined, events.at(4)!.number);
      expect(await seenIn(db)).toEqual(expected(await logged(on.store)));
    });

    it.each([
      ['declares none', seeing('stop', { stories: undefined! })],
      ['declares another', seeing('stop', { stories: [{ ...spoken, category: 'another' }] })],
    ])('is refused to a projection that %s', async (_, one) => {
      await say(on, 1);
      const db = await on.db('read.db', [one]);
      await expect(catchUp(on.projecting(db, [one]))).rejects.toThrow('is not among the stories of this projection');
    });

    it('is one for all projections', async () => {
      await say(on, 1);
      const both = [seeing(), { ...seeing('stop', { stories: [{ ...spoken }] }), name: 'seen_too', tables: [] }];
      const db = await on.db('read.db', both);
      await expect(catchUp(on.projecting(db, both))).rejects.toThrow('two stories of "counter"');
    });
  });
}
