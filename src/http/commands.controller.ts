// The door for one command: translates the request, hands it to the gateway, and tells what was recorded.
import { Controller, Inject, Post, Req, Res } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { CommandGateway } from '../bus/command-gateway.js';
import type { Submission } from '../commanding/submission.js';
import { given } from '../eventsourcing/log/event.js';
import { etagOf, ifRevision, uuidOf } from './conditions.js';
import type { EdgeReply, EdgeRequest } from './edge.js';
import { sentBy, statusOf, toldOf } from './submitting.js';
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
    // Told before anything can go wrong: with it the sender can try again without a second effect.
    reply.header('Idempotency-Key', key);
    const receipt = await this.gateway.submit(submission(request, key));
    const { collection = '', id = '' } = request.params;
    reply.header('Location', `/v1/${encodeURIComponent(collection)}/${encodeURIComponent(id)}`);
    if (receipt.revision >= 0) reply.header('ETag', etagOf(receipt.revision));
    reply
      .code(statusOf(receipt))
      .header('Cache-Control', 'no-store')
      .header('Content-Type', 'application/json; charset=utf-8')
      // Text: Fastify would look for a schema to write it by, and there is none.
      .send(JSON.stringify(toldOf(receipt, this.log)));
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
