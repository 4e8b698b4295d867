// The log of requests, a line when an answer is over: by which way it came, what it got and how long it took, under the
// correlation id that its events carry. Never a token, a body, a parameter or an officer's name.
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { EdgeRequest } from './edge.js';

export interface Answered {
  readonly method: string;
  /** As it is declared, with `:id` for what the client chose; undefined where there is no such route. */
  readonly route: string | undefined;
  /** `collection/verb` of a command. */
  readonly command?: string;
  readonly status: number;
  /** Of a problem: what it was refused with. */
  readonly code?: string;
  /** From the request's head to the end of the answer. */
  readonly ms: number;
  /** That of the answer's header `X-Correlation-Id`, of a problem's `instance` and of the events. */
  readonly correlationId: string;
  /** The sender's id for their command, or the one that they were given. */
  readonly idempotencyKey?: string;
  readonly administration?: string;
  /** The client had gone before the answer was over. */
  readonly isCut?: true;
  /** Asked by monitoring, every few seconds. */
  readonly isProbe?: true;
}

export type OnAnswered = (answered: Answered) => void;

const PROBES: readonly (string | undefined)[] = ['/health/live', '/health/ready', '/metrics'];
/** A command by a name that can be one; anything else was chosen by the client and is not repeated. */
const NAME = /^[a-z][a-z-]{0,40}$/;

export function watchAnswers(adapter: FastifyAdapter, onAnswered: OnAnswered): void {
  adapter.getInstance().addHook('onRequest', (request, reply, done) => {
    const began = performance.now();
    const { raw } = reply;
    // Not `onResponse`: an answer that the client does not wait for has none.
    raw.once('close', () => {
      const { method, id, routeOptions } = request;
      const { identity, refusal } = request as unknown as EdgeRequest;
      const { administration } = identity ?? {};
      const key = reply.getHeader('idempotency-key');
      onAnswered({
        method,
        route: routeOptions.url,
        ...commandIn(request.params),
        status: raw.statusCode,
        ...(refusal === undefined ? {} : { code: refusal }),
        ms: Math.round((performance.now() - began) * 10) / 10,
        correlationId: id,
        ...(typeof key === 'string' ? { idempotencyKey: key } : {}),
        ...(administration === undefined ? {} : { administration }),
        ...(raw.writableFinished ? {} : { isCut: true }),
        ...(PROBES.includes(routeOptions.url) ? { isProbe: true } : {}),
      });
    });
    done();
  });
}

function commandIn(params: unknown): { command?: string } {
  const { collection = '', verb = '' } = (params ?? {}) as Readonly<Record<string, string | undefined>>;
  return NAME.test(collection) && NAME.test(verb) ? { command: `${collection}/${verb}` } : {};
}
