// The way in for a transfer of many commands, or of a file: a stream, for as long as it takes; every other body keeps its bounds.
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { ATTACHMENT_PATH, INTAKE_PATH } from '../problems/routes.js';

type Fastify = ReturnType<ReturnType<NestFastifyApplication['getHttpAdapter']>['getInstance']>;

/** ms; the longest time in which any other body must have come. */
const BODY_TIMEOUT = 30_000;
/** ms; so much later it may be told. */
const LOOK_EVERY = 1_000;

/** The kinds of bodies that are read as they come, each at the one address that takes it. */
const STREAMS = [
  ['application/x-ndjson', INTAKE_PATH],
  ['application/octet-stream', ATTACHMENT_PATH],
] as const;

/** Node bounds the time of a whole request for all routes alike; here that is done for each request but a transfer under way. */
export function takeTransfers(fastify: Fastify): void {
  const { server } = fastify;
  server.requestTimeout = 0;
  for (const [kind, path] of STREAMS)
    fastify.addContentTypeParser(kind, (request, payload, done) => {
      if (request.routeOptions.url === path) done(null, payload);
      else done(Object.assign(new Error('one command is JSON'), { code: 'FST_ERR_CTP_INVALID_MEDIA_TYPE' }));
    });
  const awaited = new AwaitedBodies((raw, answer) => {
    // Who has been refused has an answer: another one would be taken for that of their next request.
    if (answer?.headersSent) raw.destroy();
    else server.emit('clientError', tooSlow(), raw.socket);
  });
  fastify.addHook('onRequest', ({ raw }, reply, done) => {
    // A transfer too, until it is let in: who is refused may not keep the connection busy.
    if (hasBody(raw)) awaited.add(raw, reply.raw);
    done();
  });
  fastify.addHook('preHandler', (request, _reply, done) => {
    awaited.delete(request.raw);
    done();
  });
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/** The bodies that have begun to come, oldest first; one look at them now and then instead of a timer for each. */
export class AwaitedBodies {
  /** Since when, ms. */
  private readonly since = new Map<IncomingMessage, { readonly at: number; readonly answer?: ServerResponse }>();
  private watch: NodeJS.Timeout | undefined;

  constructor(private readonly late: (raw: IncomingMessage, answer?: ServerResponse) => void) {}

  add(raw: IncomingMessage, answer?: ServerResponse): void {
    const at = performance.now();
    this.since.set(raw, answer ? { at, answer } : { at });
    this.watch ??= setInterval(() => this.look(), LOOK_EVERY).unref();
  }

  delete(raw: IncomingMessage): void {
    this.since.delete(raw);
  }

  private look(): void {
    const latest = performance.now() - BODY_TIMEOUT;
    for (const [raw, { at, answer }] of this.since) {
      // One that was refused before it had come whole never reaches its handler.
      const isOver = raw.complete || raw.destroyed;
      if (!isOver && at > latest) return;
      this.since.delete(raw);
      if (!isOver) this.late(raw, answer);
    }
    clearInterval(this.watch);
    this.watch = undefined;
  }
}

const tooSlow = (): Error => Object.assign(new Error('the body came too slowly'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' });
