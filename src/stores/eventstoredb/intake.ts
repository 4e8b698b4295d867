// The intake of one call of the client, gathered without a promise for each event, and no more than a page of it.
import type { Readable } from 'node:stream';

/** The call gave nothing for too long. */
export class Silence extends Error {}

/** A stream of the client as the adapter uses it, whatever it yields. */
export interface Source {
  readonly stream: Readable;
  /** Tells the server that nobody listens any more; may reject. */
  readonly leave: () => Promise<unknown>;
}

/**
 * `read` turns what came into what is wanted, undefined to leave it out; it must not throw. What came before an error
 * is given before it.
 */
export class Intake<In, Out> {
  readonly #source: Source;
  readonly #most: number;
  #items: Out[] = [];
  #received = 0;
  #end: { readonly error?: unknown } | undefined;
  #isEnough: () => boolean = () => false;
  #wake: () => void = () => undefined;

  constructor(source: Source, most: number, read: (item: In) => Out | undefined) {
    this.#source = source;
    this.#most = most;
    const { stream } = source;
    stream.on('data', (item: In) => {
      this.#received += 1;
      const out = read(item);
      if (out !== undefined) this.#items.push(out);
      this.look();
    });
    // Never taken away: the client may tell of an error more than once, also after it was left.
    stream.on('error', (error) => this.#finish({ error }));
    stream.on('end', () => this.#finish({}));
    stream.on('close', () => this.#finish({ error: new Error('the call was cut off') }));
  }

  /** How many items have come. */
  get received(): number {
    return this.#received;
  }

  /** How many items will have come once those are through that are on their way at this moment. */
  get due(): number {
    return this.#received + this.#source.stream.readableLength;
  }

  get isEmpty(): boolean {
    return this.#items.length === 0;
  }

  /** Ended as it should, and everything has been taken. */
  get isDone(): boolean {
    return this.isEmpty && this.#end !== undefined && !('error' in this.#end);
  }

  /** What has come, at most a page. Throws the error that ended the call, once all before it has been taken. */
  take(): Out[] {
    if (this.isEmpty && this.#end && 'error' in this.#end) throw this.#end.error;
    const items = this.#items;
    this.#items = [];
    if (!this.#end) this.#source.stream.resume();
    return items;
  }

  /** Waits for a page, until `isEnough`, or for the end. Throws `Silence` when nothing comes for so long, ms. */
  async until(isEnough: () => boolean, silence: number): Promise<void> {
    if (this.#isReady(isEnough)) return;
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    let seen = this.#received;
    // One timer for many events: it only looks whether any came since it looked last.
    const timer = setInterval(() => {
      if (seen === this.#received) reject(new Silence(`nothing came for ${silence} ms`));
      seen = this.#received;
    }, silence);
    [this.#isEnough, this.#wake] = [isEnough, resolve];
    try {
      await promise;
    } finally {
      clearInterval(timer);
      [this.#isEnough, this.#wake] = [() => false, () => undefined];
    }
  }

  /** Looks again whether what is waited for has come about. */
  look(): void {
    if (this.#items.length >= this.#most) this.#source.stream.pause();
    if (this.#isReady(this.#isEnough)) this.#wake();
  }

  /** Ends with this error, as if the call had failed. */
  fail(error: unknown): void {
    this.#finish({ error });
  }

  leave(): void {
    this.#finish({});
    this.#items = [];
    this.#source.stream.pause();
    this.#source.leave().catch(() => undefined);
  }

  #isReady(isEnough: () => boolean): boolean {
    return this.#end !== undefined || this.#items.length >= this.#most || isEnough();
  }

  #finish(end: { readonly error?: unknown }): void {
    this.#end ??= end;
    this.#wake();
  }
}
