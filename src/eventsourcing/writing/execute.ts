// The only writer: loads a stream, decides, appends. One command id has one effect, however often it is sent.
import { decided, eventIdOf, type AnyAggregate, type AnyCommandHandler, type Mode } from './decider.js';
import type { AppendOutcome, EventStore } from '../log/event-store.js';
import type { Basis, Envelope, Flag, NewEvent } from '../log/event.js';
import { StreamCache, type Read } from './stream-cache.js';
import { NotExecuted } from './not-executed.js';
import { originalsIn } from './originals.js';
import { paused } from '../log/paused.js';
import { sealed } from '../log/seal.js';
import { inTurn } from './turns.js';
import type { Upcast } from './upcast.js';

/** One command on its way to one stream. */
export interface Instruction {
  readonly aggregate: AnyAggregate;
  readonly handler: AnyCommandHandler;
  /** The id in the stream's name. */
  readonly id: string;
  readonly command: object;
  readonly commandId: string;
  readonly commandHash: string;
  readonly causationId?: string;
  readonly correlationId?: string;
  /** The domain's part of the envelope. */
  readonly metadata: object;
  /** A fact attested by its source is a report, whatever the command is otherwise. */
  readonly attested?: boolean;
  /**
   * The revision that the sender saw; `*`: any, as long as there is such a stream. Looked at after the command's id, so
   * that a retry is never stale.
   */
  readonly ifRevision?: number | '*';
}

export interface Receipt {
  readonly stream: string;
  /** The stream's last revision that this command knows of; -1 = there is no stream. */
  readonly revision: number;
  /** The number of the last event of this command in the log; null when it had nothing new to say. */
  readonly number: bigint | null;
  readonly events: readonly { readonly id: string; readonly type: string; readonly flags: readonly Flag[] }[];
  /** True when the log already held this command, or the same report under another key. */
  readonly repeated: boolean;
}

/** What commands are executed on, as `Asking` is what questions are asked of. */
export interface Executing {
  readonly store: EventStore;
  readonly cache: StreamCache;
  /** Now, ms UTC. */
  readonly now: () => number;
}

/** The same over a store, with a cache of its own. */
export function executingOver(over: {
  readonly store: EventStore;
  readonly upcast: Upcast;
  readonly now: () => number;
}): Executing {
  const { store, upcast, now } = over;
  return { store, cache: new StreamCache(store, upcast), now };
}

/** How often a lost race for a stream is decided anew before the sender is told. */
const ATTEMPTS = 20;
/** How long a command is tried again, ms: a store on a network may take seconds to say that it does not know. */
const PATIENCE = 15_000;
/** ms, between two attempts. */
const LONGEST_PAUSE = 64;

/** Carries a command out. Throws `Refusal` (the domain says no) or `NotExecuted` (this time it could not be done). */
export function execute(executing: Executing, instruction: Instruction): Promise<Receipt> {
  const stream = `${instruction.aggregate.story.category}-${instruction.id}`;
  return inTurn(executing.store, stream, () => attempted(executing, instruction));
}

async function attempted(executing: Executing, instruction: Instruction): Promise<Receipt> {
  let lost: 'CONFLICT' | 'UNKNOWN_OUTCOME' = 'CONFLICT';
  const until = performance.now() + PATIENCE;
  for (let attempt = 1; attempt <= ATTEMPTS && performance.now() < until; attempt++) {
    const done = await once(executing, instruction);
    if (typeof done === 'object') return done;
    lost = done;
    await paused(Math.random() * Math.min(2 ** attempt, LONGEST_PAUSE)); // else two processes could keep step
  }
  throw new NotExecuted(lost);
}

/** Loads, decides and appends once; a race that was lost, or an append whose outcome nobody knows, is not final. */
async function once(executing: Executing, instruction: Instruction): Promise<Receipt | 'CONFLICT' | 'UNKNOWN_OUTCOME'> {
  const read = await executing.cache.read(instruction.aggregate.story, instruction.id);
  const { stream, revision } = read;
  const earlier = receiptBefore(read, instruction);
  if (earlier) return earlier;
  demandSeen(instruction.ifRevision, revision);
  // Sealed anew with each attempt: what was lost in a race has another place and another seal before it.
  const events = sealed(read, await decide(executing, instruction, read));
  if (events.length === 0) return saidBefore(executing, instruction, read);
  const outcome = await executing.store.append(stream, events, revision);
  if (outcome.outcome !== 'appended') return notAppended(outcome);
  if (outcome.fresh)
    executing.cache.carryOn(instruction.aggregate.story, read, events, {
      number: outcome.number,
      recordedAt: executing.now(),
    });
  return receipt(stream, outcome, events);
}

/** Nothing new was said: the events that said it first, as they would be said by who knows of none. */
async function saidBefore(executing: Executing, instruction: Instruction, read: Read): Promise<Receipt> {
  const { stream, revision, state } = read;
  const unheard = { ...read, revision: -1, state: instruction.aggregate.story.initial };
  const said = await decide(executing, instruction, unheard).catch(() => []);
  const events = originalsIn(state, said);
  return { stream, revision, number: null, events, repeated: events.length > 0 };
}

function receiptBefore({ stream, commands }: Read, { commandId, commandHash }: Instruction): Receipt | undefined {
  const written = commands.get(commandId);
  if (!written) return undefined;
  if (written.commandHash !== commandHash) throw new NotExecuted('KEY_REUSED');
  const { revision, number, events } = written;
  return { stream, revision, number, events, repeated: true };
}

function demandSeen(expected: Instruction['ifRevision'], actual: number): void {
  const isMet = expected === undefined || (expected === '*' ? actual >= 0 : actual === expected);
  if (!isMet) throw new NotExecuted('STALE', { expected, actual });
}

async function decide(
  executing: Executing,
  instruction: Instruction,
  { state, revision }: Read,
): Promise<readonly NewEvent[]> {
  const { handler, command, id, metadata, attested, aggregate } = instruction;
  const mode: Mode = attested ? 'reports' : handler.mode;
  const { others, basis } = await referred(executing, handler, { command, state });
  const about = { mode, id, time: executing.now(), metadata };
  const { commandId, commandHash, causationId = commandId, correlationId = commandId } = instruction;
  const envelope: Omit<Envelope, 'flags'> = { envelope: 2, commandId, commandHash, causationId, correlationId, basis };
  const situation = { aggregate, state, revision, others, about, envelope };
  const { events, flags } = decided(handler, command, situation);
  const whole = { ...metadata, ...envelope, flags };
  return events.map(({ type, data }, index) => ({
    id: eventIdOf(commandId, index),
    type,
    schemaVersion: (aggregate.versions as Record<string, number> | undefined)?.[type] ?? 1,
    data,
    metadata: whole,
  }));
}

/** Reads the streams that the command refers to, at decision time. Not atomic across streams: `basis` says what was seen. */
async function referred(
  executing: Executing,
  { refers }: AnyCommandHandler,
  { command, state: own }: { command: object; state: unknown },
): Promise<{ others: Record<string, unknown>; basis: Basis[] }> {
  const others: Record<string, unknown> = {};
  const basis: Basis[] = [];
  for (const [name, reference] of Object.entries(refers)) {
    const id = reference.id(command, own as never);
    if (id === undefined) continue;
    const { state, stream, revision } = await executing.cache.read(reference.story, id);
    others[name] = state;
    basis.push({ stream, revision });
  }
  return { others, basis };
}

function receipt(stream: string, at: { revision: number; number: bigint }, events: readonly NewEvent[]): Receipt {
  const told = events.map(({ id, type, metadata }) => ({ id, type, flags: metadata.flags }));
  return { stream, revision: at.revision, number: at.number, events: told, repeated: false };
}

function notAppended(outcome: Exclude<AppendOutcome, { outcome: 'appended' }>): 'CONFLICT' | 'UNKNOWN_OUTCOME' {
  if (outcome.outcome === 'conflict') return 'CONFLICT';
  if (outcome.outcome === 'unknown') return 'UNKNOWN_OUTCOME';
  const { outcome: why } = outcome;
  if (why === 'unavailable') throw new NotExecuted('UNAVAILABLE', { reason: outcome.reason });
  throw new NotExecuted('TOO_LARGE', { bytes: outcome.bytes, limit: outcome.limit });
}
