// The door for one command: translates the request, hands it to the gateway, and tells what was recorded. On Fastify itself:
// what a controller would ask anew for each request is known here before the first one.
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import type { CommandGateway } from '../bus/command-gateway.js';
import type { Submission } from '../commanding/submission.js';
import { given } from '../eventsourcing/log/event.js';
import { etagOf, ifRevision, uuidOf } from './conditions.js';
import type { EdgeReply, EdgeRequest } from './edge.js';
import type { TellProblem } from './problems/problem.filter.js';
import { COMMAND_PATH } from './problems/routes.js';
import { sentBy, statusOf, toldOf } from './submitting.js';

type Fastify = ReturnType<ReturnType<NestFastifyApplication['getHttpAdapter']>['getInstance']>;

export interface CommandRoute {
  readonly gateway: Pick<CommandGateway, 'submit'>;
  /** The log's id: what its positions begin with. */
  readonly log: string;
  readonly tell: TellProblem;
}

/** Who sends a command has been admitted before it was read: `admitFirst` must stand on the same server. */
export function takeCommands(fastify: Fastify, route: CommandRoute): void {
  fastify.post(COMMAND_PATH, (request, reply) =>
    submit(route, request as unknown as EdgeRequest, reply as unknown as EdgeReply).then(() => reply),
  );
}

async function submit({ gateway, log, tell }: CommandRoute, request: EdgeRequest, reply: EdgeReply): Promise<void> {
  try {
    const key = uuidOf(request, 'idempotency-key') ?? randomUUID();
    // Told before anything can go wrong: with it the sender can try again without a second effect.
    reply.header('Idempotency-Key', key);
    const receipt = await gateway.submit(submission(request, key));
    const { collection = '', id = '' } = request.params;
    reply.header('Location', `/v1/${encodeURIComponent(collection)}/${encodeURIComponent(id)}`);
    if (receipt.revision >= 0) reply.header('ETag', etagOf(receipt.revision));
    reply
      .code(statusOf(receipt))
      .header('Cache-Control', 'no-store')
      .header('Content-Type', 'application/json; charset=utf-8')
      // Text: Fastify would look for a schema to write it by, and there is none.
      .send(JSON.stringify(toldOf(receipt, log)));
  } catch (problem) {
    tell(problem, request, reply);
  }
}

function submission(request: EdgeRequest, key: string): Submission {
  const { collection = '', id = '', verb = '' } = request.params;
  return {
    collection,
    id,
    verb,
    key,
    body: request.body,
    ...sentBy(request),
    ...given({ ifRevision: ifRevision(request) }),
  };
}
