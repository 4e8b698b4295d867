// The rate of each administration, where the operator bounds it: so many requests and lines in a second, and a second's worth at once.
import { paused } from '../../eventsourcing/log/paused.js';
import { EdgeProblem } from '../problems/problem.js';

/** What may come at once, ms of the rate. */
const BURST = 1_000;

export class Rates {
  /** By administration: when its next one is due, ms. */
  private readonly due = new Map<string, number>();
  /** By administration: the turn of its last line. */
  private readonly last = new Map<string, Promise<void>>();
  private readonly each: number;

  /** `most`: in a second; undefined: any number. `now`: ms, of a clock that never goes back. */
  constructor(
    private readonly most: number | undefined,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.each = most === undefined ? 0 : 1_000 / most;
  }

  /** Counts a request. Throws 429 where its administration has sent too many. */
  take(administration: string): void {
    if (this.most === undefined) return;
    if (this.early(administration) > 0) throw new EdgeProblem('RATE_EXCEEDED', { administration, most: this.most });
    this.count(administration);
  }

  /** Counts a line when it may come, behind those that came before it; undefined: at once. */
  turn(administration: string): Promise<void> | undefined {
    if (this.most === undefined) return undefined;
    const mine = (this.last.get(administration) ?? Promise.resolve()).then(() => this.waited(administration));
    this.last.set(administration, mine);
    return mine;
  }

  private async waited(administration: string): Promise<void> {
    const early = this.early(administration);
    this.count(administration);
    if (early > 0) await paused(early);
  }

  /** How much too early the next one would be, ms. */
  private early(administration: string): number {
    return (this.due.get(administration) ?? 0) - this.now() - BURST + this.each;
  }

  private count(administration: string): void {
    this.due.set(administration, Math.max(this.due.get(administration) ?? 0, this.now()) + this.each);
  }
}
