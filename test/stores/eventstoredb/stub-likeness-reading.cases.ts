// The stub's reads and subscriptions, held to what a real server gives by the same tests on both.
import { BACKWARDS, END, type Position, binaryEvent, streamNameFilter } from '@eventstore/db-client';
import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  BareClient,
  contents,
  counted,
  credentials,
  heard,
  records,
  within,
} from '../../support/eventstore/stub/bare-client.js';
import { onStubAndServer } from '../../support/eventstore/stub/on-stub-and-server.js';

const MAX = 2n ** 64n - 1n;
/** Behind the end of any log that a test may meet. */
const BEYOND = { commit: 2n ** 50n, prepare: 2n ** 50n };

type Client = BareClient['client'];

onStubAndServer((bare) => {
  const read = (options: Parameters<Client['readStream']>[1] = {}): Promise<unknown[]> =>
    contents(bare().client.readStream(bare().stream, options));
  /** The places of five events that stand side by side. */
  const five = async (): Promise<readonly [Position, Position, Position, Position, Position]> => {
    await bare().append([1, 2, 3, 4, 5].map((n) => counted(n)));
    const events = await records(bare().client.readStream(bare().stream));
    return events.map(({ position }) => position) as unknown as Awaited<ReturnType<typeof five>>;
  };

  describe('a read', () => {
    it('goes both ways through a stream, and stops at its count', async () => {
      await five();
      await expect(read({ maxCount: 2 })).resolves.toEqual([{ n: 1 }, { n: 2 }]);
      await expect(read({ fromRevision: 3n })).resolves.toEqual([{ n: 4 }, { n: 5 }]);
      await expect(read({ fromRevision: 9n })).resolves.toEqual([]);
      await expect(read({ fromRevision: END, direction: BACKWARDS, maxCount: 1 })).resolves.toEqual([{ n: 5 }]);
      await expect(read({ fromRevision: 1n, direction: BACKWARDS })).resolves.toEqual([{ n: 2 }, { n: 1 }]);
      await expect(read({ fromRevision: END })).rejects.toMatchObject({ code: 2 });
    });

    it('goes both ways through all: with the event at the place forwards, without it backwards', async () => {
      const [, second, third] = await five();
      const all = (options: Parameters<Client['readAll']>[0]): Promise<unknown[]> =>
        contents(bare().client.readAll({ maxCount: 2, ...options }));
      await expect(all({ fromPosition: third })).resolves.toEqual([{ n: 3 }, { n: 4 }]);
      await expect(all({ fromPosition: third, direction: BACKWARDS })).resolves.toEqual([{ n: 2 }, { n: 1 }]);
      // Others may write to a real server meanwhile.
      await expect(all({ fromPosition: END, direction: BACKWARDS, maxCount: 500 })).resolves.toContainEqual({ n: 5 });
      await expect(all({ fromPosition: BEYOND })).resolves.toEqual([]);
      await expect(all({ fromPosition: { commit: second.commit, prepare: MAX } })).rejects.toMatchObject({ code: 2 });
    });

    it('from a place between events is refused, and backwards from behind the end', async () => {
      const [first] = await five();
      const commit = first.commit + 1n;
      const between = { commit, prepare: commit };
      const refused = bare().client.readAll({ fromPosition: between });
      await expect(contents(refused)).rejects.toMatchObject({ message: expect.stringContaining('InvalidPosition') });
      const behind = bare().client.readAll({ fromPosition: BEYOND, direction: BACKWARDS });
      await expect(contents(behind)).rejects.toMatchObject({ code: 2 });
    });

    it('shows nothing of what was cut off or never was', async () => {
      await expect(read()).rejects.toMatchObject({ type: 'stream-not-found' });
      await five();
      await bare().client.setStreamMetadata(bare().stream, { truncateBefore: 3 });
      await expect(read()).resolves.toEqual([{ n: 4 }, { n: 5 }]);
    });

    it('tells an event as it was given, with one place and its time', async () => {
      const data = Uint8Array.of(1, 2);
      await bare().append(binaryEvent({ type: 'Bytes', data, metadata: { by: 'me' } }));
      const [event] = await records(bare().client.readStream(bare().stream));
      expect(event).toMatchObject({ type: 'Bytes', isJson: false, metadata: { by: 'me' }, revision: 0n });
      expect(Array.from(event?.data as Uint8Array)).toEqual([1, 2]);
      expect(event?.position?.commit).toBe(event?.position?.prepare);
      expect(Math.abs(Date.now() - Number(event?.created))).toBeLessThan(60_000);
    });
  });

  describe('a subscription', () => {
    const seen: Position[] = [];
    beforeEach(() => {
      seen.length = 0;
    });
    const subscribe = (
      fromPosition: Position | typeof END,
      maxSearchWindow = 500,
    ): ReturnType<Client['subscribeToAll']> => {
      const checkpointReached = async (_subscription: unknown, place: Position): Promise<void> => void seen.push(place);
      const filter = streamNameFilter({ prefixes: [bare().stream], maxSearchWindow, checkpointReached });
      return bare().client.subscribeToAll({ fromPosition, filter });
    };

    it('catches up, says so after a checkpoint, and goes on live with what the filter lets through', async () => {
      const places = await five();
      const hearing = heard(subscribe(places[2]), 4, 4_000);
      await within(500, hearing);
      await bare().client.appendToStream(`other-${bare().run}`, counted(0));
      await bare().append(counted(6), { expectedRevision: 4n });
      expect(await hearing).toEqual([{ n: 4 }, { n: 5 }, 'caught up', { n: 6 }]);
      expect(seen).toEqual([places[4]]);
    });

    it('marks a page by its last event, or by where it began: just before that event', async () => {
      const places = await five();
      await heard(subscribe(places[0], 2), 5);
      expect(seen.slice(0, 2)).toEqual([places[1], places[3]]);
      const other = new BareClient(bare().connection);
      const filter = streamNameFilter({
        prefixes: [other.stream],
        maxSearchWindow: 2,
        checkpointReached: async (_subscription, place) => void seen.push(place),
      });
      seen.length = 0;
      await heard(other.client.subscribeToAll({ fromPosition: places[0], filter }), 1);
      expect(seen.slice(0, 2)).toEqual([places[0], { commit: places[2].commit, prepare: 0n }]);
      expect(await heard(subscribe(seen[1] as Position), 3)).toEqual([{ n: 3 }, { n: 4 }, { n: 5 }]);
      await other.dispose();
    });

    it('from the end, or from the greatest number there is, begins with what is new', async () => {
      await five();
      expect(await heard(subscribe(END), 1)).toEqual(['caught up']);
      expect(await heard(subscribe({ commit: MAX, prepare: MAX }), 1)).toEqual(['caught up']);
    });

    it('from behind the end of the log keeps back what is written before that place, without a word', async () => {
      const hearing = heard(subscribe(BEYOND), 2, 1_000);
      await within(500, hearing);
      await bare().append(counted(1));
      expect(await hearing).toEqual(['caught up']);
    });

    it('from a place between events fails', async () => {
      const commit = (await five())[0].commit + 1n;
      const signs = await heard(subscribe({ commit, prepare: commit }), 1);
      expect(signs[0]).toMatchObject({ code: 3, message: expect.stringContaining('invalid position') });
    });

    it('behind which more waits than the server buffers catches up again and loses nothing', async () => {
      const hearing = heard(subscribe(END), 102, 5_000);
      await within(500, hearing);
      await bare().append(
        Array.from({ length: 100 }, (_, n) => counted(n)),
        { credentials },
      );
      const signs = await hearing;
      expect(signs.filter((sign) => typeof sign === 'object')).toHaveLength(100);
      expect(signs.at(-1)).toBe('caught up');
    });
  });
});
