// An answer as the serving thread has it while another thread makes it: its parts wait here until the client takes them.
import { given } from '../../eventsourcing/log/event.js';
import type { Head, Sum, Written } from '../../answering/written.js';
import type { Report } from './messages.js';

/** What becomes of it on the other side. */
export interface Maker {
  /** A part was taken. */
  more(): void;
  /** Nobody takes any more. */
  drop(): void;
}

export class HandedOver {
  /** Resolves with the beginning, as soon as that is known. */
  readonly written: Promise<Written>;
  hasBegun = false;
  isOver = false;
  private readonly parts: Uint8Array[] = [];
  private total: Sum | undefined;
  private problem: Error | undefined;
  private heard: () => void = () => undefined;
  private begun!: { resolve: (written: Written) => void; reject: (problem: Error) => void };

  constructor(private readonly maker: Maker) {
    this.written = new Promise((resolve, reject) => (this.begun = { resolve, reject }));
  }

  take(report: Extract<Report, { kind: 'head' | 'part' | 'end' }>): void {
    if (report.kind === 'head') return this.begin(report);
    if (report.kind === 'part') this.parts.push(report.part);
    else this.end(report.sum);
    this.heard();
  }

  /** It ends with a problem, before its beginning or in the midst of it. */
  fail(problem: Error): void {
    if (this.isOver) return;
    this.isOver = true;
    this.problem = problem;
    if (this.hasBegun) this.heard();
    else this.begun.reject(problem);
  }

  private begin({ head, whole, sum }: { head: Head; whole?: Uint8Array; sum?: Sum }): void {
    this.hasBegun = true;
    if (sum) this.end(sum);
    this.begun.resolve({
      head,
      ...given({ whole }),
      parts: this.taken(),
      sum: () => this.total!,
    });
  }

  private end(sum: Sum): void {
    this.isOver = true;
    this.total = sum;
  }

  /** Undefined at the end. */
  private async next(): Promise<Uint8Array | undefined> {
    while (this.parts.length === 0 && !this.isOver) await new Promise<void>((heard) => (this.heard = heard));
    return this.parts.shift();
  }

  private async *taken(): AsyncGenerator<Uint8Array, void> {
    try {
      for (let part = await this.next(); part; part = await this.next()) {
        yield part;
        if (!this.isOver) this.maker.more();
      }
      if (this.problem) throw this.problem;
    } finally {
      if (!this.isOver) this.maker.drop();
      this.isOver = true;
    }
  }
}
