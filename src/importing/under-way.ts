// Work under way for each import in this process: its rows are told, and what they recorded is taken back, one behind the other.

export class UnderWay {
  private readonly work = new Map<string, Promise<void>>();

  constructor(private readonly onFault: (fault: unknown) => void) {}

  /** Beside whatever is under way; what it returns ends it. */
  enter(id: string): () => void {
    const { promise, resolve } = Promise.withResolvers<void>();
    const before = this.work.get(id) ?? Promise.resolve();
    this.keep(
      id,
      Promise.all([before, promise]).then(() => undefined),
    );
    return resolve;
  }

  /** Behind whatever is under way; what fails is told. */
  behind(id: string, begin: () => Promise<void>): void {
    const before = this.work.get(id) ?? Promise.resolve();
    this.keep(id, before.then(begin).catch(this.onFault));
  }

  /** Resolves when nothing is under way. */
  async quiet(): Promise<void> {
    await Promise.all(this.work.values());
  }

  private keep(id: string, work: Promise<void>): void {
    const kept = work.finally(() => this.work.get(id) === kept && this.work.delete(id));
    this.work.set(id, kept);
  }
}
