// The door for health: the process lives, and can be sent commands and questions, or not. It needs no token.
import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { EdgeReply } from './edge.js';
import { Public } from './identity/identity.guard.js';
import { HEALTH } from './tokens.js';

export interface Readiness {
  readonly ready: boolean;
  /** Events that the read models are behind; null where it is not known. */
  readonly lag: number | null;
  /** The lag was reckoned from a sample: only where numbers of the log are no count of events. */
  readonly lagIsEstimate?: boolean;
  /** Since the oldest event that they lack was recorded; only while they are behind. */
  readonly lagSeconds?: number;
  /** Events that a projection could not take and left for the operator; null where it is not known. */
  readonly parked: number | null;
  readonly position: string | null;
  /** What is being built; its questions are answered meanwhile, or not. */
  readonly rebuilding?: readonly {
    readonly projection: string;
    readonly answers: boolean;
    /** Events; only where the log's numbers count them. */
    readonly done?: number;
    readonly of?: number;
    /** Of the log. */
    readonly percent: number;
  }[];
  /** How far the log's clock is ahead of this machine's, s; only while it is. */
  readonly clockAhead?: number;
  readonly reason?: string;
}

export type Health = () => Promise<Readiness>;

@Public()
@Controller('health')
export class HealthController {
  constructor(@Inject(HEALTH) private readonly health: Health) {}

  @Get('live')
  live(@Res() reply: EdgeReply): void {
    reply.code(200).header('Cache-Control', 'no-store').send({ status: 'live' });
  }

  @Get('ready')
  async ready(@Res() reply: EdgeReply): Promise<void> {
    const { ready, ...rest } = await this.health();
    reply
      .code(ready ? 200 : 503)
      .header('Cache-Control', 'no-store')
      .send({ status: ready ? 'ready' : 'not ready', ...rest });
  }
}
