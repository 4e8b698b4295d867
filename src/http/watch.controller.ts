// The door of watched figures: a question is asked again as the log grows, and its reader is told when its answer is another. Rights are
// those of the moment: where they are told something else today of what they were told, the watch ends and says so.
import { Controller, Get, Inject, type OnModuleDestroy, Req, Res } from '@nestjs/common';
import type { QuestionGateway } from '../bus/question-gateway.js';
import type { AnyQuestion } from '../eventsourcing/asking/ask.js';
import type { LiveProjector } from '../eventsourcing/projecting/running.js';
import { accepts, beginStream, type RawReply, type RawRequest } from './answers/raw-reply.js';
import { header } from './edge.js';
import { readParameters } from './events/event-parameters.js';
import { EdgeProblem } from './problems/problem.js';
import { Shares } from './shares.js';
import { PROJECTOR, QUESTION_GATEWAY, QUESTIONS } from './tokens.js';
import { type Asked, askedIn, WatchForm } from './watching/watched-question.js';
import { type Told, Watching } from './watching/watching.js';

const EVENT_STREAM = 'text/event-stream';

/** Figures that are watched at once, and of one sender: each costs an answer whenever something has come. */
const MOST = { inAll: 200, ofOne: 20 };

@Controller()
export class WatchController implements OnModuleDestroy {
  private readonly shares = new Shares('feeds', MOST.ofOne);
  private readonly all = new Set<Watching>();

  constructor(
    @Inject(QUESTION_GATEWAY) private readonly gateway: QuestionGateway,
    @Inject(QUESTIONS) private readonly questions: readonly AnyQuestion[],
    @Inject(PROJECTOR) private readonly projector: Pick<LiveProjector, 'at'>,
  ) {}

  @Get('v1/watch')
  async watch(@Req() request: RawRequest, @Res() reply: RawReply): Promise<void> {
    if (!accepts(header(request, 'accept'), EVENT_STREAM, 'text/*', '*/*'))
      throw new EdgeProblem('NOT_ACCEPTABLE', { kinds: EVENT_STREAM });
    const asked = askedIn(this.questions, readParameters(request, WatchForm).question, request);
    const leave = this.shares.take(request.identity!) as () => void;
    try {
      // What cannot be asked is refused before anything is watched.
      const first = await toldBy(this.gateway, asked);
      if (this.all.size >= MOST.inAll) throw new EdgeProblem('FEED_FULL');
      this.begin(asked, first, { request, reply, leave });
    } catch (problem) {
      leave();
      throw problem;
    }
  }

  /** Before the server waits for what is in flight: a watch would never end by itself. */
  onModuleDestroy(): void {
    for (const each of this.all) each.end('SERVER_STOPPING');
  }

  private begin(asked: Asked, first: Told, { request, reply, leave }: Seat): void {
    const response = beginStream(reply, {
      'Content-Type': `${EVENT_STREAM}; charset=utf-8`,
      Connection: 'close',
      'X-Accel-Buffering': 'no',
    });
    const watching = new Watching(response, {
      question: asked.path,
      tell: (knownAt) => toldBy(this.gateway, asked, knownAt),
      place: () => this.projector.at,
      until: request.identity!.expiresAt,
    });
    this.all.add(watching);
    response.once('close', () => {
      leave();
      this.all.delete(watching);
    });
    watching.begin(first);
  }
}

interface Seat {
  readonly request: RawRequest;
  readonly reply: RawReply;
  readonly leave: () => void;
}

/** What the answer is known by; its rows nobody takes. */
async function toldBy(gateway: QuestionGateway, { question, path, wanted }: Asked, knownAt?: string): Promise<Told> {
  const asked = knownAt === undefined ? wanted.asked : { ...wanted.asked, knownAt };
  const written = await gateway.answer(question, { ...wanted, asked, wish: { format: 'json', path, placed: [] } });
  await written.parts.return?.();
  const { position, sight = null, sum } = written.head;
  return { position, sight, rows: sum?.rows ?? 0, digest: sum?.digest ?? '' };
}
