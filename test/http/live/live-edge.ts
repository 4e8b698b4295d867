// A whole Cordon over a log of its own in a temporary folder, listening; and clients that read its live routes.
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdtempSync, rmSync } from 'node:fs';
import { type ClientRequest, type IncomingMessage, request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Sights } from '../../../projections/audience/sights.js';
import { answeringOver } from '../../../src/answering/answering.js';
import { AppModule } from '../../../src/composition/app.module.js';
import { type Backend, openBackend } from '../../../src/composition/backend.js';
import { readConfig } from '../../../src/config/config.js';
import type { Asking } from '../../../src/eventsourcing/asking/asking.js';
import { type SightOf, sightOfAnyone } from '../../../src/eventsourcing/asking/sight.js';
import { httpAdapter } from '../../../src/http/http-adapter.js';
import { configureHttp } from '../../../src/http/http.js';
import type { TokenWish } from '../../../src/http/identity/development-issuer.js';
import { createIdentity } from '../../../src/http/identity/identity.js';
import type { LiveBounds } from '../../../src/http/live.js';

export interface LiveEdge {
  readonly port: number;
  /** The data folder. */
  readonly data: string;
  readonly app: NestFastifyApplication;
  readonly backend: Backend;
  readonly token: (wish?: Partial<TokenWish>) => Promise<string>;
  /** Records `count` events straight in the log, one append each, in streams `operation-<name>-<n>`; gives their ids. */
  record(count: number, name?: string, event?: Pick<typeof EVENT, 'type'>): Promise<string[]>;
  close(): Promise<void>;
}

let next = 0;

/** `how`: what else is not as in a server that was just started. */
export async function liveEdge(
  bounds: LiveBounds = {},
  sightOf: SightOf | 'as the log says' = sightOfAnyone,
  how: Partial<Pick<Asking, 'isRestricted'>> = {},
): Promise<LiveEdge> {
  const data = mkdtempSync(join(tmpdir(), 'cordon-live-'));
  const opened = await openBackend(readConfig({ CORDON_DATA: data, CORDON_LOG_LEVEL: 'silent' }));
  const ownSight = new Sights(opened.db, Date.now, how.isRestricted).of;
  const asking = { ...opened.asking, sightOf: sightOf === 'as the log says' ? ownSight : sightOf, ...how };
  const backend: Backend = { ...opened, asking, answering: answeringOver(asking) };
  const identity = await createIdentity({ host: '127.0.0.1', dataFolder: data, now: Date.now });
  const module = AppModule.over(backend, identity, bounds);
  const app = await NestFactory.create<NestFastifyApplication>(module, httpAdapter(), { logger: false });
  await configureHttp(app);
  await app.listen(0, '127.0.0.1');
  backend.projector.start();
  const { port } = app.getHttpServer().address() as { port: number };
  return {
    port,
    data,
    app,
    backend,
    token: (wish = {}) =>
      identity.sign!({ administration: 'KG', role: 'officer', sub: 'officer-7', ttlSeconds: 600, ...wish }),
    record: async (count, name = 'barrier', { type } = EVENT) => {
      const ids = Array.from({ length: count }, () => crypto.randomUUID() as string);
      const records = ids.map((id) =>
        backend.store.append(
          `operation-${name}-${(next += 1)}`,
          [{ ...EVENT, type, id, data: { note: id } } as never],
          -1,
        ),
      );
      await Promise.all(records);
      return ids;
    },
    close: async () => {
      // As the program does: a connection that was about to rest when it was looked at is else waited for, 72 s.
      const cut = setTimeout(() => app.getHttpServer().closeAllConnections(), 2_000);
      await app.close();
      clearTimeout(cut);
      await backend.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** An event of a type that no projection listens to. */
const EVENT = {
  type: 'NoteTaken',
  schemaVersion: 1,
  metadata: {
    envelope: 1,
    commandId: '0',
    commandHash: '',
    causationId: '0',
    correlationId: '0',
    basis: [],
    flags: [],
    actor: { administration: 'KG', officer: 'officer-7', role: 'officer' },
  },
};

export interface Frame {
  readonly id?: string;
  readonly event?: string;
  readonly data: string;
}

/** One connection to the feed; what it has seen, frame by frame. */
export class FeedReader {
  readonly frames: Frame[] = [];
  comments = 0;
  isOver = false;
  response!: IncomingMessage;
  private text = '';

  private constructor(private readonly request: ClientRequest) {}

  /** `query`: of the feed, or a path of its own. */
  static open(port: number, token: string, query = '', headers: Record<string, string> = {}): Promise<FeedReader> {
    const path = query.startsWith('/') ? query : `/v1/feed${query}`;
    const options = { port, host: '127.0.0.1', path, agent: false as const };
    const request = httpRequest({ ...options, headers: { Authorization: `Bearer ${token}`, ...headers } });
    const reader = new FeedReader(request);
    return new Promise((resolve, reject) => {
      request.on('error', reject).on('response', (response) => {
        reader.response = response;
        response.setEncoding('utf8').on('data', (text: string) => reader.take(text));
        response.on('close', () => (reader.isOver = true)).on('error', () => (reader.isOver = true));
        resolve(reader);
      });
      request.end();
    });
  }

  get body(): string {
    return this.text;
  }

  /** Events by their ids, without the last words. */
  get ids(): string[] {
    return this.frames.filter(({ id }) => id !== undefined).map(({ data }) => (JSON.parse(data) as { id: string }).id);
  }

  get lastId(): string | undefined {
    return this.frames.findLast(({ id }) => id !== undefined)?.id;
  }

  cut(): void {
    this.request.destroy();
    this.isOver = true;
  }

  async until(holds: (reader: this) => boolean, ms = 10_000): Promise<void> {
    await eventually(
      () => holds(this),
      ms,
      () => `${this.frames.length} frames, ${this.text.slice(-300)}`,
    );
  }

  private take(text: string): void {
    if (this.isOver) return; // a client that has gone sees nothing more
    const parts = (this.text + text).split('\n\n');
    this.text = parts.pop() ?? '';
    if (this.response.statusCode !== 200) this.text = parts.join('\n\n') + this.text;
    for (const part of parts) this.frame(part);
  }

  private frame(part: string): void {
    if (part.startsWith(':')) this.comments += 1;
    const fields = Object.fromEntries(part.split('\n').map((line) => line.split(/: (.*)/s, 2)));
    if (fields['data'] !== undefined) this.frames.push(fields as unknown as Frame);
  }
}

export async function eventually(holds: () => boolean, ms = 10_000, why = () => ''): Promise<void> {
  for (const deadline = Date.now() + ms; !holds(); await pause(5)) {
    if (Date.now() > deadline) throw new Error(`It did not come to pass within ${ms} ms: ${why()}`);
  }
}
