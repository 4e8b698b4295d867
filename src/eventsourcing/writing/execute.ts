// The only writer: loads a stream, decides, appends. One command id has one effect, however often it is sent.
import type { AppendOutcome, EventStore } from '../log/event-store.js';
import type { NewEvent } from '../log/event.js';
import { paused } from '../log/paused.js';
import type { Executing, Instruction, Receipt } from './executing.js';
import { NotExecuted } from './not-executed.js';
import { decidedOn, type Done, readOf, type Said } from './saying.js';
import type { Read } from './stream-cache.js';
import { StreamQueues } from './stream-queues.js';

/** How often a lost race for a stream is decided anew before the sender is told. */
const ATTEMPTS = 20;
/** How long a command is tried again, ms: a store on a network may take seconds to say that it does not know. */
const PATIENCE = 15_000;
/** ms, between two attempts. */
const LONGEST_PAUSE = 64;
/** Most commands that are decided in a row and appended as one. */
const MOST_TOGETHER = 64;

/** A command that waits for its turn at its stream. */
interface Waiting extends PromiseWithResolvers<Receipt> {
  readonly executing: Executing;
  readonly instruction: Instruction;
}

/** By store: two caches over one store meet in the same queues. */
const queues = new WeakMap<EventStore, StreamQueues<Waiting>>();

/** Carries a command out. Throws `Refusal` (the domain says no) or `NotExecuted` (this time it could not be done). */
export function execute(executing: Executing, instruction: Instruction): Promise<Receipt> {
  const { store } = executing;
  let waiting = queues.get(store);
  if (!waiting) queues.set(store, (waiting = new StreamQueues((queue) => togetherIn(queue, store), allCarriedOut)));
  const own: Waiting = { executing, instruction, ...Promise.withResolvers<Receipt>() };
  waiting.add(`${instruction.aggregate.story.category}-${instruction.id}`, own);
  return own.promise;
}

/**
 * How many of those that wait can be one append: each with an id of its own, since what another of them says is not in the log
 * yet; and only where the number of the last event tells those before it.
 */
function togetherIn(waiting: readonly Waiting[], { numbersCount }: EventStore): number {
  if (!numbersCount) return 1;
  const ids = new Set<string>();
  for (const { executing, instruction } of waiting.slice(0, MOST_TOGETHER)) {
    if (executing !== waiting[0]!.executing || ids.has(instruction.commandId)) break;
    ids.add(instruction.commandId);
  }
  return ids.size;
}

async function allCarriedOut(waiting: readonly Waiting[]): Promise<void> {
  const { executing } = waiting[0]!;
  try {
    const done = await attempted(
      executing,
      waiting.map(({ instruction }) => instruction),
    );
    if (done !== 'APART') done.forEach((each, i) => settle(waiting[i]!, each));
    else for (const each of waiting) await allCarriedOut([each]);
  } catch (problem) {
    for (const { reject } of waiting) reject(problem);
  }
}

function settle({ resolve, reject }: Waiting, done: Done): void {
  if ('receipt' in done) resolve(done.receipt);
  else reject(done.problem);
}

/** `APART`: each of the commands must go by itself. */
type Attempt = readonly Done[] | 'APART' | 'CONFLICT' | 'UNKNOWN_OUTCOME';

async function attempted(executing: Executing, commands: readonly Instruction[]): Promise<readonly Done[] | 'APART'> {
  let lost: 'CONFLICT' | 'UNKNOWN_OUTCOME' = 'CONFLICT';
  const until = performance.now() + PATIENCE;
  for (let attempt = 1; attempt <= ATTEMPTS && performance.now() < until; attempt++) {
    const done = await once(executing, commands);
    if (typeof done === 'object' || done === 'APART') return done;
    lost = done;
    await paused(Math.random() * Math.min(2 ** attempt, LONGEST_PAUSE)); // else two processes could keep step
  }
  throw new NotExecuted(lost);
}

/**
 * Loads, decides and appends once; a race that was lost, or an append whose outcome nobody knows, is not final. Each command is
 * decided on what those before it leave, all are appended or none, and nobody is told anything before that.
 */
async function once(executing: Executing, commands: readonly Instruction[]): Promise<Attempt> {
  const { id, aggregate } = commands[0]!;
  const read = await readOf(executing, aggregate.story, id);
  const said: Said[] = [];
  let end = read;
  for (const instruction of commands) {
    const next = await decidedOn(executing, instruction, end);
    if ('end' in next) end = next.end;
    said.push(next);
  }
  const events = said.flatMap((each) => ('end' in each ? each.events : []));
  if (events.length === 0) return said as readonly Done[];
  const outcome = await executing.store.append(read.stream, events, read.revision);
  if (commands.length > 1 && isApart(outcome)) return 'APART';
  if (outcome.outcome !== 'appended') return notAppended(outcome);
  const numbers = numbersOf(events, outcome.number, commands.length > 1);
  if (outcome.fresh) executing.cache.carryOn(read, events, { story: end.state, numbers });
  const number = (revision: number): bigint => numbers[revision - read.revision - 1]!;
  return said.map((each) => ('end' in each ? { receipt: receipt(each, number(each.end.revision)) } : each));
}

/** Too much for one append, or one of which nobody can tell where the events of each command came to stand. */
const isApart = (appended: AppendOutcome): boolean =>
  appended.outcome === 'too-large' || (appended.outcome === 'appended' && !appended.fresh);

/** Of one command that of its last event alone is told. */
const numbersOf = (events: readonly NewEvent[], last: bigint, isCounted: boolean): readonly bigint[] =>
  events.map((_, i) => (isCounted ? last - BigInt(events.length - 1 - i) : last));

function receipt({ end, events }: Extract<Said, { end: Read }>, number: bigint): Receipt {
  const told = events.map(({ id, type, metadata }) => ({ id, type, flags: metadata.flags }));
  return { stream: end.stream, revision: end.revision, number, events: told, repeated: false };
}

function notAppended(outcome: Exclude<AppendOutcome, { outcome: 'appended' }>): 'CONFLICT' | 'UNKNOWN_OUTCOME' {
  if (outcome.outcome === 'conflict') return 'CONFLICT';
  if (outcome.outcome === 'unknown') return 'UNKNOWN_OUTCOME';
  const { outcome: why } = outcome;
  if (why === 'unavailable') throw new NotExecuted('UNAVAILABLE', { reason: outcome.reason });
  throw new NotExecuted('TOO_LARGE', { bytes: outcome.bytes, limit: outcome.limit });
}
