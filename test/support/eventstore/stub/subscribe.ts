// STUB of EventStoreDB: subscriptions, first from the log behind and then live, with the checkpoints where the server sends them.
import { randomUUID } from 'node:crypto';
import type streams from '@eventstore/db-client/generated/streams_pb.js';
import type { StubEvent } from './event.js';
import type { Exchange } from './exchange.js';
import type { Fault } from './faults.js';
import type { StubLog } from './log.js';
import { Outlet } from './outlet.js';
import { INVALID_POSITION, type Refusal, UNEXPECTED, streamDeleted } from './refusals.js';
import { type Place, caughtUpMessage, checkpointMessage, confirmationMessage, isCrossed, nameOf } from './wire.js';
import { ORIGIN, START, type Wish, after, from, isAfter, isBefore, placeOf, unsigned, wishOf } from './wish.js';

/** How many live events the server keeps for a client that is slow, before it goes back to the log. */
const LIVE_BUFFER = 32;
/** Events of one page of catching up. */
const PAGE = 32;
/** Events looked at for one page where no filter says how many. */
const WINDOW = 1_000;

/** `refusal`: why a call that needs this node to lead is turned away; `fault`: what is to go wrong. */
export async function subscribe(
  log: StubLog,
  exchange: Exchange,
  options: streams.ReadReq.Options,
  { fault, refusal }: { readonly fault: Fault | null; readonly refusal: Refusal | undefined },
): Promise<void> {
  const stream = nameOf(options.getStream()?.getStreamIdentifier());
  if (isCrossed(options)) return exchange.refuse(UNEXPECTED);
  if (options.hasStream() && log.shown(stream) === 'tombstoned') return exchange.refuse(streamDeleted(stream));
  const wish = wishOf(log, options, stream);
  await exchange.send(confirmationMessage(randomUUID()));
  const turnedAway = log.isPlace(wish.after.commit) ? refusal : INVALID_POSITION;
  const behind = after(log, wish.after);
  // Only who must read first is sent to the leader: a follower that is up to date serves what comes.
  if (turnedAway !== undefined && behind.length > 0) return exchange.refuse(turnedAway);
  const outlet = new Outlet(exchange, fault, behind.filter(wish.allowed).length);
  await new Subscription(log, outlet, wish).run();
}

class Subscription {
  /** What was sent on last: an event's place or a checkpoint's. */
  #at: Place;
  /** How far the log was looked through. */
  #seen: Place;
  #checkpoint: Place | undefined;
  /** Events looked at between two checkpoints. */
  readonly #every: number;

  constructor(
    private readonly log: StubLog,
    private readonly outlet: Outlet,
    private readonly wish: Wish,
  ) {
    this.#at = wish.after;
    this.#seen = wish.after;
    this.#every = wish.windows?.checkpointEvery ?? Infinity;
  }

  async run(): Promise<void> {
    await this.outlet.begin();
    if (after(this.log, this.#at).length > 0) await this.#catchUp();
    await this.outlet.atEnd();
    while (this.outlet.going) {
      await this.outlet.send(caughtUpMessage());
      await this.#live();
      await this.#catchUp();
    }
  }

  /** Page by page to the end of the log, with a checkpoint whenever enough events were looked at, and one at the end. */
  async #catchUp(): Promise<void> {
    let considered = 0;
    for (let begin = this.#at; this.outlet.going;) {
      const page = this.#page(begin);
      for (const event of page) await this.#pass(event);
      this.#seen = { commit: page.at(-1)?.end ?? this.log.end, prepare: 0n };
      if (this.#seen.commit === this.log.end) break;
      considered += page.length;
      if (considered >= this.#every) await this.#markPage(begin);
      considered %= this.#every;
      begin = this.#seen;
    }
    await this.#sendCheckpoint();
  }

  /** A checkpoint after a page: its last event, or else the place where it began. The server says no more than that. */
  async #markPage(begin: Place): Promise<void> {
    if (this.#at === START) this.#at = ORIGIN;
    if (this.#at.commit < begin.commit) this.#at = begin;
    await this.#sendCheckpoint();
  }

  /** What the server looks at in one go: from the place on, the event there included. */
  #page(begin: Place): readonly StubEvent[] {
    const ahead = from(this.log, (event) => !isBefore(event, begin), this.wish.windows?.window ?? WINDOW);
    let allowed = 0;
    const full = ahead.findIndex((event) => this.wish.allowed(event) && ++allowed > PAGE);
    return full === -1 ? ahead : ahead.slice(0, full);
  }

  /** As events come; returns when the client fell so far behind that the log must help, or when it is over. */
  async #live(): Promise<void> {
    let considered = 0;
    while (this.outlet.going) {
      const fresh = after(this.log, this.#seen);
      if (fresh.filter(this.wish.allowed).length > LIVE_BUFFER) return this.#sendCheckpoint();
      for (const event of fresh) {
        await this.#pass(event);
        this.#seen = placeOf(event);
        considered += 1;
        if (considered < this.#every) continue;
        considered = 0;
        this.#at = this.#seen;
        await this.#sendCheckpoint();
      }
      if (fresh.length === 0) await this.log.more(this.outlet.exchange.closed);
    }
  }

  async #pass(event: StubEvent): Promise<void> {
    if (!this.wish.allowed(event) || !isAfter(event, this.#at)) return;
    await this.outlet.event(event);
    this.#at = placeOf(event);
  }

  async #sendCheckpoint(): Promise<void> {
    if (this.wish.windows === undefined) return;
    // Compared unsigned by the server: after the checkpoint of a log without any event for this filter, -1, no other is sent.
    if (this.#checkpoint !== undefined && unsigned(this.#at.commit) <= unsigned(this.#checkpoint.commit)) return;
    this.#checkpoint = this.#at;
    await this.outlet.send(checkpointMessage(this.#at));
  }
}
