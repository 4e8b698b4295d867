// The door for one command: translates the request, hands it to the desk, and tells what was recorded.
import { Controller, Inject, Post, Req, Res } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { CommandDesk, type Submission } from '../bus/command-desk.js';
import type { Actor } from '../domain/values/circumstances.js';
import { given } from '../eventsourcing/event.js';
import { positionOf } from '../eventsourcing/position.js';
import { statedLanguage } from '../words/language.js';
import { etagOf, ifRevision, uuidOf } from './conditions.js';
import { type EdgeReply, type EdgeRequest, header } from './edge.js';
import { COMMAND_DESK, LOG } from './tokens.js';

type Receipt = Awaited<ReturnType<CommandDesk['submit']>>;

@Controller()
export class CommandsController {
  constructor(
    @Inject(COMMAND_DESK) private readonly desk: CommandDesk,
    @Inject(LOG) private readonly log: string,
  ) {}

  @Post('v1/:collection/:id/:verb')
  async submit(@Req() request: EdgeRequest, @Res() reply: EdgeReply): Promise<void> {
    const key = uuidOf(request, 'idempotency-key') ?? randomUUID();
    // Told before anything can go wrong: with it the sender can try again without a second effect.
    reply.header('Idempotency-Key', key);
    const receipt = await this.desk.submit(submission(request, key));
    const isNew = receipt.events.length > 0 && !receipt.repeated;
    const { collection = '', id = '' } = request.params;
    reply.header('Location', `/v1/${encodeURIComponent(collection)}/${encodeURIComponent(id)}`);
    if (receipt.revision >= 0) reply.header('ETag', etagOf(receipt.revision));
    reply
      .code(isNew ? 201 : 200)
      .header('Cache-Control', 'no-store')
      .header('Content-Type', 'application/json; charset=utf-8')
      // Text: Fastify would look for a schema to write it by, and there is none.
      .send(JSON.stringify(told(receipt, this.log)));
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
    actor: actorOf(request),
    ...given({
      correlationId: uuidOf(request, 'x-correlation-id') ?? request.id,
      ifRevision: ifRevision(request),
      lang: statedLanguage(header(request, 'accept-language')),
    }),
  };
}

/** The actor alone: the envelope of an event is closed, and when a token ends is no part of it. */
function actorOf({ identity }: EdgeRequest): Actor {
  const { administration, service, officer, role } = identity!;
  return given({ administration, service, officer, role });
}

function told({ stream, revision, number, events, repeated }: Receipt, log: string): object {
  return {
    stream,
    revision,
    position: number === null ? null : positionOf(log, number),
    events: events.map(({ id, type, flags }) => (flags.length > 0 ? { id, type, flags } : { id, type })),
    ...(repeated ? { repeated } : {}),
  };
}
