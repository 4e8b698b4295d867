// The live feed: those at the log's end share one follower and one text, those behind read the log at their own pace.
import type { ServerResponse } from 'node:http';
import type { EventStore } from '../../eventsourcing/log/event-store.js';
import type { StoredEvent } from '../../eventsourcing/log/event.js';
import type { Tail } from '../../eventsourcing/log/tail.js';
import { type Rights, seenBy } from '../events/showing.js';
import { backlogOf, FeedClient, type Wish } from './feed-client.js';
import { DEFAULTS, type FeedOptions } from './feed-options.js';
import { FeedReads } from './feed-reads.js';
import { Frames, GREETING, HEARTBEAT } from './frames.js';
import { type News, newsFor } from './news.js';
import { SameReaders } from './same-readers.js';
import { Semaphore } from './semaphore.js';
import { Telling } from './telling.js';

/** Most clients that hold a page of the log at once: after a restart thousands may come back together. */
const READERS = 16;
/** Most events that one who is nearly there takes at a time. */
const NEAR = 200;
/** ms; the longest time that a timer can take. */
const LONGEST_TIMER = 2 ** 31 - 1;

export interface Watch {
  readonly at: bigint;
  readonly wish: Wish;
  /** When the right to watch ends, ms UTC. */
  readonly until: number;
}

export class Feed {
  /** Clients that were cut off because they did not read. */
  dropped = 0;
  private readonly frames: Frames;
  private readonly reads: FeedReads;
  private readonly options: Required<FeedOptions>;
  private readonly all = new Set<FeedClient>();
  /** Those who have been told everything up to `told`, and perhaps more. */
  private readonly joined = new Set<FeedClient>();
  private readonly readers = new Semaphore(READERS);
  private readonly same = new SameReaders();
  private told = 0n;
  private readonly telling = new Telling({
    tell: () => this.tell(),
    isDue: () => this.tail.head > this.told,
    isIdle: () => this.all.size === 0,
  });
  private beat: NodeJS.Timeout | undefined;
  private isStopped = false;
  /** The last of those who catch up on their own; each ends by joining or by its connection's end. */
  protected lagging: Promise<void> = Promise.resolve();

  constructor(
    private readonly store: EventStore,
    private readonly tail: Tail,
    private readonly rights: Rights,
    options: FeedOptions,
  ) {
    this.options = { ...DEFAULTS, ...options };
    this.frames = new Frames(options.log);
    this.reads = new FeedReads(options.log, options.keepRead);
  }

  get clients(): number {
    return this.all.size;
  }

  /** False where there are too many already, or the server is stopping. */
  get hasRoom(): boolean {
    return !this.isStopped && this.all.size < this.options.clients;
  }

  /** Writes the feed into a response whose head has been sent, until it ends; never throws. */
  async open(response: ServerResponse, { at, wish, until }: Watch): Promise<void> {
    if (response.destroyed || response.socket === null) return; // gone while the request was looked at
    const cutOff = (): void => void (this.dropped += 1);
    const watched = { ...wish, filter: { ...wish.filter, reader: this.same.of(wish.filter.reader) } };
    const client = new FeedClient(response, at, watched, {
      patience: this.options.patience,
      backlog: () => backlogOf(this.all.size),
      cutOff,
    });
    const { ready, leave } = this.tail.watch(this.telling.wake);
    const right = setTimeout(
      () => client.end('TOKEN_EXPIRED'),
      Math.min(Math.max(0, until - this.options.now()), LONGEST_TIMER),
    );
    this.all.add(client);
    this.beat ??= setInterval(() => this.signOfLife(), this.options.heartbeat);
    response.once('close', () => {
      clearTimeout(right);
      this.all.delete(client);
      this.joined.delete(client);
      this.reads.flush(client);
      if (this.all.size === 0) this.rest(leave);
    });
    client.tell(GREETING);
    await ready;
    await this.follow(client);
  }

  /** Ends every feed; there will be no other. */
  stop(): void {
    this.isStopped = true;
    for (const client of this.all) client.end('SERVER_STOPPING');
  }

  private rest(leave: () => void): void {
    leave();
    clearInterval(this.beat);
    this.telling.stop();
    this.beat = undefined;
  }

  private follow(client: FeedClient): Promise<void> {
    this.joined.delete(client);
    // Where the log cannot be read the connection ends, and the client comes back with its last id.
    return this.catchUp(client).catch(() => client.drop());
  }

  /**
   * Brings a client to where the others are, or to the log's end, and lets it join in one step with the look that found that: while
   * many commands come, an end that each looks for by itself would move on as fast as they read.
   */
  private async catchUp(client: FeedClient): Promise<void> {
    while (client.isOpen) {
      await client.drained();
      const near = this.tail.since(client.at, NEAR);
      if (near === undefined) await this.readers.pass(() => this.readLog(client));
      else if (near.length > 0 && !this.isWithOthers(client)) await this.write(client, near);
      else return this.join(client);
    }
  }

  /** Whether what is new to it is told to others too. */
  private isWithOthers({ at, wish }: FeedClient): boolean {
    return this.joined.size > 0 && at >= this.told && wish.before === undefined;
  }

  private join(client: FeedClient): void {
    if (client.wish.before !== undefined) return client.end('BEFORE_REACHED');
    if (!client.isOpen) return;
    if (this.joined.size === 0) this.told = client.at;
    this.joined.add(client);
  }

  private async write(client: FeedClient, events: readonly StoredEvent[]): Promise<void> {
    const { reader } = client.wish.filter;
    const eyes = (await seenBy(this.rights, [reader], { events, head: events.at(-1)!.number }))(reader)!;
    await this.reads.before(client, events, eyes);
    await client.write(events, this.frames, eyes);
  }

  /** As far as the client takes it in one turn: who does not read keeps nobody waiting. */
  private async readLog(client: FeedClient): Promise<void> {
    for await (const page of this.store.readAll(client.at === 0n ? null : client.at)) {
      await this.write(client, page);
      const isBehind = client.at < page.at(-1)!.number;
      if (isBehind || !client.isOpen || this.tail.since(client.at, 0) !== undefined) return;
    }
  }

  /** Tells everyone at the end what is new; ms that it kept the thread. */
  private async tell(): Promise<number> {
    const { head } = this.tail;
    const readers = [...this.joined].map(({ wish }) => wish.filter.reader);
    const news = await newsFor(this.rights, readers, { from: this.told, head, events: this.tail.since(this.told) });
    const started = performance.now();
    for (const client of this.joined) if (!news || !this.isTold(client, news)) this.lagging = this.follow(client);
    this.told = head;
    return performance.now() - started;
  }

  /**
   * False where the client must catch up by itself: it has no room, has to be told of with care, or is behind the others. One
   * who has caught up while the news were gathered is ahead of them, and gets the rest.
   */
  private isTold(client: FeedClient, news: News): boolean {
    if (client.at >= news.head) return true;
    const eyes = client.at >= news.from ? news.eyes(client.wish.filter.reader) : undefined;
    if (!eyes) return false;
    const { text, told, isRestricted } = news.partFor(client, eyes, this.frames);
    if (isRestricted || !client.hasRoom(text.length)) return false;
    client.at = news.head;
    if (text.length > 0) client.tell(text);
    this.reads.saw(client, told);
    return true;
  }

  private signOfLife(): void {
    for (const client of this.all) this.reads.flush(client);
    for (const client of this.joined) {
      if (client.hasRoom(HEARTBEAT.length)) client.tell(HEARTBEAT);
      else this.lagging = this.follow(client);
    }
  }
}
