// The server stops without breaking off what it answers, and without waiting for who only keeps a connection open.
import { describe, expect, it } from '@jest/globals';
import { Agent, get as httpGet } from 'node:http';
import { fakeEdge } from './fake-edge.js';

/** Gets over a connection that is kept; resolves with the status and the body. */
function get(port: number, agent: Agent, path = '/health/live'): Promise<[number | undefined, string]> {
  return new Promise((resolve, reject) => {
    const request = httpGet({ port, host: '127.0.0.1', path, agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve([response.statusCode, Buffer.concat(chunks).toString()]));
    });
    request.on('error', reject);
  });
}

export function shutdownCases(): void {
  describe('A server that stops', () => {
    it('finishes what it is answering, and lets idle connections go at once', async () => {
      const edge = await fakeEdge();
      await edge.app.listen(0, '127.0.0.1');
      const { port } = edge.app.getHttpServer().address() as { port: number };
      const [idle, busy] = [new Agent({ keepAlive: true }), new Agent({ keepAlive: true })];
      expect(await get(port, idle)).toMatchObject([200, expect.anything()]);

      let begun = (): void => undefined;
      const isAnswering = new Promise<void>((resolve) => (begun = resolve));
      const { readiness } = edge.fakes;
      Object.defineProperty(edge.fakes, 'readiness', {
        get: () => {
          begun();
          return new Promise((resolve) => setTimeout(() => resolve(readiness), 300));
        },
      });
      const inFlight = get(port, busy, '/health/ready');
      await isAnswering;
      const started = performance.now();
      await edge.close();
      expect(await inFlight).toMatchObject([200, expect.stringContaining('"ready"')]);
      expect(performance.now() - started).toBeLessThan(5000);
      idle.destroy();
      busy.destroy();
    });
  });
}
