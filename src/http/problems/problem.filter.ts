// The filter that makes problem details of whatever is thrown; what came from inside is logged by correlation id, never told.
import { type ArgumentsHost, Catch, type ExceptionFilter, Logger, NotFoundException } from '@nestjs/common';
import type { AnyAggregate } from '../../eventsourcing/writing/decider.js';
import { StoreFault } from '../../eventsourcing/log/event-store.js';
import { type EdgeReply, type EdgeRequest, langOf, pathOf } from '../edge.js';
import { problem, type Trouble } from './problem.js';
import { COMMAND_PATHS, commandRoutes, missed, type Route } from './routes.js';
import { troubleOf } from './troubles.js';

export const PROBLEM_JSON = 'application/problem+json; charset=utf-8';

type Answered = EdgeRequest & { readonly server: { readonly knownRoutes?: readonly Route[] } };

/** Told instead of the log of requests that a store has not answered, with the correlation id. */
export type OnRefused = (fault: StoreFault, correlationId: string) => void;

@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');
  private readonly commands: readonly Route[];

  constructor(
    aggregates: readonly AnyAggregate[],
    private readonly onRefused: OnRefused | undefined,
  ) {
    this.commands = commandRoutes(aggregates);
  }

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Answered>();
    const reply = host.switchToHttp().getResponse<EdgeReply>();
    const trouble = troubleOf(error instanceof NotFoundException ? this.missedBy(request) : error);
    if (trouble.inside !== undefined) this.report(trouble.inside, request);
    // A stream that has begun cannot become a problem; it can only end.
    if (!reply.sent) answer(trouble, request, reply);
  }

  private missedBy(request: Answered): unknown {
    const served = (request.server.knownRoutes ?? []).filter(
      ({ method, path }) => method !== 'POST' || !COMMAND_PATHS.includes(path),
    );
    return missed(request.method, pathOf(request), [...served, ...this.commands]);
  }

  /** The headers stay out of it: they carry the token. */
  private report(inside: unknown, request: EdgeRequest): void {
    if (inside instanceof StoreFault && this.onRefused) return this.onRefused(inside, request.id);
    const stack = inside instanceof Error ? inside.stack : String(inside);
    this.logger.error(`${request.id} ${request.method} ${pathOf(request)} ${stack}`);
  }
}

/** Sends the problem in the reader's language. */
export function answer(trouble: Trouble, request: Pick<EdgeRequest, 'id' | 'headers'>, reply: EdgeReply): void {
  const lang = langOf(request);
  for (const [name, value] of Object.entries(trouble.headers ?? {})) reply.header(name, value);
  reply
    .code(trouble.status)
    .header('Content-Type', PROBLEM_JSON)
    .header('Content-Language', lang)
    .header('Vary', 'Accept-Language')
    .header('Cache-Control', 'no-store')
    .send(JSON.stringify(problem(trouble, lang, request.id)));
}
