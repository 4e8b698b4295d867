// The examination before the store is used: each mistake is told with the setting and the fix, in bounded time.
import { createServer, type Server } from 'node:http';
import { createServer as createTcpServer, type AddressInfo, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { NO_STREAM } from '../../../src/eventsourcing/log/event-store.js';
import { newEvents } from '../../support/facts/stored-events.js';
import { StoreOnStub } from './store-on-stub.js';

const on = new StoreOnStub();

const servers: { close(): unknown }[] = [];

async function listening(server: Server | ReturnType<typeof createTcpServer>): Promise<string> {
  servers.push(server);
  // gRPC lets go of a connection only when the server has said something.
  server.on('connection', (socket: Socket) => servers.push({ close: () => socket.destroy() }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return `esdb://127.0.0.1:${(server.address() as AddressInfo).port}?tls=false`;
}

async function refused(connection: string, limits = {}): Promise<{ code: string; message: string; ms: number }> {
  const began = performance.now();
  const fault = await on.open({ limits: { open: 1_500, ...limits } }, connection).then(
    () => ({ code: 'opened', message: '' }),
    (error: { code: string; message: string }) => error,
  );
  return { code: fault.code, message: fault.message, ms: performance.now() - began };
}

export function openingCases(): void {
  on.openForEachTest();
  afterEach(() => {
    for (const server of servers.splice(0)) server.close();
  });

  describe('opening', () => {
    it.each(['23.10.0', '24.6.0.0-oss', '24.10.4', '25.0.1', '26.1.0'])(
      'takes a server of version %s',
      async (version) => {
        const stub = await on.another({ version });
        const store = await on.open({}, stub.connection);
        expect(await store.append('a-1', newEvents(1), NO_STREAM)).toMatchObject({ outcome: 'appended' });
      },
    );

    it.each(['20.10.4', '22.10.1', '23.6.0'])(
      'refuses a server of version %s, and says which it needs',
      async (version) => {
        const { connection } = await on.another({ version });
        const { code, message } = await refused(connection);
        expect([code, message]).toEqual(['NOT_OURS', expect.stringMatching(/^CORDON_EVENT_STORE: .*23\.10 or newer/)]);
      },
    );

    it('refuses what speaks gRPC and is no EventStoreDB', async () => {
      on.stub.fault('features', { kind: 'unimplemented' }, Number.POSITIVE_INFINITY);
      const { code, message } = await refused(on.stub.connection);
      expect([code, message]).toEqual(['NOT_OURS', expect.stringMatching(/^CORDON_EVENT_STORE: .*no EventStoreDB/)]);
    });

    it('refuses a web server', async () => {
      const connection = await listening(createServer((_, response) => response.end('hello')));
      const { code, message, ms } = await refused(connection);
      expect([code, message]).toEqual([
        'UNAVAILABLE',
        expect.stringMatching(/^CORDON_EVENT_STORE: no EventStoreDB answers/),
      ]);
      expect(ms).toBeLessThan(6_000);
    });

    it('waits no longer than it may for what accepts and says nothing', async () => {
      const connection = await listening(createTcpServer(() => undefined));
      const { code, ms } = await refused(connection);
      expect(code).toBe('UNAVAILABLE');
      expect(ms).toBeLessThan(6_000);
    });

    it('waits no longer than it may for a server that nobody hears', async () => {
      const { connection } = on.stub;
      on.stub.kill();
      const { code, message, ms } = await refused(connection);
      const sentence =
        /no EventStoreDB answers: .*ECONNREFUSED [\d.]+:\d+\. See that the server runs and can be reached, then try again\.$/;
      expect([code, message]).toEqual(['UNAVAILABLE', expect.stringMatching(sentence)]);
      expect(ms).toBeLessThan(6_000);
    });

    it('tells why it was not reached, not that there was little time left for the last look', async () => {
      const { connection } = on.stub;
      on.stub.kill();
      on.stub.fault('features', { kind: 'silent' }, Number.POSITIVE_INFINITY);
      const refusing = refused(connection, { silence: 30_000 });
      setTimeout(() => void on.stub.restart(), 500);
      expect((await refusing).message).toMatch(/ECONNREFUSED/);
    });

    it('waits for a server that only comes up', async () => {
      on.stub.kill();
      const opening = on.open({ limits: { open: 8_000 } });
      setTimeout(() => void on.stub.restart(), 700);
      expect(await (await opening).head()).toBeNull();
    });

    it('passes over a seed that nobody hears', async () => {
      const dead = await on.another();
      dead.kill();
      const both = `esdb://127.0.0.1:${dead.port},127.0.0.1:${on.stub.port}?tls=false`;
      const store = await on.open({}, both);
      expect(await store.append('a-1', newEvents(1), NO_STREAM)).toMatchObject({ outcome: 'appended' });
    });

    it('refuses a user who may not read the log', async () => {
      on.stub.fault('read', { kind: 'access-denied' }, Number.POSITIVE_INFINITY);
      const { code, message } = await refused(on.stub.connection);
      expect([code, message]).toEqual(['READ_ONLY', expect.stringMatching(/CORDON_EVENT_STORE_CREDENTIALS/)]);
    });

    it('refuses a certificate’s file that is not there', async () => {
      const { code, message } = await refused('esdb://127.0.0.1:1?tlsCAFile=/nowhere/ca.pem');
      expect([code, message]).toEqual(['UNAVAILABLE', expect.stringMatching(/tlsCAFile=\/nowhere\/ca\.pem .*ENOENT/)]);
    });

    it('refuses TLS with a server that has none, and says so', async () => {
      const plain = createTcpServer((socket) => {
        socket.on('error', () => undefined);
        socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
      });
      const connection = (await listening(plain)).replace('?tls=false', '');
      expect(await refused(connection)).toMatchObject({ message: expect.stringMatching(/TLS fails.*add \?tls=false/) });
    });

    it('shows no password in any message', async () => {
      const { message } = await refused('esdb://admin:hunter2@127.0.0.1:1');
      expect(message).toMatch(/CORDON_EVENT_STORE_CREDENTIALS/);
      expect(message).not.toMatch(/hunter2/);
    });
  });
}
