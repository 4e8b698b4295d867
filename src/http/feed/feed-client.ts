// A client of the feed: where it stands in the log, and how much may wait for it before it is cut off.
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { StoredEvent } from '../../eventsourcing/log/event.js';
import type { EventFilter } from '../events/event-filter.js';
import { type EndReason, farewell, type Frames } from './frames.js';

/** Bytes that may wait for one client in this process; the connection's own buffers come before them. */
const BACKLOG = 256 * 1024;
/** Bytes of one write while a client catches up. */
const CHUNK = 32 * 1024;
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
    return !this.socket.writableNeedDrain && this.socket.writableLength + bytes <= BACKLOG;
  }

  /** Writes at the client's pace; resolves when the events are written or the client is gone. */
  async write(events: readonly StoredEvent[], frames: Frames): Promise<void> {
    let text = '';
    const { filter, isNamed } = this.wish;
    const { matches, sight } = filter;
    for (const event of this.wanted(events)) {
      if (!this.isOpen) return;
      if (matches(event)) text += frames.of(event, { sight, isNamed });
      if (text.length >= CHUNK) {
        await this.push(text);
        text = '';
      }
      this.at = event.number;
    }
    await this.push(text);
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
    const { socket } = this;
    if (!this.isOpen || !socket.writableNeedDrain) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const cutOff = (): void => {
      this.options.cutOff();
      this.drop();
    };
    const timer = setTimeout(cutOff, this.options.patience);
    const done = (): void => resolve();
    socket.once('drain', done).once('close', done);
    await promise;
    clearTimeout(timer);
    socket.off('drain', done).off('close', done);
  }

  private wanted(events: readonly StoredEvent[]): readonly StoredEvent[] {
    const { before } = this.wish;
    return before === undefined ? events : events.filter(({ number }) => number < before);
  }

  private isDone(events: readonly StoredEvent[]): boolean {
    const { before } = this.wish;
    return before !== undefined && (events.at(-1)?.number ?? 0n) >= before - 1n;
  }

  private async push(text: string): Promise<void> {
    if (text === '') return;
    await this.drained();
    this.tell(text);
  }
}
