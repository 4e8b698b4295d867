// Fastify as Cordon sets it up: bounded, quick to let go of idle connections, and with problems in one shape.
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { shown } from '../forms/invalid.js';
import { type EdgeReply, type EdgeRequest, langOf, uuidIn } from './edge.js';
import { whyUnreadable } from './unreadable-request.js';
import { EdgeProblem, edgeTrouble, problem } from './problems/problem.js';
import { answer, PROBLEM_JSON } from './problems/problem.filter.js';
import { type OnAnswered, watchAnswers } from './request-log.js';
import type { Route } from './problems/routes.js';
import { withId } from './by-reference.js';
import { BODY_LIMIT, troubleOf } from './problems/troubles.js';

/** ms; the longest time in which a whole request must have come. */
const REQUEST_TIMEOUT = 30_000;

/** ms; the longest time in which its headers must have come, and how often that is looked at. */
const HEADERS_TIMEOUT = 15_000;
const LOOK_EVERY = 5_000;
/** ms; how long who is told why their connection ends may take to read it. */
const FAREWELL = 1_000;

/** Fastify's own parser for JSON is the only one: every other kind of body is refused by its name. */
class JsonOnly extends FastifyAdapter {
  override registerParserMiddleware(): void {
    this.getInstance().removeContentTypeParser('text/plain');
  }
}

const OPTIONS = {
  bodyLimit: BODY_LIMIT,
  requestTimeout: REQUEST_TIMEOUT,
  // What is being answered is finished when the server stops; who only keeps a connection open is not waited for.
  forceCloseConnections: 'idle',
  return503OnClosing: false,
  onProtoPoisoning: 'error',
  onConstructorPoisoning: 'error',
  rewriteUrl: ({ url = '/' }: { url?: string | undefined }) => withId(url),
  genReqId: (request: { headers: IncomingHttpHeaders }) => correlationIdOf(request.headers),
  frameworkErrors: (error: unknown, request: unknown, reply: unknown) =>
    answer(troubleOf(error), request as EdgeRequest, reply as EdgeReply),
  http: { headersTimeout: HEADERS_TIMEOUT, connectionsCheckingInterval: LOOK_EVERY },
  clientErrorHandler: (error: NotHttp, socket: Socket) => unreadable(error, socket),
} as const;

export interface EdgeOptions {
  /** Told of each request when its answer is over. */
  readonly onAnswered?: OnAnswered;
  /** The code of what whoever reads an answer must know of all of them; undefined while there is nothing. */
  readonly caution?: () => string | undefined;
  /** The names under which the server may be called; undefined: any. */
  readonly hosts?: ReadonlySet<string> | undefined;
}

/** The adapter for `NestFactory.create`. */
export function httpAdapter({ onAnswered, caution, hosts }: EdgeOptions = {}): FastifyAdapter {
  const adapter = new JsonOnly(OPTIONS);
  const routes: Route[] = [];
  let isClosing = false;
  adapter
    .getInstance()
    .decorate('knownRoutes', routes)
    .addHook('onRoute', ({ method, url }) => {
      // The page's files are found by the page.
      if (!url.includes('*') && !/^\/(?:docs|console)\//.test(url))
        routes.push(...[method].flat().map((each) => ({ method: each, path: url })));
    })
    .addHook('onRequest', (request, reply, done) => {
      reply.header('X-Correlation-Id', request.id).header('X-Content-Type-Options', 'nosniff');
      const code = caution?.();
      if (code !== undefined) reply.header('X-Cordon-Caution', code);
      if (PACKAGED.test(request.url)) return reply.callNotFound();
      if (request.url.startsWith('/docs')) for (const [name, value] of PAGE_HEADERS) reply.header(name, value);
      done(isNamed(request.headers.host, hosts) ? undefined : hostUnknown(request.headers.host));
    })
    .addHook('preClose', (done) => {
      isClosing = true;
      done();
    })
    .addHook('onSend', (_request, reply, _payload, done) => {
      // Else the connection of the last answer would keep the server waiting for its next question.
      if (isClosing) reply.header('Connection', 'close');
      done();
    });
  adapter.getInstance().server.on('checkExpectation', unexpected);
  if (onAnswered) watchAnswers(adapter, onAnswered);
  return adapter;
}

/** What the pages of the description may load and who may show them: nobody but us. */
const PAGE_HEADERS = [
  [
    'Content-Security-Policy',
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
  ],
  ['X-Frame-Options', 'DENY'],
] as const;

/** What lies in the page's package beside the page. */
const PACKAGED = /^\/docs\/(?:ru\/)?[^?]*(?:\.(?:json|md|map|mjs)|LICENSE|NOTICE)/;

/** A page elsewhere that gives its own name our address is told apart by the name that its visitors' browsers use. */
function isNamed(host: string | undefined, hosts: EdgeOptions['hosts']): boolean {
  return hosts === undefined || host === undefined || hosts.has(host.replace(/:\d+$/, '').toLowerCase());
}

const hostUnknown = (host: string | undefined): Error => new EdgeProblem('HOST_UNKNOWN', { given: shown(host ?? '') });

/** Node itself would answer without a word. */
function unexpected({ headers }: IncomingMessage, response: ServerResponse): void {
  const lang = langOf({ headers: headers as EdgeRequest['headers'] });
  const body = JSON.stringify(problem(edgeTrouble('EXPECTATION_UNSUPPORTED'), lang, correlationIdOf(headers)));
  response.writeHead(417, { 'Content-Type': PROBLEM_JSON, 'Content-Language': lang, Connection: 'close' }).end(body);
}

/** The client's own where it is a UUID (else its route refuses it), or a new one. */
function correlationIdOf(headers: IncomingHttpHeaders): string {
  const given = headers['x-correlation-id'];
  return (typeof given === 'string' ? uuidIn(given) : undefined) ?? randomUUID();
}

/** What the parser had before it when it gave up. */
type NotHttp = Error & { readonly rawPacket?: unknown };

/** What is not even HTTP is answered by hand, there being no request yet. */
function unreadable({ rawPacket }: NotHttp, socket: Socket): void {
  if (!socket.writable) return void socket.destroy();
  const { trouble, lang } = whyUnreadable(Buffer.isBuffer(rawPacket) ? rawPacket.toString('utf8') : '');
  const body = JSON.stringify(problem(trouble, lang, randomUUID()));
  const head = [
    'HTTP/1.1 400 Bad Request',
    `Content-Type: ${PROBLEM_JSON}`,
    `Content-Language: ${lang}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
  // Who keeps their half of it open would keep it for ever.
  setTimeout(() => socket.destroy(), FAREWELL).unref();
}
