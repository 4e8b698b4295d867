// One transfer of many commands: its lines are begun in their order, many at once, and answered in their order.
import type { Readable, Writable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { type Line, LineReader } from './lines.js';

export interface TransferOptions {
  /** Lines that are being carried out at once; group commit makes one of them. */
  readonly inFlight: number;
  /** Answers that may wait for one that is not ready yet. */
  readonly ahead: number;
  /** Bytes of answers that may wait for a client that sends without reading. */
  readonly unsent: number;
  /** ms without a byte in either direction after which the transfer is given up. */
  readonly patience: number;
}

/** How long lines that need no work may keep the thread, ms: a piece holds thousands of them. */
const SLICE_MS = 5;

/** Carries a line out, behind all that were begun before it for the same stream; the answer, never a rejection. */
export type Work = () => Promise<string>;

/** An answer that has its place already; undefined while it is not there yet. */
interface Pending {
  text: string | undefined;
}

/** Reads a line: its work, or its answer where there is nothing to do. */
export type Begin = (line: Line) => Work | string;
/** Why no further line may be begun; undefined while it may. The answer is the transfer's last line. */
export type Halt = (line: Line) => string | undefined;

export class Transfer {
  /** In the order of the lines. */
  private readonly answers: Pending[] = [];
  private running = 0;
  private changed = Promise.withResolvers<void>();
  private isFlushing = false;
  /** When others had the thread last, ms. */
  private since = performance.now();
  /** Nobody is left to answer. */
  private isGone = false;
  /** Ends a transfer in which nothing goes on. */
  private readonly watch: NodeJS.Timeout;

  constructor(
    private readonly source: Readable,
    private readonly target: Writable,
    private readonly options: TransferOptions,
  ) {
    const gone = (): void => {
      this.isGone = true;
      this.change();
    };
    target.once('close', gone).on('error', gone);
    this.watch = setTimeout(() => source.destroy(new Error('no byte for too long')), options.patience);
  }

  /**
   * Carries the lines out until the source ends; resolves when every line that was begun is done and answered. Of a
   * transfer that is cut, what had come whole is carried out, a half line is not.
   */
  async run(begin: Begin, halt: Halt): Promise<void> {
    const reader = new LineReader();
    try {
      for await (const piece of this.source.iterator({ destroyOnReturn: false })) {
        this.watch.refresh();
        if (!(await this.takeAll(reader.take(piece as Buffer), begin, halt))) return;
        if (this.isOver(reader, halt)) return;
      }
      await this.takeAll(reader.rest(), begin, halt);
    } catch {
      this.abandon(); // cut, or by a fault of ours
    } finally {
      clearTimeout(this.watch);
      await this.until(() => this.running === 0);
      this.flush();
    }
  }

  private async takeAll(lines: Iterable<Line>, begin: Begin, halt: Halt): Promise<boolean> {
    for (const line of lines) if (!(await this.take(line, begin, halt))) return false;
    return true;
  }

  private async take(line: Line, begin: Begin, halt: Halt): Promise<boolean> {
    await this.room();
    await this.others();
    this.watch.refresh();
    const stopped = halt(line);
    const work = stopped ?? begin(line);
    const answer: Pending = { text: typeof work === 'string' ? work : undefined };
    this.answers.push(answer);
    if (typeof work === 'string') this.soon();
    else this.carryOut(work, answer);
    return stopped === undefined;
  }

  /** Also between two lines: blanks that drip in are no reason to go on. */
  private isOver({ count }: LineReader, halt: Halt): boolean {
    const text = halt({ number: count, text: '' });
    if (text === undefined) return false;
    this.answers.push({ text });
    this.soon();
    return true;
  }

  private carryOut(work: Work, answer: Pending): void {
    this.running += 1;
    const answered = (text?: string): void => {
      answer.text = text;
      this.running -= 1;
      this.soon();
      this.change();
    };
    work().then(answered, () => {
      this.abandon();
      answered();
    });
  }

  /** By a fault of ours: the sender must not take what they have read for the whole. */
  private abandon(): void {
    this.isGone = true;
    this.target.destroy();
  }

  /** Waits until another line may be begun: answers that nobody waits for any more take no room. */
  private room(): Promise<void> {
    const { inFlight, ahead, unsent } = this.options;
    const isHeard = (): boolean => this.answers.length < ahead && this.target.writableLength < unsent;
    return this.until(() => this.running < inFlight && (this.isGone || isHeard()));
  }

  private async others(): Promise<void> {
    if (performance.now() - this.since < SLICE_MS) return;
    await turn();
    this.since = performance.now();
  }

  private async until(holds: () => boolean): Promise<void> {
    while (!holds()) await this.changed.promise;
  }

  private change(): void {
    const { resolve } = this.changed;
    this.changed = Promise.withResolvers<void>();
    resolve();
  }

  /** Answers that come in one turn of the event loop go out in one write. */
  private soon(): void {
    if (this.isFlushing) return;
    this.isFlushing = true;
    setImmediate(() => {
      this.isFlushing = false;
      this.flush();
      this.change();
    });
  }

  private flush(): void {
    let ready = 0;
    while (ready < this.answers.length && this.answers[ready]!.text !== undefined) ready += 1;
    const texts = this.answers.splice(0, ready).map(({ text }) => text);
    // Told when it is sent: of 'drain' nobody hears where what waits is less than the stream's own mark.
    if (texts.length > 0 && !this.isGone) this.target.write(texts.join(''), () => this.change());
  }
}
