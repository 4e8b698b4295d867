// STUB of EventStoreDB: one call on the wire, with every way to answer it, to end it and to break it off.
import { constants, type ServerHttp2Stream } from 'node:http2';
import { type Metadata, status } from '@grpc/grpc-js';
import { type Refusal, trailersOf } from './refusals.js';

/** What the gRPC server keeps behind every kind of call, and the only way to a stream that breaks on purpose. */
interface Behind {
  readonly stream: ServerHttp2Stream;
  sendMetadata(): void;
  sendMessage(message: unknown, written: () => void): void;
  sendStatus(end: { code: status; details: string; metadata: Metadata | null }): void;
  serializeMessage(message: unknown): Buffer;
}

const CODES = {
  none: constants.NGHTTP2_NO_ERROR,
  internal: constants.NGHTTP2_INTERNAL_ERROR,
  refused: constants.NGHTTP2_REFUSED_STREAM,
  cancel: constants.NGHTTP2_CANCEL,
  calm: constants.NGHTTP2_ENHANCE_YOUR_CALM,
};

/** Bytes that may wait for a slow client before the next message does. */
const UNSENT = 64 * 1024;

export class Exchange {
  readonly #behind: Behind;
  /** Resolves when the stream is gone, whoever ended it. */
  readonly closed: Promise<void>;
  #sent: Promise<void> = Promise.resolve();

  constructor(call: object) {
    this.#behind = (call as { readonly call: Behind }).call;
    const { stream } = this.#behind;
    this.closed = new Promise((resolve) => this.onceClosed(resolve));
    stream.on('error', () => {});
  }

  onceClosed(then: () => void): void {
    if (this.#behind.stream.closed) then();
    else this.#behind.stream.once('close', then);
  }

  get open(): boolean {
    return !this.#behind.stream.closed && !this.#behind.stream.destroyed;
  }

  /** Sends one message; waits where the client reads too slowly, and gives up when the stream is gone. */
  async send(message: unknown): Promise<void> {
    if (!this.open) return;
    this.#sent = new Promise((resolve) => this.#behind.sendMessage(message, resolve));
    if (this.#behind.stream.writableLength > UNSENT) await this.#flushed();
  }

  async #flushed(): Promise<void> {
    await Promise.race([this.#sent, this.closed]);
  }

  /** Begins to answer without a message: the client sees headers. */
  greet(): void {
    if (this.open) this.#behind.sendMetadata();
  }

  end(): void {
    if (this.open) this.#behind.sendStatus({ code: status.OK, details: 'OK', metadata: null });
  }

  async answer(message: unknown): Promise<void> {
    await this.send(message);
    this.end();
  }

  refuse(refusal: Refusal): void {
    if (!this.open) return;
    this.#behind.sendStatus({ code: refusal.code, details: refusal.details, metadata: trailersOf(refusal) });
  }

  /** What was sent before leaves first: a stream broken amid a write never ends, and takes all memory there is. */
  async reset(code: keyof typeof CODES = 'internal'): Promise<void> {
    await this.#flushed();
    if (this.open) this.#behind.stream.close(CODES[code]);
  }

  /** Half of a message's bytes. */
  async half(message: unknown): Promise<void> {
    if (!this.open) return;
    const frame = this.#behind.serializeMessage(message);
    this.#behind.sendMetadata();
    const { stream } = this.#behind;
    const part = frame.subarray(0, Math.ceil(frame.length / 2));
    await Promise.race([new Promise((resolve) => stream.write(part, resolve)), this.closed]);
  }

  /** Waits, but not for a client that has gone. */
  async pause(ms: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    await Promise.race([new Promise((resolve) => (timer = setTimeout(resolve, ms))), this.closed]);
    clearTimeout(timer);
  }
}
