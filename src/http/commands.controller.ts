// The door for one command: translates the request, hands it to the gateway, and tells what was recorded.
import { Controller, Inject, NotFoundException, Post, Req, Res } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { CommandGateway } from '../bus/command-gateway.js';
import type { Submission } from '../commanding/submission.js';
import { given } from '../eventsourcing/log/event.js';
import { etagOf, ifRevision, uuidOf } from './conditions.js';
import { actorIn, type EdgeReply, type EdgeRequest, langOf } from './edge.js';
import { EdgeProblem } from './problems/problem.js';
import { BEGINNINGS } from './problems/routes.js';
import { idOfKey } from '../domain/values/own-references.js';
import { isContradicted, isMinimal, sentBy, statusOf, toldOf } from './submitting.js';
import { COMMAND_GATEWAY, LOG } from './tokens.js';

@Controller()
export class CommandsController {
  constructor(
    @Inject(COMMAND_GATEWAY) private readonly gateway: CommandGateway,
    @Inject(LOG) private readonly log: string,
  ) {}

  @Post('v1/:collection/:id/:verb')
  async submit(@Req() request: EdgeRequest, @Res() reply: EdgeReply): Promise<void> {
    const key = uuidOf(request, 'idempotency-key') ?? randomUUID();
    const { id = '', verb = '' } = request.params;
    await this.carryOut(request, reply, { key, id, verb });
  }

  /** The first command of a thing that needs no id of the sender's: their key makes it, so that a retry finds it again. */
  @Post('v1/:collection')
  async begin(@Req() request: EdgeRequest, @Res() reply: EdgeReply): Promise<void> {
    const { collection = '' } = request.params;
    const verb = BEGINNINGS[collection];
    if (verb === undefined) throw new NotFoundException();
    const key = uuidOf(request, 'idempotency-key');
    if (key === undefined) throw new EdgeProblem('KEY_REQUIRED');
    await this.carryOut(request, reply, { key, id: idOfKey(collection, actorIn(request), key), verb });
  }

  private async carryOut(
    request: EdgeRequest,
    reply: EdgeReply,
    { key, id, verb }: { readonly key: string; readonly id: string; readonly verb: string },
  ): Promise<void> {
    // Told before anything can go wrong: with it the sender can try again without a second effect.
    reply.header('Idempotency-Key', key);
    const { collection = '' } = request.params;
    const receipt = await this.gateway.submit(submission(request, { collection, id, verb, key }));
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
      .send(JSON.stringify(toldOf(receipt, this.log, langOf(request))));
  }
}

type Address = Pick<Submission, 'collection' | 'id' | 'verb' | 'key'>;

function submission(request: EdgeRequest, address: Address): Submission {
  return {
    ...address,
    body: request.body,
    ...sentBy(request),
    ...given({ ifRevision: ifRevision(request) }),
  };
}
