// The bare client under each fault of a read and of a subscription that the stub can produce: what the adapter
// has to make good. Letters are those of the guide's list of faults.
import { START, streamNameFilter } from '@eventstore/db-client';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { type BareClient, contents, heard, records, within } from '../../support/eventstore/stub/bare-client.js';
import { eachOnFreshStub } from '../../support/eventstore/stub/fresh-stub.js';
import type { Stub } from '../../support/eventstore/stub/stub.js';

let stub: Stub;
let bare: BareClient;

const has = (...numbers: number[]): void => {
  for (const n of numbers) stub.log.append(bare.stream, { type: 'Counted', data: { n } });
};
const subscribe = (): ReturnType<BareClient['client']['subscribeToAll']> =>
  bare.client.subscribeToAll({ fromPosition: START, filter: streamNameFilter({ prefixes: ['counter-'] }) });

export function stubReadingCases(): void {
  eachOnFreshStub((fresh) => ({ stub, bare } = fresh));

  describe('reads', () => {
    beforeEach(() => has(1, 2, 3, 4));

    it('give broken JSON as text, without a word', async () => {
      stub.log.append('other-1', { type: 'Broken', data: '{"broken', metadata: '{"broken' });
      const [event] = await records(bare.client.readStream('other-1'));
      expect(event).toMatchObject({ data: '{"broken', isJson: true });
      expect(event?.metadata).toBeInstanceOf(Uint8Array);
    });

    it('of a deleted stream find nothing, but all still shows its events until they are scavenged', async () => {
      stub.log.softDelete(bare.stream);
      await expect(contents(bare.client.readStream(bare.stream))).rejects.toMatchObject({ type: 'stream-not-found' });
      await expect(contents(bare.client.readAll())).resolves.toContainEqual({ n: 1 });
      stub.log.scavenge();
      await expect(contents(bare.client.readAll())).resolves.not.toContainEqual({ n: 1 });
    });

    it('cut with OK end like whole ones: the client cannot tell', async () => {
      stub.fault('read', { kind: 'cut-after', events: 2, how: 'end' });
      await expect(contents(bare.client.readStream(bare.stream))).resolves.toEqual([{ n: 1 }, { n: 2 }]);
    });

    it('cut by a reset, also amid an event, fail', async () => {
      stub.fault('read', { kind: 'cut-after', events: 2, how: 'reset' });
      stub.fault('read', { kind: 'cut-after', events: 2, how: 'reset', half: true });
      await expect(contents(bare.client.readStream(bare.stream))).rejects.toMatchObject({ type: 'unknown', code: 13 });
      await expect(contents(bare.client.readStream(bare.stream))).rejects.toMatchObject({ type: 'unknown', code: 13 });
    });

    it('that stall or are never answered wait for ever', async () => {
      stub.fault('read', { kind: 'stall', afterEvents: 1 });
      stub.fault('read', { kind: 'silent' });
      expect(await within(500, contents(bare.client.readStream(bare.stream, { deadline: 100 })))).toBe('pending');
      expect(await within(500, contents(bare.client.readStream(bare.stream, { deadline: 100 })))).toBe('pending');
    });
  });

  describe('subscriptions', () => {
    it('to an empty log get the greatest number for a checkpoint, and to begin there is to begin at the end', async () => {
      const seen: bigint[] = [];
      const filter = streamNameFilter({
        prefixes: ['counter-'],
        checkpointReached: async (_subscription, { commit }) => void seen.push(commit),
      });
      expect(await heard(bare.client.subscribeToAll({ fromPosition: START, filter }), 1)).toEqual(['caught up']);
      expect(seen).toEqual([2n ** 64n - 1n]);
      has(1);
      const fromPosition = { commit: 2n ** 64n - 1n, prepare: 2n ** 64n - 1n };
      expect(await heard(bare.client.subscribeToAll({ fromPosition, filter }), 1)).toEqual(['caught up']);
    });

    it('of one who cannot keep up lose nothing', async () => {
      const subscription = subscribe();
      await heard(subscription, 1);
      subscription.pause();
      for (let n = 0; n < 1_000; n++) has(n);
      const got = await heard(subscription.resume(), 1_000, 10_000);
      expect(got.filter((sign) => typeof sign === 'object')).toHaveLength(1_000);
    });

    it('g: say that they have caught up before events that come only then', async () => {
      has(1, 2, 3);
      stub.fault('subscribe', { kind: 'caught-up-early', by: 2 });
      const signs = await heard(subscribe(), 5);
      expect(signs.indexOf('caught up')).toBeLessThan(signs.findLastIndex((sign) => sign !== 'caught up'));
      expect(signs.filter((sign) => sign !== 'caught up')).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
    });

    it('g: signs overtake events that the handler has not seen', async () => {
      has(1, 2, 3);
      const order: unknown[] = [];
      const subscription = subscribe();
      subscription.on('caughtUp', () => order.push('caught up'));
      for await (const { event } of subscription) {
        await within(100, new Promise(() => {}));
        if (order.push(event?.data) >= 4) break;
      }
      expect(order).toEqual(['caught up', { n: 1 }, { n: 2 }, { n: 3 }]);
    });

    it('i: ended with OK they end like a loop that is done', async () => {
      has(1, 2, 3);
      stub.fault('subscribe', { kind: 'cut-after', events: 2, how: 'end' });
      const seen: unknown[] = [];
      for await (const { event } of subscribe()) seen.push(event?.data);
      expect(seen).toEqual([{ n: 1 }, { n: 2 }]);
    });

    it('j: cut by a reset they fail, with an error that says no more than unknown', async () => {
      has(1, 2, 3);
      stub.fault('subscribe', { kind: 'cut-after', events: 2, how: 'reset' });
      const signs = await heard(subscribe(), 3);
      expect(signs.at(-1)).toMatchObject({ type: 'unknown', code: 13 });
    });

    it('cut by a killed server they fail, and never come back by themselves', async () => {
      has(1);
      const subscription = subscribe();
      await heard(subscription, 2);
      stub.kill();
      const signs = await heard(subscription, 1);
      expect(signs[0]).toMatchObject({ type: 'unavailable', message: '14 UNAVAILABLE: Connection dropped' });
      await stub.restart();
      has(2);
      expect(stub.calls.filter(({ method }) => method === 'Subscribe')).toHaveLength(1);
    });

    it('j: of a server that stops in good order are broken off without a status', async () => {
      has(1);
      const subscription = subscribe();
      await heard(subscription, 2);
      const hearing = heard(subscription, 1);
      await stub.stop();
      expect((await hearing)[0]).toMatchObject({ type: 'unknown', code: 13 });
    });

    it('can stall without a word, and repeat what was sent', async () => {
      has(1, 2, 3);
      stub.fault('subscribe', { kind: 'stall', afterEvents: 2 });
      expect(await heard(subscribe(), 3)).toEqual([{ n: 1 }, { n: 2 }]);
      stub.fault('subscribe', { kind: 'repeat', events: 2 });
      const signs = await heard(subscribe(), 6);
      expect(signs).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }, { n: 2 }, { n: 3 }, 'caught up']);
    });
  });
}
