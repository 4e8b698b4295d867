// The servers that are measured: Cordon as it ships, a bare Fastify that only checks the body, and one that only writes.
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { createServer, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { type Config, readConfig } from '../../src/config/config.js';
import type { IdentityService } from '../../src/http/identity/identity.js';
import { start } from '../../src/main.js';
import { SUBSTANCES } from './corpus.js';

export interface Server {
  readonly url: string;
  readonly token: string;
  /** A token of an officer of another administration. */
  tokenOf?(administration: string): Promise<string>;
  push?(push: Push): Promise<void>;
  stop(): Promise<void>;
}

/** Every setting but these is the one that Cordon has when nothing is said. */
function configOf(data: string): Config {
  return readConfig({ CORDON_DATA: data, CORDON_PORT: '0', CORDON_DOCUMENTS: 'off' });
}

function tokenOf({ sign }: IdentityService, administration = 'KZ'): Promise<string> {
  const sub = `${administration.toLowerCase()}-7`;
  return sign!({ administration, service: 'CUSTOMS', role: 'officer', sub, ttlSeconds: 7200 });
}

async function asItShips(data: string): Promise<Server> {
  const cordon = await start(configOf(data));
  const token = await tokenOf(cordon.identity);
  return {
    url: await cordon.listen(),
    token,
    tokenOf: (administration) => tokenOf(cordon.identity, administration),
    stop: () => cordon.stop(),
  };
}

/** What Nest's adapter stands on, from where Nest has it. */
interface Fastify {
  post(path: string, options: object, handler: (request: Request) => object): void;
  listen(where: object): Promise<string>;
  close(): Promise<void>;
}
interface Request {
  readonly params: { readonly id: string };
}

const text = (most: number): object => ({ type: 'string', minLength: 1, maxLength: most });
/** The command's fields as a JSON Schema. */
const BODY = {
  type: 'object',
  additionalProperties: false,
  required: ['lineId', 'quantity', 'substance'],
  properties: {
    lineId: { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{0,63}$' },
    quantity: text(100),
    substance: { type: 'string', enum: SUBSTANCES },
    class: { type: 'string', enum: ['NARCOTIC', 'PSYCHOTROPIC', 'POTENT', 'PRECURSOR', 'NPS'] },
    seizedAt: text(64),
    form: { type: 'string', enum: ['powder', 'liquid', 'tablet', 'herb', 'other'] },
  },
};

async function bare(): Promise<Server> {
  const require = createRequire(import.meta.url);
  const fastify = createRequire(require.resolve('@nestjs/platform-fastify'))('fastify') as () => Fastify;
  const app = fastify();
  let position = 0;
  app.post('/v1/incidents/:id/record-seizure', { schema: { body: BODY } }, ({ params: { id } }) => {
    const events = [{ id: '7f6c1e0a-0000-5000-8000-000000000000', type: 'SubstanceSeized' }];
    return { stream: `incident-${id}`, revision: 1, position: `0123456789abcdef.${++position}`, events };
  });
  return { url: await app.listen({ host: '127.0.0.1', port: 0 }), token: 'none', stop: () => app.close() };
}

/** So many times these bytes to whoever is connected, one time every `pace` ms. */
export interface Push {
  readonly bytes: number;
  readonly times: number;
  readonly pace: number;
}

/** Knows nothing of HTTP but the first line of an answer. */
async function plain(): Promise<Server> {
  const clients = new Set<Socket>();
  const server = createServer((socket) => {
    socket.setNoDelay(true).on('error', () => undefined);
    socket.once('data', () => {
      clients.add(socket);
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
    });
    socket.on('close', () => clients.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const push = async ({ bytes, times, pace }: Push): Promise<void> => {
    const round = Buffer.alloc(bytes, 'x');
    for (let i = 0; i < times; i++) {
      for (const client of clients) client.write(round);
      await pause(pace);
    }
  };
  const stop = (): Promise<void> => {
    for (const client of clients) client.destroy();
    return new Promise((resolve) => void server.close(() => resolve()));
  };
  const { port } = server.address() as { port: number };
  return { url: `http://127.0.0.1:${port}`, token: 'none', push, stop };
}

const KINDS = { cordon: asItShips, bare, plain } as const;
export type Kind = keyof typeof KINDS;

/** `data`: an empty folder, or one with a log. */
export const serve = (kind: Kind, data: string): Promise<Server> => KINDS[kind](data);
