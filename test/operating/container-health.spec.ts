// The health check of a container, as its engine runs it: 0 where the server answers that it lives, 1 wherever it does not.
import { afterEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

const CHECK = fileURLToPath(new URL('../../bin/live.cjs', import.meta.url));

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

async function checked(answers: RequestListener | 'nobody listens'): Promise<unknown> {
  const there = createServer(typeof answers === 'string' ? undefined : answers);
  server = there;
  await new Promise<void>((resolve) => there.listen(0, '127.0.0.1', resolve));
  const { port } = there.address() as AddressInfo;
  if (answers === 'nobody listens') await new Promise((resolve) => there.close(resolve));
  const child = spawn(process.execPath, [CHECK], { env: { CORDON_PORT: String(port) }, stdio: 'ignore' });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code;
}

describe('The health check of a container', () => {
  it('passes where the server says that it lives, asked at its own place', async () => {
    const asked: (string | undefined)[] = [];
    const lives: RequestListener = ({ url }, response) => void (asked.push(url), response.end('{"status":"live"}'));
    expect(await checked(lives)).toBe(0);
    expect(asked).toEqual(['/health/live']);
  });

  it('fails where something else answers, nobody listens, or nothing comes', async () => {
    expect(await checked((_, response) => response.writeHead(503).end())).toBe(1);
    expect(await checked('nobody listens')).toBe(1);
    expect(await checked(() => undefined)).toBe(1);
  }, 20_000);
});
