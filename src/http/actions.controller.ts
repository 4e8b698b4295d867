// The doors of the question what the reader may say of one thing as it stands, for buttons that lead somewhere: one for each collection.
import { Controller, Get, Inject, Req, Res, type Type } from '@nestjs/common';
import type { ActionsOf } from '../commanding/actions.js';
import { NotAnswered } from '../eventsourcing/asking/not-answered.js';
import type { AnyAggregate } from '../eventsourcing/writing/decider.js';
import { actorIn, type EdgeReply, type EdgeRequest } from './edge.js';
import { ACTIONS } from './tokens.js';

export const actionControllers = (aggregates: readonly AnyAggregate[]): Type[] => aggregates.map(controllerOf);

function controllerOf(aggregate: AnyAggregate): Type {
  const { collection } = aggregate;
  @Controller()
  class ActionsController {
    constructor(@Inject(ACTIONS) private readonly actionsOf: ActionsOf) {}

    @Get(`v1/${collection}/:id/actions`)
    async tell(@Req() request: EdgeRequest, @Res() reply: EdgeReply): Promise<void> {
      const { id = '' } = request.params;
      const rows = await this.actionsOf({ aggregate, id, actor: actorIn(request) });
      if (!rows) throw new NotAnswered('NOT_FOUND');
      reply.code(200).header('Cache-Control', 'no-store').send({ rows });
    }
  }
  return Object.defineProperty(ActionsController, 'name', { value: `GET v1/${collection}/:id/actions` });
}
