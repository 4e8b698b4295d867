// The servers measured over HTTP: Cordon as it ships, the same without a store, and a bare Fastify that only checks the body.
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createRequire } from 'node:module';
import { AppModule, tables } from '../../src/composition/app.module.js';
import { openBackend } from '../../src/composition/backend.js';
import { type Config, readConfig } from '../../src/config/config.js';
import { VERSION } from '../../src/config/root.js';
import type { EventStore } from '../../src/eventsourcing/log/event-store.js';
import { httpAdapter } from '../../src/http/http-adapter.js';
import { configureHttp } from '../../src/http/http.js';
import type { IdentityService } from '../../src/http/identity/identity.js';
import { identityOf } from '../../src/composition/identity.js';
import { start } from '../../src/main.js';
import { SUBSTANCES } from './corpus.js';

export interface Server {
  readonly url: string;
  readonly token: string;
  stop(): Promise<void>;
}

/** Every setting but these is the one that Cordon has when nothing is said. */
function configOf(data: string): Config {
  return readConfig({ CORDON_DATA: data, CORDON_PORT: '0', CORDON_DOCUMENTS: 'off' });
}

function tokenOf({ sign }: IdentityService): Promise<string> {
  return sign!({ administration: 'KZ', service: 'CUSTOMS', role: 'officer', sub: 'kz-7', ttlSeconds: 7200 });
}

async function asItShips(data: string): Promise<Server> {
  const cordon = await start(configOf(data));
  const token = await tokenOf(cordon.identity);
  return { url: await cordon.listen(), token, stop: () => cordon.stop() };
}

/** The same application, guard, forms and bus over a store that acknowledges at once; nothing is projected. */
async function withoutStore(data: string): Promise<Server> {
  const config = configOf(data);
  const backend = await openBackend(config);
  const identity = await identityOf(config, backend.now);
  const module = AppModule.over({ ...backend, store: forgetful() }, identity);
  const app = await NestFactory.create<NestFastifyApplication>(module, httpAdapter(), { logger: ['error'] });
  configureHttp(app, tables, VERSION);
  await app.init();
  const stop = async (): Promise<void> => {
    await app.close();
    await backend.close();
  };
  return {
    url: await app.getHttpAdapter().getInstance().listen({ host: '127.0.0.1', port: 0 }),
    token: await tokenOf(identity),
    stop,
  };
}

/** Remembers nothing but how much it was given. */
function forgetful(): EventStore {
  let number = 1n;
  async function* nothing(): AsyncGenerator<never, void> {}
  return {
    numbersCount: true,
    append: (_stream, events, expected) => {
      number += BigInt(events.length);
      return Promise.resolve({ outcome: 'appended', revision: expected + events.length, number });
    },
    readStream: nothing,
    readAll: nothing,
    follow: nothing,
    head: () => Promise.resolve(number),
    close: () => Promise.resolve(),
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

export type Kind = 'cordon' | 'without-store' | 'bare';

/** `data`: an empty folder, or one with a log. */
export function serve(kind: Kind, data: string): Promise<Server> {
  if (kind === 'bare') return bare();
  return kind === 'cordon' ? asItShips(data) : withoutStore(data);
}
