// The door of the live feed: who may watch, from which place in the log, and with which filter.
import { Controller, Get, Inject, type OnModuleDestroy, Req, Res } from '@nestjs/common';
import { given } from '../eventsourcing/log/event.js';
import { header } from './edge.js';
import { FeedForm } from './events/event-filter.js';
import { demandReached, numberIn, readParameters } from './events/event-parameters.js';
import { filterFor, type LogReading } from './events/log-reading.js';
import { Feed } from './feed/feed.js';
import { EdgeProblem } from './problems/problem.js';
import { accepts, beginStream, type RawReply, type RawRequest } from './answers/raw-reply.js';
import { Shares } from './shares.js';
import { FEED, LOG_READING } from './tokens.js';

const EVENT_STREAM = 'text/event-stream';

/** For one sender: as many as a large office has desks. */
const MOST_FEEDS = 1_000;

@Controller()
export class FeedController implements OnModuleDestroy {
  private readonly shares = new Shares('feeds', MOST_FEEDS);

  constructor(
    @Inject(FEED) private readonly feed: Feed,
    @Inject(LOG_READING) private readonly reading: LogReading,
  ) {}

  @Get('v1/feed')
  async watch(@Req() request: RawRequest, @Res() reply: RawReply): Promise<void> {
    if (!accepts(header(request, 'accept'), EVENT_STREAM, 'text/*', '*/*')) {
      throw new EdgeProblem('NOT_ACCEPTABLE', { kinds: EVENT_STREAM });
    }
    const { after, before, events, ...filters } = readParameters(request, FeedForm);
    const { at, until, head } = await this.place(request, after, before);
    const filter = await filterFor(request, filters, { ...this.reading, head });
    // Asked last: from here to the first word nothing else can take the place.
    if (!this.feed.hasRoom) throw new EdgeProblem('FEED_FULL');
    const leave = this.shares.take(request.identity!) as () => void;
    const { raw } = reply;
    raw.once('close', leave);
    // The answer's end is the connection's end: without chunks, one text can be written to everyone as it is.
    raw.useChunkedEncodingByDefault = false;
    raw.socket?.setNoDelay(true);
    const response = beginStream(reply, {
      'Content-Type': `${EVENT_STREAM}; charset=utf-8`,
      Connection: 'close',
      'X-Accel-Buffering': 'no',
    });
    const wish = { filter, isNamed: events !== 'message', ...given({ before: until }) };
    await this.feed.open(response, { at, wish, until: request.identity!.expiresAt });
  }

  /** Before the server waits for what is in flight: a feed would never end by itself. */
  onModuleDestroy(): void {
    this.feed.stop();
  }

  /** Where to begin: behind the last id, which a returning client sends; else behind `after`; else at the end. */
  private async place(
    request: RawRequest,
    after: string | undefined,
    before: string | undefined,
  ): Promise<{ at: bigint; until: bigint | undefined; head: bigint }> {
    const last = header(request, 'last-event-id')?.trim() || undefined;
    const where = last === undefined ? '?after' : 'Last-Event-ID';
    const [at, until] = [await this.numberOf(last ?? after, where), await this.numberOf(before, '?before')];
    const { store, log } = this.reading;
    const head = (await store.head()) ?? 0n;
    demandReached(at, head, log, where);
    demandReached(until, head, log, '?before');
    return { at: at ?? head, until, head };
  }

  private async numberOf(text: string | undefined, where: string): Promise<bigint | undefined> {
    return text === undefined ? undefined : numberIn(text, this.reading, where);
  }
}
