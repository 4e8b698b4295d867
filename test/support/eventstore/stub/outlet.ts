// STUB of EventStoreDB: where events leave for a reader or a subscriber, and where a fault cuts, stalls or repeats them.
import type { Exchange } from './exchange.js';
import type { Fault } from './faults.js';
import type { StubEvent } from './event.js';
import { caughtUpMessage, eventMessage } from './wire.js';

export class Outlet {
  readonly #sent: StubEvent[] = [];
  #broken = false;

  /** `behind`: how many events the log holds for this client when it asks. */
  constructor(
    readonly exchange: Exchange,
    private readonly fault: Fault | null,
    private readonly behind: number,
  ) {}

  /** Whether anything may still be sent: neither gone nor cut nor stalled. */
  get going(): boolean {
    return !this.#broken && this.exchange.open;
  }

  /** To be called before the first event: a fault may strike there already. */
  async begin(): Promise<void> {
    this.exchange.greet();
    await this.#strike();
  }

  async event(event: StubEvent): Promise<void> {
    if (!this.going) return;
    const { fault } = this;
    if (fault?.kind === 'cut-after' && this.#sent.length === fault.events) return this.#cut(fault.how, event);
    await this.exchange.send(eventMessage(event));
    this.#sent.push(event);
    await this.#strike();
  }

  /** To be called when the log's end is reached: what a fault repeats is sent then. */
  async atEnd(): Promise<void> {
    if (!this.going || this.fault?.kind !== 'repeat') return;
    for (const event of this.#sent.slice(-this.fault.events)) await this.exchange.send(eventMessage(event));
  }

  async send(message: unknown): Promise<void> {
    if (this.going) await this.exchange.send(message);
  }

  /** What the fault does after the events sent so far. */
  async #strike(): Promise<void> {
    const { fault } = this;
    const sent = this.#sent.length;
    switch (fault?.kind) {
      case 'stall':
        this.#broken = sent >= fault.afterEvents;
        return;
      case 'cut-after':
        if (sent === fault.events && fault.half !== true) await this.#cut(fault.how, undefined);
        return;
      case 'caught-up-early':
        if (sent === Math.max(0, this.behind - fault.by)) await this.exchange.send(caughtUpMessage());
        return;
      default:
    }
  }

  async #cut(how: 'end' | 'reset', amid: StubEvent | undefined): Promise<void> {
    this.#broken = true;
    if (amid !== undefined) await this.exchange.half(eventMessage(amid));
    if (how === 'end') this.exchange.end();
    else await this.exchange.reset();
  }
}
