// One transaction on the session that writes: statements are sent without waiting for each other, and the first that
// fails is the one that is told of, not those that could not run because of it.
import type { QueryResult, Session, Statement } from './session.js';

/** Gives a text the name under which it is prepared: once for all sessions. */
export class Names {
  private readonly known = new Map<string, string>();

  of(text: string): string {
    let name = this.known.get(text);
    if (name === undefined) this.known.set(text, (name = `cordon_${this.known.size + 1}`));
    return name;
  }
}

export class Transaction {
  private failure: { readonly problem: unknown } | undefined;
  private readonly pending = new Set<Promise<unknown>>();

  constructor(
    private readonly session: Session,
    private readonly names: Names,
  ) {}

  /** False when nothing can be undone any more because all of it is. */
  get isOpen(): boolean {
    return this.session.isOpen;
  }

  /** Prepared once, for what comes again and again. */
  hot(text: string, values: readonly (string | null)[]): Promise<QueryResult> {
    return this.run({ text, values, name: this.names.of(text) });
  }

  async run(statement: Statement): Promise<QueryResult> {
    const mine = this.session.run(statement);
    this.pending.add(mine);
    try {
      return await mine;
    } catch (problem) {
      this.failure ??= { problem };
      throw this.failure.problem;
    } finally {
      this.pending.delete(mine);
    }
  }

  /** Sent on its way; what becomes of it is told by `settled`. */
  send(statement: Statement): void {
    this.run(statement).catch(() => undefined);
  }

  sendHot(text: string, values: readonly (string | null)[]): void {
    this.hot(text, values).catch(() => undefined);
  }

  /** When all that was sent is done. Throws what failed first. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.pending);
    if (this.failure) throw this.failure.problem;
  }

  /** What came after the savepoint never was. */
  async undo(savepoint: string): Promise<void> {
    await Promise.allSettled(this.pending);
    this.failure = undefined;
    await this.run({ text: `ROLLBACK TO ${savepoint}` });
  }
}
