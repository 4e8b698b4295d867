// The door for monitoring: without a token from this machine itself, with one from anywhere else.
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { EdgeReply, EdgeRequest } from './edge.js';
import { Public } from './identity/identity.guard.js';
import type { IdentityService } from './identity/identity.js';
import { senderOf } from './identity/sender.js';
import { Metrics } from './metrics/metrics.js';
import { IDENTITY, METRICS } from './tokens.js';

const LOOPBACK = /^(?:127(?:\.\d{1,3}){3}|::1|::ffff:127(?:\.\d{1,3}){3})$/;

type MetricsRequest = EdgeRequest & { readonly ip: string };

@Public()
@Controller()
export class MetricsController {
  constructor(
    @Inject(METRICS) private readonly metrics: Metrics,
    @Inject(IDENTITY) private readonly identity: IdentityService,
  ) {}

  @Get('metrics')
  async read(@Req() request: MetricsRequest, @Res() reply: EdgeReply): Promise<void> {
    if (!isFromHere(request)) await senderOf(request, this.identity);
    const text = await this.metrics.text();
    reply.code(200).header('Content-Type', this.metrics.contentType).header('Cache-Control', 'no-store').send(text);
  }
}

/** A proxy on this machine speaks for others, and says so. */
function isFromHere({ ip, headers }: MetricsRequest): boolean {
  return LOOPBACK.test(ip) && ['forwarded', 'x-forwarded-for', 'via'].every((name) => headers[name] === undefined);
}
