// What monitoring reads: without a token from this machine itself, with one from anywhere else.
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { type EdgeReply, type EdgeRequest, header } from './edge.js';
import { IdentityProblem } from './identity/identity-problem.js';
import { Public } from './identity/identity.guard.js';
import type { IdentityService } from './identity/identity.js';
import { Metrics } from './metrics.js';
import { IDENTITY, METRICS } from './tokens.js';

const LOOPBACK = /^(?:127(?:\.\d{1,3}){3}|::1|::ffff:127(?:\.\d{1,3}){3})$/;

type Asked = EdgeRequest & { readonly ip: string };

@Public()
@Controller()
export class MetricsController {
  constructor(
    @Inject(METRICS) private readonly metrics: Metrics,
    @Inject(IDENTITY) private readonly identity: IdentityService,
  ) {}

  @Get('metrics')
  async read(@Req() request: Asked, @Res() reply: EdgeReply): Promise<void> {
    if (!isFromHere(request)) await this.demandToken(request);
    const text = await this.metrics.text();
    reply
      .code(200)
      .header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
      .header('Cache-Control', 'no-store')
      .send(text);
  }

  private async demandToken(request: Asked): Promise<void> {
    const token = /^bearer +([^ ]+) *$/i.exec(header(request, 'authorization') ?? '')?.[1];
    if (!token) throw new IdentityProblem('TOKEN_MISSING');
    await this.identity.verify(token);
  }
}

/** A proxy on this machine speaks for others, and says so. */
function isFromHere({ ip, headers }: Asked): boolean {
  return LOOPBACK.test(ip) && headers['forwarded'] === undefined && headers['x-forwarded-for'] === undefined;
}
