// One who watches the feed: where he stands in the log, and how much may wait for him before he is cut off.
import type { ServerResponse } from 'node:http';
import type { StoredEvent } from '../../eventsourcing/event.js';
import type { EventFilter } from '../event-filter.js';
import { type EndReason, farewell, type Frames } from './frames.js';

/** Bytes that may wait for one client in this process; the connection's own buffers come before them. */
export const BACKLOG = 256 * 1024;
/** Bytes of one write while a client catches up. */
const CHUNK = 32 * 1024;
/** How long a client may take for his last words, ms. */
const FAREWELL = 1_000;

export interface Wish {
  readonly filter: EventFilter;
  /** The first number that he does not want any more. */
  readonly before?: bigint;
}

export interface ClientOptions {
  /** ms without any progress after which one who does not read is cut off. */
  readonly patience: number;
  readonly cutOff: () => void;
}

export class FeedClient {
  isOpen = true;

  constructor(
    readonly response: ServerResponse,
    /** Everything up to this number has been written, or is not wanted. */
    public at: bigint,
    readonly wish: Wish,
    private readonly options: ClientOptions,
  ) {
    response.once('close', () => (this.isOpen = false));
    response.on('error', () => (this.isOpen = false));
  }

  /** True where he keeps up: `bytes` more may be written without waiting. */
  hasRoom(bytes: number): boolean {
    return !this.response.writableNeedDrain && this.response.writableLength + bytes <= BACKLOG;
  }

  /** Writes at the client's pace; resolves when the events are written or the client is gone. */
  async write(events: readonly StoredEvent[], frames: Frames): Promise<void> {
    const { filter, before } = this.wish;
    let text = '';
    for (const event of events) {
      if (!this.isOpen) return;
      if (before !== undefined && event.number >= before) break;
      if (filter.matches(event)) text += frames.of(event);
      if (text.length >= CHUNK) {
        await this.push(text);
        text = '';
      }
      this.at = event.number;
    }
    if (text !== '') await this.push(text);
    if (before !== undefined && (events.at(-1)?.number ?? 0n) >= before - 1n) this.end('BEFORE_REACHED');
  }

  end(reason: EndReason): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.response.end(farewell(reason));
    setTimeout(() => this.response.destroy(), FAREWELL).unref();
  }

  /** Takes his connection away without a word: he would not read it. */
  drop(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.options.cutOff();
    this.response.destroy();
  }

  /** Resolves when what was written is on its way; one who makes no progress for too long is cut off. */
  async drained(): Promise<void> {
    const { response } = this;
    if (!this.isOpen || !response.writableNeedDrain) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(() => this.drop(), this.options.patience);
    const done = (): void => resolve();
    response.once('drain', done).once('close', done);
    await promise;
    clearTimeout(timer);
    response.off('drain', done).off('close', done);
  }

  private async push(text: string): Promise<void> {
    await this.drained();
    if (this.isOpen) this.response.write(text);
  }
}
