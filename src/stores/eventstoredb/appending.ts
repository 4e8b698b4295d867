// The append, once, whatever happens on the way: the same ids at the same revision until the server answers or time is up.
import { type AppendResult, type EventData, NO_STREAM as NEW } from '@eventstore/db-client';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EncodedAppend } from '../../eventsourcing/log/encoding.js';
import { type AppendOutcome, MAX_APPEND_BYTES, NO_STREAM } from '../../eventsourcing/log/event-store.js';
import type { Client } from './client.js';
import { accessDenied, damaged, type Meaning, meaningOf, reasonOf } from './failures.js';
import { pauseBefore } from './limits.js';
import type { Settling } from './settling.js';
import { sent } from './stored-event.js';
import type { Surroundings } from './surroundings.js';
import type { Turns } from './turns.js';
import { within } from './within.js';

/** How much longer than its deadline a call may take until it is given up, ms: finding a node has no deadline. */
const SLACK = 250;

/** An append and the same as the client sends it. */
interface Outgoing {
  readonly append: EncodedAppend;
  readonly events: EventData[];
}

/** What one attempt came to: an outcome, or why there is none yet. */
type Attempt = { readonly outcome: AppendOutcome } | { readonly reason: string; readonly mayBeWritten: boolean };

export class Appending {
  readonly #around: Surroundings;
  readonly #settling: Settling;
  readonly #turns: Turns;
  /** When an answer came last through a client: tells a slow server from a connection that is dead. */
  readonly #answeredAt = new WeakMap<Client, number>();

  constructor(around: Surroundings, settling: Settling, turns: Turns) {
    this.#around = around;
    this.#settling = settling;
    this.#turns = turns;
  }

  async append(append: EncodedAppend): Promise<AppendOutcome> {
    const deadline = performance.now() + this.#around.limits.append;
    if (!(await this.#turns.begin(deadline))) {
      return { outcome: 'unavailable', reason: 'too many appends are waiting for the event store' };
    }
    try {
      return await this.#attempted({ append, events: append.events.map(sent) }, deadline);
    } finally {
      this.#turns.end();
    }
  }

  async #attempted(outgoing: Outgoing, deadline: number): Promise<AppendOutcome> {
    const { limits, tell } = this.#around;
    let [reason, mayBeWritten] = ['its turn came too late', false];
    for (let attempt = 1; attempt <= limits.attempts; attempt++) {
      const left = deadline - performance.now();
      // An attempt that is cut short says nothing, and leaves it open whether it was written.
      if (left < limits.attempt / 3) break;
      const result = await this.#attempt(outgoing, Math.min(limits.attempt, left));
      if ('outcome' in result) return result.outcome;
      reason = result.reason;
      mayBeWritten ||= result.mayBeWritten;
      tell({ kind: 'retry', reason });
      await sleep(pauseBefore(attempt, limits.pause));
    }
    return mayBeWritten ? this.#settle(outgoing.append, reason) : { outcome: 'unavailable', reason };
  }

  async #attempt({ append, events }: Outgoing, ms: number): Promise<Attempt> {
    const { link, call } = this.#around;
    const { client } = link;
    const { stream, expectedRevision } = append;
    const began = performance.now();
    try {
      const appending = client.appendToStream(stream, events, {
        ...call,
        expectedRevision: expectedRevision === NO_STREAM ? NEW : BigInt(expectedRevision),
        deadline: ms,
      });
      const answer = await within(appending, ms + SLACK);
      this.#answeredAt.set(client, performance.now());
      return { outcome: await this.#appended(append, answer) };
    } catch (error) {
      return this.#failed(append, error, { client, began });
    }
  }

  /** Revision and number of the last event; where the server keeps the number to itself, the stream is asked. */
  async #appended(append: EncodedAppend, { nextExpectedRevision, position }: AppendResult): Promise<AppendOutcome> {
    const number = position?.commit;
    if (number !== undefined) return { outcome: 'appended', revision: Number(nextExpectedRevision), number };
    return this.#settle(append, 'the server did not say at which position it wrote');
  }

  async #failed(
    append: EncodedAppend,
    error: unknown,
    { client, began }: { readonly client: Client; readonly began: number },
  ): Promise<Attempt> {
    const meaning = meaningOf(error);
    const reason = reasonOf(error);
    if (meaning.kind === 'unreachable' || meaning.kind === 'unknown') {
      // A server that answers others is only slow: a new connection would not make it faster.
      const isAnswering = (this.#answeredAt.get(client) ?? 0) > began;
      if (meaning.isTransport && !isAnswering) this.#around.link.renew(client, reason);
      return { reason, mayBeWritten: meaning.kind === 'unknown' };
    }
    if (meaning.kind === 'not-leader') return { reason: 'the node is not the leader', mayBeWritten: false };
    return { outcome: await this.#final(append, meaning, error) };
  }

  /** Outcomes that no further attempt would change. Throws what must not be mistaken for one. */
  async #final(append: EncodedAppend, meaning: Meaning, error: unknown): Promise<AppendOutcome> {
    switch (meaning.kind) {
      case 'conflict':
        return this.#conflict(append, meaning.actual);
      case 'too-large':
        return { outcome: 'too-large', bytes: append.bytes, limit: meaning.limit ?? MAX_APPEND_BYTES };
      case 'access':
        return { outcome: 'unavailable', reason: accessDenied(error).message };
      case 'deleted':
        throw damaged(append.stream, 'was deleted for ever (a tombstone)', 'Restore the last backup.');
      default:
        return { outcome: 'unavailable', reason: `the event store refuses the append: ${reasonOf(error)}` };
    }
  }

  /** The server does not always say at which revision the stream is, or says what cannot be. */
  async #conflict({ stream, expectedRevision }: EncodedAppend, told: number | undefined): Promise<AppendOutcome> {
    if (told !== undefined && told !== expectedRevision) return { outcome: 'conflict', actual: told };
    try {
      return { outcome: 'conflict', actual: await this.#settling.lastRevision(stream) };
    } catch (error) {
      return { outcome: 'unavailable', reason: reasonOf(error) };
    }
  }

  async #settle(append: EncodedAppend, reason: string): Promise<AppendOutcome> {
    const outcome = await this.#settling.settle(append, reason);
    if (outcome.outcome !== 'unavailable' && outcome.outcome !== 'too-large') {
      this.#around.tell({ kind: 'settled', outcome: outcome.outcome });
    }
    return outcome;
  }
}
