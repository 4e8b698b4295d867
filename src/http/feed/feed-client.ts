// A client of the feed: where it stands in the log, and how much may wait for it before it is cut off.
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { StoredEvent } from '../../eventsourcing/log/event.js';
import type { EventFilter } from '../events/event-filter.js';
import type { Eyes } from '../events/showing.js';
import { type EndReason, farewell, type Frames } from './frames.js';

/** Bytes that may wait in this process for one client, and for all of them together. */
const BACKLOG = 256 * 1024;
const BACKLOG_OF_ALL = 64 * 1024 * 1024;

export const backlogOf = (clients: number): number => Math.min(BACKLOG, BACKLOG_OF_ALL / clients);

/** Bytes of one write while a client catches up. */
const CHUNK = 32 * 1024;
/** How long one who catches up may take for a chunk before another one has their turn, ms. */
const TURN = 20;
/** How long a client may take for its last words, ms. */
const FAREWELL = 1_000;

export interface Wish {
  readonly filter: EventFilter;
  /** Whether each frame is named by its event's type. */
  readonly isNamed: boolean;
  /** The first number that it does not want any more. */
  readonly before?: bigint;
}

export interface ClientOptions {
  /** ms without any progress after which one who does not read is cut off. */
  readonly patience: number;
  /** Bytes that may wait for the client in this process now; the connection's own buffers come before them. */
  readonly backlog: () => number;
  readonly cutOff: () => void;
}

/**
 * Texts go straight to the socket, which an answer without length and chunks allows: Node's own answer would put them
 * off to a later moment, each with work of its own.
 */
export class FeedClient {
  isOpen = true;
  private readonly socket: Socket;

  constructor(
    private readonly response: ServerResponse,
    /** Everything up to this number has been written, or is not wanted. */
    public at: bigint,
    readonly wish: Wish,
    private readonly options: ClientOptions,
  ) {
    this.socket = response.socket!;
    response.once('close', () => (this.isOpen = false));
    response.on('error', () => (this.isOpen = false));
  }

  /** Writes without waiting; only where there is room. */
  tell(text: string | Buffer): void {
    if (this.isOpen) this.socket.write(text);
  }

  /** True where it keeps up: `bytes` more may be written without waiting. */
  hasRoom(bytes: number): boolean {
    return !this.socket.writableNeedDrain && this.socket.writableLength + bytes <= this.options.backlog();
  }

  /** Writes what it may see as long as it keeps up; what it does not take within its turn is left for the next one. */
  async write(events: readonly StoredEvent[], frames: Frames, { key: sight, sees, shown }: Eyes): Promise<void> {
    let text = '';
    const { filter, isNamed } = this.wish;
    const { matches } = filter;
    for (const event of this.wanted(events)) {
      if (matches(event) && sees(event)) text += frames.of(shown(event), { sight, isNamed });
      this.at = event.number;
      if (text.length < CHUNK) continue;
      this.tell(text);
      text = '';
      if (!(await this.keepsUp())) return;
    }
    if (text !== '') this.tell(text);
    if (this.isDone(events)) this.end('BEFORE_REACHED');
  }

  end(reason: EndReason): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.response.end(farewell(reason));
    setTimeout(() => this.response.destroy(), FAREWELL).unref();
  }

  /** Takes the connection away without a word: the client comes back with its last id. */
  drop(): void {
    this.isOpen = false;
    this.socket.destroy();
  }

  /** Resolves when what was written is on its way; one who makes no progress for too long is cut off. */
  async drained(): Promise<void> {
    if (await this.drainedWithin(this.options.patience)) return;
    if (!this.isOpen) return;
    this.options.cutOff();
    this.drop();
  }

  /** False where another one has their turn, or the client is gone. */
  private async keepsUp(): Promise<boolean> {
    return (await this.drainedWithin(TURN)) && this.isOpen;
  }

  private async drainedWithin(ms: number): Promise<boolean> {
    const { socket } = this;
    if (!this.isOpen || !socket.writableNeedDrain) return true;
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const timer = setTimeout(() => resolve(false), ms);
    const done = (): void => resolve(true);
    socket.once('drain', done).once('close', done);
    const isDrained = await promise;
    clearTimeout(timer);
    socket.off('drain', done).off('close', done);
    return isDrained;
  }

  private wanted(events: readonly StoredEvent[]): readonly StoredEvent[] {
    const { before } = this.wish;
    return before === undefined ? events : events.filter(({ number }) => number < before);
  }

  private isDone(events: readonly StoredEvent[]): boolean {
    const { before } = this.wish;
    return before !== undefined && (events.at(-1)?.number ?? 0n) >= before - 1n;
  }
}
