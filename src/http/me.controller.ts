// The door of the question who one is: what the token or the session says, and until when.
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { IdentityService } from './identity/identity.js';
import { IDENTITY } from './tokens.js';
import { actorIn, type EdgeReply, type EdgeRequest } from './edge.js';

@Controller()
export class MeController {
  constructor(@Inject(IDENTITY) private readonly identity: IdentityService) {}

  @Get('v1/me')
  me(@Req() request: EdgeRequest, @Res() reply: EdgeReply): void {
    const until = new Date(request.identity!.expiresAt).toISOString();
    reply
      .code(200)
      .header('Cache-Control', 'no-store')
      .send({ ...actorIn(request), until });
  }

  /** By which a page seals what it keeps on a device for its person, so that nobody else can read it there. */
  @Get('v1/me/outbox-keys')
  async outboxKeys(@Req() request: EdgeRequest, @Res() reply: EdgeReply): Promise<void> {
    const { administration, officer } = actorIn(request);
    const keys = await this.identity.logins.seals.secretsOf(`${administration}/${officer}`);
    reply.code(200).header('Cache-Control', 'no-store').send({ keys });
  }
}
