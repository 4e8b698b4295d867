// Lets a transfer of many commands come in as a stream, for as long as it takes; every other body keeps its bounds.
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { IncomingMessage } from 'node:http';

type Fastify = ReturnType<ReturnType<NestFastifyApplication['getHttpAdapter']>['getInstance']>;

const INTAKE_PATH = '/v1/commands';
/** ms; the longest time in which the body of any other request must have come. */
const BODY_TIMEOUT = 30_000;

/** Node bounds the time of a whole request for all routes alike; here that is done for each request but a transfer. */
export function takeTransfers(fastify: Fastify): void {
  const { server } = fastify;
  server.requestTimeout = 0;
  fastify.addContentTypeParser('application/x-ndjson', (request, payload, done) => {
    if (request.routeOptions.url === INTAKE_PATH) done(null, payload);
    else done(Object.assign(new Error('one command is JSON'), { code: 'FST_ERR_CTP_INVALID_MEDIA_TYPE' }));
  });
  fastify.addHook('onRequest', (request, _reply, done) => {
    const { raw } = request;
    if (request.routeOptions.url !== INTAKE_PATH && hasBody(raw))
      bounded(raw, (late) => server.emit('clientError', late, raw.socket));
    done();
  });
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

function bounded(raw: IncomingMessage, late: (problem: Error) => void): void {
  const timer = setTimeout(() => late(tooSlow()), BODY_TIMEOUT).unref();
  const done = (): void => clearTimeout(timer);
  raw.once('end', done).once('close', done);
}

const tooSlow = (): Error => Object.assign(new Error('the body came too slowly'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' });
