// The stub's appends, held to what a real server does with them by the same tests on both.
import { jsonEvent } from '@eventstore/db-client';
import { describe, expect, it } from '@jest/globals';
import { PATHS, contents, counted, records } from '../../support/eventstore/stub/bare-client.js';
import { onStubAndServer } from '../../support/eventstore/stub/on-stub-and-server.js';

onStubAndServer((bare) => {
  const read = (): Promise<unknown[]> => contents(bare().client.readStream(bare().stream));
  const lastPlace = async (): Promise<unknown> =>
    (await records(bare().client.readStream(bare().stream))).at(-1)?.position;

  describe.each(PATHS)('an append by %s', (_path, options) => {
    it('is kept, and answered with the place of its last event', async () => {
      const answer = await bare().append([counted(1), counted(2)], options);
      expect(answer).toEqual({ success: true, nextExpectedRevision: 1n, position: await lastPlace() });
      await expect(read()).resolves.toEqual([{ n: 1 }, { n: 2 }]);
    });

    it('at another revision is refused with the one that the stream has', async () => {
      const refused = { type: 'wrong-expected-version', message: '' };
      await expect(bare().append(counted(1), { ...options, expectedRevision: 3n })).rejects.toMatchObject({
        ...refused,
        expectedVersion: 3n,
        actualVersion: 'no_stream',
      });
      await bare().append([counted(1), counted(2)], options);
      for (const expectedVersion of ['no_stream', 0n, 7n] as const) {
        const wrong = bare().append(counted(3), { ...options, expectedRevision: expectedVersion });
        await expect(wrong).rejects.toMatchObject({ ...refused, expectedVersion, actualVersion: 1n });
      }
    });

    it('repeated with the same ids is answered as the first time and written once, also by a prefix', async () => {
      const [first, second] = [counted(1), counted(2)];
      const answer = await bare().append([first, second], options);
      await expect(bare().append([first, second], options)).resolves.toEqual(answer);
      await expect(bare().append(first, options)).resolves.toMatchObject({ nextExpectedRevision: 0n });
      await expect(read()).resolves.toEqual([{ n: 1 }, { n: 2 }]);
    });

    it('repeated in part is a conflict, and at a newer revision written again', async () => {
      const [first, second, third] = [counted(1), counted(2), counted(3)];
      await bare().append([first, second], options);
      await expect(bare().append([first, third], options)).rejects.toMatchObject({ actualVersion: 1n });
      await expect(bare().append([first, second, third], options)).rejects.toMatchObject({ actualVersion: 1n });
      await bare().append(first, { ...options, expectedRevision: 1n });
      await expect(read()).resolves.toEqual([{ n: 1 }, { n: 2 }, { n: 1 }]);
    });

    it('to a deleted stream goes on with its numbers; what was cut off is known again, but not where it was', async () => {
      const events = [counted(1), counted(2)];
      await bare().append(events, options);
      await bare().client.deleteStream(bare().stream);
      await expect(read()).rejects.toMatchObject({ type: 'stream-not-found' });
      const again = await bare().append(events, options);
      expect(again).toEqual({ success: true, nextExpectedRevision: 1n, position: undefined });
      await expect(bare().append(counted(3), options)).resolves.toMatchObject({ nextExpectedRevision: 2n });
      await expect(read()).resolves.toEqual([{ n: 3 }]);
    });

    it('to a tombstoned stream is refused for ever', async () => {
      await bare().append(counted(1), options);
      await bare().client.tombstoneStream(bare().stream);
      await expect(bare().append(counted(2), options)).rejects.toMatchObject({ type: 'stream-deleted' });
      await expect(read()).rejects.toMatchObject({ type: 'stream-deleted' });
    });

    it('is measured by its data alone', async () => {
      const text = 'x'.repeat(1_100_000);
      const large = bare().append(jsonEvent({ type: 'Counted', data: text }), options);
      await expect(large).rejects.toMatchObject({ type: 'maximum-append-size-exceeded', maxAppendSize: 1_048_576 });
      const loaded = jsonEvent({ type: 'Counted', data: {}, metadata: { text } });
      await expect(bare().append(loaded, options)).resolves.toMatchObject({ success: true });
    });

    it('with an id that is none, or without a type, is an error that says nothing', async () => {
      await expect(bare().append(counted(1, 'x'), options)).rejects.toMatchObject({ type: 'unknown' });
      await expect(bare().append({ ...counted(1), type: '' }, options)).rejects.toMatchObject({ type: 'unknown' });
    });
  });
});
