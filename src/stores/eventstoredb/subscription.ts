// One subscription to the log's end, as pages in the order in which the server said things, "caught up" included.
import { type Filter, type Position, type ResolvedEvent, type START, streamNameFilter } from '@eventstore/db-client';
import type { EventEmitter } from 'node:events';
import { setImmediate as turn } from 'node:timers/promises';
import type { StoredEvent } from '../../eventsourcing/event.js';
import type { Page } from '../../eventsourcing/event-store.js';
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
  #isTold = false;
  #checkpoint: { readonly position: Position; readonly at: number } | undefined;

  constructor(of: Following, standing: Standing, ending: AbortSignal) {
    this.#of = of;
    this.#standing = standing;
    this.#ending = ending;
    this.#newest = standing.last;
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
  }

  /** What has come since, as soon as something has. Throws when the subscription has ended, failed or fallen silent. */
  async next(): Promise<Page> {
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
    return this.#intake.received >= this.#caughtUpAt;
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
    return event;
  }

  /** The client says so when it reads it, while events that came before are still on their way through it. */
  #caughtUp(): void {
    this.#caughtUpAt = this.#intake.due;
    this.#isTold = false;
    this.#intake.look();
  }

  #stand(last: bigint | undefined): void {
    if (last !== undefined) {
      this.#standing.last = last;
      this.#standing.from = { commit: last, prepare: last };
      this.#standing.isLost = false;
      this.#standing.failures = 0;
      this.#of.head.noticed(last);
    }
    const checkpoint = this.#checkpoint;
    if (!checkpoint || checkpoint.at > this.#intake.received) return;
    this.#checkpoint = undefined;
    if (checkpoint.position.commit > this.#standing.last) this.#standing.from = checkpoint.position;
  }

  #filter(): Filter {
    const progress = {
      maxSearchWindow: WINDOW,
      checkpointReached: (_: unknown, position: Position): void => {
        this.#checkpoint = { position, at: this.#intake.due };
      },
    };
    const { categories } = this.#of;
    return categories
      ? streamNameFilter({ prefixes: [...categories], ...progress })
      : streamNameFilter({ regex: '^[^$]', ...progress });
  }
}
