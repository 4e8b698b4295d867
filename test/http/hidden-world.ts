// A server over such a log, and what it answers to one reader: without positions, and without what hangs on them or on the clock.
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppModule } from '../../src/composition/app.module.js';
import { type Backend, openBackend } from '../../src/composition/backend.js';
import { logFile, readConfig } from '../../src/config/config.js';
import { openLog } from '../../src/eventsourcing/log/founding.js';
import { uuidOf } from '../../src/eventsourcing/log/uuid.js';
import { httpAdapter } from '../../src/http/http-adapter.js';
import { configureHttp } from '../../src/http/http.js';
import { createIdentity } from '../../src/http/identity/identity.js';
import { openSqliteEventStore } from '../../src/stores/sqlite/event-store.js';
import { enveloped } from '../support/facts/fact.js';
import type { Placed } from './hidden-facts.js';

const NOW = Date.parse('2026-11-21T12:00:00Z');
const READER = 'RU';

export interface World {
  readonly ask: (url: string, accept?: string) => Promise<string>;
  /** Page by page, each behind the last one's cursor. */
  readonly pages: (url: string) => Promise<readonly string[]>;
  /** Behind each fact that is not hidden. */
  readonly places: readonly string[];
  readonly close: () => Promise<void>;
}

export async function world(facts: readonly Placed[]): Promise<World> {
  const data = mkdtempSync(join(tmpdir(), 'cordon-hidden-'));
  const config = readConfig({ CORDON_DATA: data, CORDON_LOG_LEVEL: 'silent', CORDON_DOCUMENTS: 'off' });
  const founded = openSqliteEventStore(logFile(config), { now: () => NOW });
  await openLog(founded, '00000000000000aa');
  await founded.close();
  const backend = await openBackend(config, { now: () => NOW });
  const places = await tell(backend, facts);
  const identity = await createIdentity({ host: '127.0.0.1', dataFolder: data, now: Date.now });
  const module = AppModule.over(backend, identity);
  const app = await NestFactory.create<NestFastifyApplication>(module, httpAdapter(), { logger: false });
  await configureHttp(app);
  await app.init();
  backend.projector.start();
  await backend.projector.reached((await backend.store.head())!, 20_000);
  const token = await identity.sign!({ administration: READER, role: 'analyst', sub: 'ru-1', ttlSeconds: 600 });
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as { port: number };
  const got = async (url: string, accept = 'application/json') => {
    const headers = {
      authorization: `Bearer ${token}`,
      accept,
      // Bytes are compared as they are: compressing them would be a tenth of the work.
      'accept-encoding': 'identity',
      'x-correlation-id': uuidOf('a question'),
    };
    const answer = await fetch(`http://127.0.0.1:${port}${url}`, { headers });
    const told = ['etag', 'x-cordon-sight', 'content-type'].map((name) => answer.headers.get(name));
    const text = await answer.text();
    return { text, plain: plain(`${answer.status} ${told.join(' ')}\n${text}`) };
  };
  return {
    places,
    ask: async (url, accept) => (await got(url, accept)).plain,
    async pages(url) {
      const all: string[] = [];
      for (let cursor: string | null | undefined; cursor !== null;) {
        const page = await got(cursor === undefined ? url : `${url}&cursor=${encodeURIComponent(cursor)}`);
        all.push(page.plain);
        cursor = (JSON.parse(page.text) as { next?: string | null }).next ?? null;
      }
      return all;
    },
    close: async () => {
      await app.close();
      await backend.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

async function tell({ store, log }: Backend, facts: readonly Placed[]): Promise<readonly string[]> {
  const revisions = new Map<string, number>();
  const places: string[] = [];
  for (const fact of facts) {
    const revision = (revisions.get(fact.stream) ?? -1) + 1;
    revisions.set(fact.stream, revision);
    const outcome = await store.append(fact.stream, [enveloped(fact, revision)], revision - 1);
    if (outcome.outcome !== 'appended') throw new Error(outcome.outcome);
    if (!fact.isHidden) places.push(`${log}.${outcome.number}`);
  }
  return places;
}

/** As reads have it, as a number and in words. */
const READ_AT = /"readAt":\d+|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ(?=  )/g;

/** Without positions, and without the digests of rows that hold some. */
function plain(answer: string): string {
  const text = answer
    .replaceAll(/[0-9a-f]{16}\.\d+/g, '<position>')
    .replaceAll(/"knownAt":"[^"]*"/g, '"knownAt":""')
    .replaceAll(READ_AT, '<read at>');
  const hasPlaces = text.replace(/"position":"<position>","knownAt"/, '').includes('<position>');
  return hasPlaces ? text.replaceAll(/"digest":"[0-9a-f]{64}"/g, '').replace(/"\d+-[0-9a-f]{16}/, '"') : text;
}
