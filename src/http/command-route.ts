// The door for one command: translates the request, hands it to the gateway, and tells what was recorded. On Fastify itself:
// what a controller would ask anew for each request is known here before the first one.
import { NotFoundException } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import type { CommandGateway } from '../bus/command-gateway.js';
import type { Submission } from '../commanding/submission.js';
import { given } from '../eventsourcing/log/event.js';
import { etagOf, ifRevision, uuidOf } from './conditions.js';
import { idOfMatter } from '../domain/matters.js';
import { idOfKey } from '../domain/values/own-references.js';
import { actorIn, type EdgeReply, type EdgeRequest, langOf } from './edge.js';
import type { TellProblem } from './problems/problem.filter.js';
import { EdgeProblem } from './problems/problem.js';
import { BEGINNING_PATH, BEGINNINGS, COMMAND_PATH } from './problems/routes.js';
import { isContradicted, isMinimal, sentBy, statusOf, toldOf } from './submitting.js';

type Fastify = ReturnType<ReturnType<NestFastifyApplication['getHttpAdapter']>['getInstance']>;

export interface CommandRoute {
  readonly gateway: Pick<CommandGateway, 'submit'>;
  /** The log's id: what its positions begin with. */
  readonly log: string;
  readonly tell: TellProblem;
}

/** Who sends a command has been admitted before it was read: `admitFirst` must stand on the same server. */
export function takeCommands(fastify: Fastify, route: CommandRoute): void {
  const doors = [
    [COMMAND_PATH, addressed],
    [BEGINNING_PATH, begun],
  ] as const;
  for (const [path, addressOf] of doors)
    fastify.post(path, (request, reply) =>
      submit(route, addressOf, request as unknown as EdgeRequest, reply as unknown as EdgeReply).then(() => reply),
    );
}

type Address = Pick<Submission, 'collection' | 'id' | 'verb' | 'key'>;

function addressed(request: EdgeRequest): Address {
  const key = uuidOf(request, 'idempotency-key') ?? randomUUID();
  const { collection = '', id = '', verb = '' } = request.params;
  return { collection, id, verb, key };
}

/** The first command of a thing that needs no id of the sender's: what it says or their key makes it, so that a retry finds it again. */
function begun(request: EdgeRequest): Address {
  const { collection = '' } = request.params;
  const verb = Object.hasOwn(BEGINNINGS, collection) ? BEGINNINGS[collection] : undefined;
  if (verb === undefined) throw new NotFoundException();
  const key = uuidOf(request, 'idempotency-key');
  if (key === undefined) throw new EdgeProblem('KEY_REQUIRED');
  const id = idOfMatter(collection, request.body) ?? idOfKey(collection, actorIn(request), key);
  return { collection, id, verb, key };
}

async function submit(
  { gateway, log, tell }: CommandRoute,
  addressOf: (request: EdgeRequest) => Address,
  request: EdgeRequest,
  reply: EdgeReply,
): Promise<void> {
  try {
    const address = addressOf(request);
    const { collection, id, key } = address;
    // Told before anything can go wrong: with it the sender can try again without a second effect.
    reply.header('Idempotency-Key', key);
    const receipt = await gateway.submit(submission(request, address));
    reply.header('Location', `/v1/${encodeURIComponent(collection)}/${encodeURIComponent(id)}`);
    if (receipt.revision >= 0) reply.header('ETag', etagOf(receipt.revision));
    if (isMinimal(request) && !isContradicted(receipt)) {
      reply.code(204).header('Preference-Applied', 'return=minimal').header('Cache-Control', 'no-store').send();
      return;
    }
    reply
      .code(statusOf(receipt))
      .header('Cache-Control', 'no-store')
      .header('Content-Type', 'application/json; charset=utf-8')
      // Text: Fastify would look for a schema to write it by, and there is none.
      .send(JSON.stringify(toldOf(receipt, log, langOf(request))));
  } catch (problem) {
    tell(problem, request, reply);
  }
}

function submission(request: EdgeRequest, address: Address): Submission {
  return {
    ...address,
    body: request.body,
    ...sentBy(request),
    ...given({ ifRevision: ifRevision(request) }),
  };
}
