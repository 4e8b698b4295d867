// The door of the question what the reader may say of one thing as it stands, for buttons that lead somewhere.
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { ActionsOf } from '../commanding/actions.js';
import { NotAnswered } from '../eventsourcing/asking/not-answered.js';
import { actorIn, type EdgeReply, type EdgeRequest } from './edge.js';
import { ACTIONS } from './tokens.js';

@Controller()
export class ActionsController {
  constructor(@Inject(ACTIONS) private readonly actionsOf: ActionsOf) {}

  @Get('v1/:collection/:id/actions')
  async tell(@Req() request: EdgeRequest, @Res() reply: EdgeReply): Promise<void> {
    const { collection = '', id = '' } = request.params;
    const rows = await this.actionsOf({ collection, id, actor: actorIn(request) });
    if (!rows) throw new NotAnswered('NOT_FOUND');
    reply.code(200).header('Cache-Control', 'no-store').send({ rows });
  }
}
