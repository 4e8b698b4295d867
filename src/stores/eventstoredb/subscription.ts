// One subscription to the log's end, as pages in the order in which the server said things, "caught up" included.
import { type Filter, type Position, type ResolvedEvent, type START, streamNameFilter } from '@eventstore/db-client';
import type { EventEmitter } from 'node:events';
import { setImmediate as turn } from 'node:timers/promises';
import type { StoredEvent } from '../../eventsourcing/log/event.js';
import type { LogPage } from '../../eventsourcing/log/event-store.js';
import type { Client } from './client.js';
import { type Intake, Silence } from './intake.js';
import { intakeOf } from './paging.js';
import type { Decode } from './stored-event.js';
import type { Surroundings } from './surroundings.js';

export interface Following {
  readonly around: Surroundings;
  readonly decode: Decode;
  readonly categories: readonly string[] | undefined;
  /** The log's last event, as the leader has it. */
  readonly head: { find(): Promise<bigint | null>; noticed(number: bigint): void };
}

/** Where a follower stands, whatever becomes of its subscriptions. */
export interface Standing {
  /** The last number that was given, -1 before the first. */
  last: bigint;
  /** Behind it the server goes on. */
  from: Position | typeof START;
  /** The server cannot begin where the follower stands: it begins at the beginning, and what was given is left out. */
  isLost: boolean;
  /** Subscriptions in a row that gave nothing. */
  failures: number;
}

/** How many events the server looks at before it says how far it has come. */
const WINDOW = 1_000;
/** How long what the leader has may be on its way to a follower, ms. */
const GRACE = 1_000;

/** No position lies so far. */
const NOWHERE = 2n ** 63n;

/** The server ended the subscription though nobody asked it to. */
class Ended extends Error {}

export class Subscription {
  readonly client: Client;
  readonly #of: Following;
  readonly #standing: Standing;
  readonly #ending: AbortSignal;
  readonly #intake: Intake<ResolvedEvent, StoredEvent>;
  readonly #look = (): void => this.#intake.look();
  #newest: bigint;
  /** So many events must have come for the server's word to be true that there is nothing behind them. */
  #caughtUpAt = Number.POSITIVE_INFINITY;
  /** What the leader had when the subscription began, undefined until it has said so: nobody is caught up before. */
  #goal: bigint | undefined;
  /** The server has looked at everything up to this number. */
  #lookedAt: bigint;
  #isTold = false;

  constructor(of: Following, standing: Standing, ending: AbortSignal) {
    this.#of = of;
    this.#standing = standing;
    this.#ending = ending;
    this.#newest = standing.last;
    this.#lookedAt = standing.last;
    this.client = of.around.link.client;
    const { credentials } = of.around.call;
    const stream = this.client.subscribeToAll({
      fromPosition: standing.from,
      filter: this.#filter(),
      ...(credentials && { credentials }),
    });
    this.#intake = intakeOf(stream, (resolved) => this.#read(resolved));
    (stream as unknown as EventEmitter).on('caughtUp', () => this.#caughtUp());
    ending.addEventListener('abort', this.#look);
    of.head.find().then(
      (head) => this.#aim(head ?? -1n),
      (error) => this.#intake.fail(error),
    );
  }

  /** What has come since, as soon as something has. Throws when the subscription has ended, failed or fallen silent. */
  async next(): Promise<LogPage> {
    await this.#arrival();
    // Catching up, more is on its way: a page of one event each would cost a transaction each.
    if (!this.#isLive && !this.#intake.isDone) await turn();
    if (this.#intake.isDone && !this.#ending.aborted) throw new Ended('the server ended the subscription');
    const events = this.#intake.take();
    const caughtUp = this.#isLive;
    this.#isTold = caughtUp;
    this.#stand(events.at(-1)?.number);
    return { events, caughtUp };
  }

  leave(): void {
    this.#ending.removeEventListener('abort', this.#look);
    this.#intake.leave();
  }

  get #isLive(): boolean {
    return this.#intake.received >= this.#caughtUpAt && this.#goal !== undefined && this.#lookedAt >= this.#goal;
  }

  #aim(head: bigint): void {
    this.#goal = head;
    this.#intake.look();
  }

  async #arrival(): Promise<void> {
    const isEnough = (): boolean => !this.#intake.isEmpty || (this.#isLive && !this.#isTold) || this.#ending.aborted;
    for (;;) {
      try {
        return await this.#intake.until(isEnough, this.#of.around.limits.watchdog);
      } catch (silence) {
        if (!(silence instanceof Silence) || !this.#isLive) throw silence;
        if (await this.#hasMissed()) await this.#intake.until(isEnough, GRACE);
      }
    }
  }

  /** A quiet log and a dead subscription look alike: the leader knows which it is. */
  async #hasMissed(): Promise<boolean> {
    const head = await this.#of.head.find();
    return head !== null && head > this.#newest;
  }

  /** Never throws: the client would fall silent for ever. */
  #read(resolved: ResolvedEvent): StoredEvent | undefined {
    const event = this.#of.decode(resolved);
    if (!event || event.number <= this.#newest) return undefined;
    this.#newest = event.number;
    this.#lookedAt = event.number;
    return event;
  }

  /** The client says so when it reads it, while events that came before are still on their way through it. */
  #caughtUp(): void {
    this.#caughtUpAt = this.#intake.due;
    this.#isTold = false;
    this.#intake.look();
  }

  #stand(last: bigint | undefined): void {
    if (last === undefined) return;
    this.#standing.last = last;
    this.#standing.isLost = false;
    this.#standing.failures = 0;
    this.#standing.from = { commit: last, prepare: last };
    this.#of.head.noticed(last);
  }

  #filter(): Filter {
    const progress = {
      maxSearchWindow: WINDOW,
      checkpointReached: (_: unknown, position: Position): void => {
        // An empty log gives the greatest number that there is.
        if (position.commit < NOWHERE && position.commit > this.#lookedAt) this.#lookedAt = position.commit;
      },
    };
    const { categories } = this.#of;
    return categories
      ? streamNameFilter({ prefixes: [...categories], ...progress })
      : streamNameFilter({ regex: '^[^$]', ...progress });
  }
}
