// The bare client on a cluster of stubs and with a server that is none: what the adapter has to make good.
import { END, EventStoreDBClient, START } from '@eventstore/db-client';
import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  type BareClient,
  PATHS,
  contents,
  counted,
  credentials,
  heard,
  within,
} from '../../support/eventstore/stub/bare-client.js';
import { eachOnFreshStub } from '../../support/eventstore/stub/fresh-stub.js';
import { type Stub, startStub } from '../../support/eventstore/stub/stub.js';

let stub: Stub;
let bare: BareClient;

export function stubClusterCases(): void {
  eachOnFreshStub((fresh) => ({ stub, bare } = fresh));

  describe.each(PATHS)('an append by %s', (_path, options) => {
    it('sent to a follower that is asked for the leader is told who leads', async () => {
      stub.leader = { host: '127.0.0.1', port: 2_113 };
      await expect(bare.append(counted(1), { ...options, requiresLeader: true })).rejects.toMatchObject({
        type: 'not-leader',
        leader: { address: '127.0.0.1', port: 2_113 },
      });
      expect(stub.calls.at(-1)).toMatchObject({ stream: bare.stream, requiresLeader: true });
    });
  });

  describe('a follower', () => {
    beforeEach(() => {
      stub.log.append(bare.stream, { type: 'Counted', data: { n: 1 } });
      stub.leader = { host: '127.0.0.1', port: 2_113 };
    });

    it('reads for whoever does not require the leader', async () => {
      await expect(contents(bare.client.readStream(bare.stream))).resolves.toEqual([{ n: 1 }]);
      const read = bare.client.readStream(bare.stream, { requiresLeader: true });
      await expect(contents(read)).rejects.toMatchObject({ type: 'not-leader' });
    });

    it('confirms a subscription before it refuses it', async () => {
      const subscription = bare.client.subscribeToAll({ fromPosition: START, requiresLeader: true });
      const confirmed = new Promise((resolve) => subscription.once('confirmation', () => resolve('confirmed')));
      expect(await heard(subscription, 1)).toEqual([expect.objectContaining({ type: 'not-leader' })]);
      expect(await within(100, confirmed)).toBe('confirmed');
    });

    it('serves one that begins at the end, also where the leader is required', async () => {
      const subscription = bare.client.subscribeToAll({ fromPosition: END, requiresLeader: true });
      expect(await heard(subscription, 1)).toEqual(['caught up']);
    });
  });

  describe('finding a node', () => {
    const seeds = (ports: readonly number[]): string => ports.map((port) => `127.0.0.1:${port}`).join(',');

    it('passes over seeds that nobody hears, and goes to the leader that gossip names', async () => {
      const leader = await startStub({ log: stub.log });
      stub.leader = { host: '127.0.0.1', port: leader.port };
      stub.members = leader.members = [
        { host: '127.0.0.1', port: stub.port, state: 'follower', alive: true },
        { host: '127.0.0.1', port: leader.port, state: 'leader', alive: true },
      ];
      const cluster = EventStoreDBClient.connectionString(`esdb://${seeds([1, stub.port])}?tls=false`);
      await cluster.appendToStream(bare.stream, counted(1), { credentials, requiresLeader: true });
      expect(leader.calls.map(({ method }) => method)).toEqual(['Append']);
      expect(stub.log.ours).toHaveLength(1);
      await cluster.dispose();
      await leader.stop();
    });

    it('gives up with a bare error when gossip has no answer', async () => {
      stub.fault('gossip', { kind: 'not-ready' }, Infinity);
      const options = 'tls=false&maxDiscoverAttempts=2&discoveryInterval=10';
      const lost = EventStoreDBClient.connectionString(`esdb://${seeds([1, stub.port])}?${options}`);
      await expect(lost.appendToStream(bare.stream, counted(1), { credentials })).rejects.toThrow(/discover after 2/);
    });

    it('meets a server that is no EventStoreDB as a method that does not exist', async () => {
      stub.fault('any', { kind: 'unimplemented' }, Infinity);
      await expect(bare.append(counted(1))).rejects.toMatchObject({ code: 12 });
      await expect(contents(bare.client.readStream(bare.stream))).rejects.toMatchObject({ code: 12 });
    });
  });
}
