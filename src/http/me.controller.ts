// The door of the question who one is: what the token or the session says, and until when.
import { Controller, Get, Req, Res } from '@nestjs/common';
import { actorIn, type EdgeReply, type EdgeRequest } from './edge.js';

@Controller()
export class MeController {
  @Get('v1/me')
  me(@Req() request: EdgeRequest, @Res() reply: EdgeReply): void {
    const until = new Date(request.identity!.expiresAt).toISOString();
    reply
      .code(200)
      .header('Cache-Control', 'no-store')
      .send({ ...actorIn(request), until });
  }
}
