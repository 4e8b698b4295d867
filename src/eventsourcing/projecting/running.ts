// The projector that runs in this thread: it tells whoever waits how far it has come, and begins again after a fault.
import { liveNumber } from '../read-models/generations.js';
import { paused } from '../log/paused.js';
import { build, type Committed, follow, type Projecting } from './projector.js';
import { retried } from './retried.js';
import { Waiting } from './waiting.js';

/** How long a transaction of few events waits for others to share the next one with, ms, unless somebody waits for it. */
const GATHERING = 5;

/** The projector as the rest of the program sees it, in whatever thread it runs. */
export interface LiveProjector {
  /** The number that the live read models have reached; null before the first event, and while none is in place. */
  readonly at: bigint | null;
  /** Why the projector is resting; undefined while it runs. */
  readonly fault: Error | undefined;
  /** Why what is being built rests; undefined while it goes on or is done. */
  readonly buildFault: Error | undefined;
  /** It is this process's turn to project: of all processes on one read database, one at a time. */
  readonly leads: boolean;
  start(): void;
  /** True once the read models hold the event with that number; false when they do not within `ms`. */
  reached(number: bigint, ms: number): Promise<boolean>;
  /** Tells of each transaction of the live read models, soon after it. */
  watch(tell: (committed: Committed) => void): void;
  /** Something was appended in this thread: looks at once, where it would not know by itself. */
  wake(): void;
  /** Finishes the transaction that is open and ends. */
  stop(): Promise<void>;
}

export class RunningProjector implements LiveProjector {
  at: bigint | null = null;
  fault: Error | undefined;
  buildFault: Error | undefined;
  leads = false;
  private built: bigint | null = null;
  private readonly stopping = new AbortController();
  private readonly waiting = new Waiting();
  private readonly watchers: ((committed: Committed) => void)[] = [];
  private running: Promise<unknown> = Promise.resolve();
  private listening = new AbortController();
  /** Ends the gathering that is under way. */
  private hurry = new AbortController();

  constructor(
    private readonly projecting: Projecting,
    private readonly onFault: (fault: Error) => void,
  ) {}

  start(): void {
    const { db } = this.projecting;
    this.running = db.lead((turn) => this.lead(turn), this.stopping.signal);
    if (!this.leads) this.listen();
  }

  reached(number: bigint, ms: number): Promise<boolean> {
    if (this.at !== null && this.at >= number) return Promise.resolve(true);
    if (ms <= 0 || this.stopping.signal.aborted) return Promise.resolve(false);
    this.hurry.abort();
    return this.waiting.for(number, ms);
  }

  watch(tell: (committed: Committed) => void): void {
    this.watchers.push(tell);
  }

  /** Follows the very store that was appended to. */
  wake(): void {}

  async stop(): Promise<void> {
    this.stopping.abort();
    this.hurry.abort();
    await this.running;
    this.waiting.end();
  }

  private async lead(turn: AbortSignal): Promise<void> {
    this.turned(true);
    this.listening.abort();
    await this.work(turn);
    this.goesOn('buildFault'); // what is left to be built is whose turn it is next
    this.turned(false);
    if (!this.stopping.signal.aborted) this.listen();
  }

  private turned(leads: boolean): void {
    this.leads = leads;
    this.projecting.onLead?.(leads);
  }

  /** While another process projects, this one hears from the read database how far that has come. */
  private listen(): void {
    this.listening = new AbortController();
    this.hear(AbortSignal.any([this.listening.signal, this.stopping.signal])).catch(this.onFault);
  }

  private async hear(signal: AbortSignal): Promise<void> {
    const { db, projections } = this.projecting;
    for await (const _ of db.changes(signal)) {
      // Where the database does not answer, the next look will tell.
      const at = await liveNumber(db, projections).catch(() => undefined);
      if (at !== undefined && !signal.aborted) this.progressed(at);
    }
  }

  /**
   * Everything that writes into the read database, and nothing else: where several processes share one, this is what
   * only one of them may do at a time. What is live and what is being built go on side by side: a fault of one does
   * not hold up the other.
   */
  private async work(signal: AbortSignal): Promise<void> {
    await Promise.all([this.follow(signal), this.build(signal)]);
  }

  private follow(signal: AbortSignal): Promise<void> {
    const projecting: Projecting = {
      ...this.projecting,
      onProgress: (at) => this.progressed(at),
      onCommitted: (committed) => this.watchers.forEach((tell) => tell(committed)),
      gather: () => this.gather(),
    };
    return retried(
      { work: () => follow(projecting, signal), progress: () => this.at, onRest: (fault) => this.rests({ fault }) },
      signal,
    );
  }

  private build(signal: AbortSignal): Promise<void> {
    const onBuilt: Projecting['onBuilt'] = (done, events) => {
      this.built = done;
      this.goesOn('buildFault');
      this.projecting.onBuilt?.(done, events);
    };
    return retried(
      {
        work: () => build({ ...this.projecting, onBuilt }, signal).then(() => this.goesOn('buildFault')),
        progress: () => this.built,
        onRest: (buildFault) => this.rests({ buildFault }),
      },
      signal,
    );
  }

  private rests(why: { readonly fault: Error } | { readonly buildFault: Error }): void {
    Object.assign(this, why);
    this.onFault('fault' in why ? why.fault : why.buildFault);
  }

  private goesOn(what: 'fault' | 'buildFault'): void {
    if (this[what] === undefined) return;
    this[what] = undefined;
    if (this.fault === undefined && this.buildFault === undefined) this.projecting.onWell?.();
  }

  private progressed(at: bigint | null): void {
    this.at = at;
    this.goesOn('fault');
    this.projecting.onProgress?.(at);
    if (at !== null) this.waiting.arrived(at);
  }

  /** A lone event is not delayed: it was committed before the gathering began. */
  private gather(): Promise<void> {
    if (!this.waiting.isEmpty || this.stopping.signal.aborted) return Promise.resolve();
    this.hurry = new AbortController();
    return paused(GATHERING, this.hurry.signal);
  }
}
