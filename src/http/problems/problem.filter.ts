// The filter that makes problem details of whatever is thrown; what came from inside is logged by correlation id, never told.
import { type ArgumentsHost, Catch, type ExceptionFilter, Logger, NotFoundException } from '@nestjs/common';
import type { AnyAggregate } from '../../eventsourcing/writing/decider.js';
import { type EdgeReply, type EdgeRequest, langOf, pathOf } from '../edge.js';
import { edgeTrouble, problem, type Trouble } from './problem.js';
import { type OnRefused, reportTo } from './reporting.js';
import {
  BEGINNING_PATH,
  COMMAND_PATH,
  commandRoutes,
  IMPORTS_PATH,
  INTAKE_PATH,
  missed,
  type Route,
} from './routes.js';

import { troubleOf } from './troubles.js';

export const PROBLEM_JSON = 'application/problem+json; charset=utf-8';

type Answered = EdgeRequest & { readonly server: { readonly knownRoutes?: readonly Route[] } };

/** Writes what went wrong into an answer. */
export type Show = (trouble: Trouble, request: EdgeRequest, reply: EdgeReply) => void;

/** Tells the client what was thrown while their request was answered; `show`: otherwise than as problem details. */
export type TellProblem = (error: unknown, request: EdgeRequest, reply: EdgeReply, show?: Show) => void;

/** One for the whole edge: whatever is thrown anywhere in it is told and logged alike. */
export function problemTeller(aggregates: readonly AnyAggregate[], onRefused: OnRefused | undefined): TellProblem {
  const report = reportTo(new Logger('http'), onRefused);
  const commands = commandRoutes(aggregates);
  const missedBy = (request: Answered): unknown => {
    const served = (request.server.knownRoutes ?? []).filter(
      ({ method, path }) => method !== 'POST' || (path !== COMMAND_PATH && path !== BEGINNING_PATH),
    );
    return missed(request.method, pathOf(request), [...served, ...commands]);
  };
  return (error, request, reply, show = answer) => {
    const trouble = ofItsRoute(
      troubleOf(error instanceof NotFoundException ? missedBy(request as Answered) : error),
      request,
    );
    report(trouble, request, `${request.method} ${pathOf(request)}`);
    // A stream that has begun cannot become a problem; it can only end.
    if (!reply.sent) show(trouble, request, reply);
  };
}

/** Which kind of body is read, the route decides. */
function ofItsRoute(trouble: Trouble, request: EdgeRequest): Trouble {
  if (trouble.code !== 'MEDIA_TYPE_UNSUPPORTED') return trouble;
  if (pathOf(request) === IMPORTS_PATH) return edgeTrouble('TABLE_EXPECTED');
  return pathOf(request) === INTAKE_PATH ? { ...trouble, values: { kind: 'lines' } } : trouble;
}

@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly tell: TellProblem) {}

  catch(error: unknown, host: ArgumentsHost): void {
    this.tell(error, host.switchToHttp().getRequest<EdgeRequest>(), host.switchToHttp().getResponse<EdgeReply>());
  }
}

/** Sends the problem in the reader's language. */
export function answer(
  trouble: Trouble,
  request: Pick<EdgeRequest, 'id' | 'headers' | 'refusal'>,
  reply: EdgeReply,
): void {
  const lang = langOf(request);
  request.refusal = trouble.code;
  for (const [name, value] of Object.entries(trouble.headers ?? {})) reply.header(name, value);
  reply
    .code(trouble.status)
    .header('Content-Type', PROBLEM_JSON)
    .header('Content-Language', lang)
    .header('Vary', 'Accept-Language')
    .header('Cache-Control', 'no-store')
    .send(JSON.stringify(problem(trouble, lang, request.id)));
}
