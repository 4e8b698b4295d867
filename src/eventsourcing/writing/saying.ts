// The saying of a command: its events, decided on a stream as it stands and sealed behind it, or what else there is to tell.
import { type Basis, type Envelope, given, idOf, type NewEvent } from '../log/event.js';
import { sealed } from '../log/seal.js';
import { type Decision, decided } from './decided.js';
import type { AnswerFirst, AnyAggregate, AnyCommandHandler, AskedFirst, Context, Mode } from './decider.js';
import type { Executing, Instruction, Receipt } from './executing.js';
import { NotExecuted } from './not-executed.js';
import { originalsIn } from './originals.js';
import { judged, Unheld } from './rights.js';
import { asSeen, type Look, seesAll } from './seeing.js';
import type { Read } from './stream-cache.js';

/** What came of a command, to be told when what it was decided on is in the log. */
export type Done = { readonly receipt: Receipt } | { readonly problem: unknown };

/** What a command says: events, sealed, and how they leave the stream; or what is to be told without them. */
export type Said = { readonly events: readonly NewEvent[]; readonly end: Read } | Done;

/** Never rejects: who sent the command is told why when the time has come. */
export async function decidedOn(executing: Executing, instruction: Instruction, on: Read): Promise<Said> {
  try {
    const earlier = receiptBefore(on, instruction);
    if (earlier) return { receipt: earlier };
    const { aggregate, id } = instruction;
    const look = lookOf(executing, instruction);
    const seen = isOfOwn(instruction, on) ? on : await asSeen(look, { of: aggregate.story, id }, on);
    const { stream, revision, commands } = on;
    demandSeen(instruction.ifRevision, seen.revision);
    const decision = await decide(executing, instruction, seen);
    if (decision.events.length === 0) return { receipt: await saidBefore(executing, instruction, seen) };
    // Nobody may begin what has begun: that it has, is all that they learn.
    if (seen !== on) throw new NotExecuted('ID_TAKEN');
    demandRoom(instruction.aggregate.parts, on.state, decision.story);
    // Sealed anew with each attempt: what was lost in a race has another place and another seal before it.
    const events = sealed(on, toAppend(aggregate, decision));
    const { seal = null } = events.at(-1)!.metadata;
    return { events, end: { stream, revision: revision + events.length, seal, state: decision.story, commands } };
  } catch (problem) {
    return { problem };
  }
}

const isOfOwn = ({ handler, command, metadata }: Instruction, { state }: Read): boolean =>
  handler.isOfOwn?.(command, state, metadata) === true;

export const lookOf = (
  { sees, now, lately }: Executing,
  { metadata, attested = false }: Pick<Instruction, 'metadata' | 'attested'>,
): Look => ({
  // Who imports a document tells what it says of anything.
  sees: attested ? seesAll : sees,
  metadata,
  now: now(),
  read: (of, id) => lately.read(of, id),
});

/** Nothing new was said: the events that said it first, as they would be said by who knows of none. */
async function saidBefore(executing: Executing, instruction: Instruction, on: Read): Promise<Receipt> {
  const { stream, revision, state } = on;
  const unheard = { ...on, revision: -1, state: instruction.aggregate.story.initial };
  const said = await decide(executing, instruction, unheard).catch(() => undefined);
  const events = originalsIn(state, said?.events ?? []);
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

/** What has too many already may still be put right. */
function demandRoom(parts: AnyAggregate['parts'], before: unknown, after: unknown): void {
  if (!parts) return;
  const count = parts.count(after);
  if (count > parts.most && count > parts.count(before)) throw new NotExecuted('TOO_MANY_PARTS', { limit: parts.most });
}

async function decide(executing: Executing, instruction: Instruction, on: Read): Promise<Decision> {
  try {
    return await decideBy(await wordOf(executing, instruction, on), executing, instruction, on);
  } catch (problem) {
    // Whoever sent it is helped by what is missing, which a rule refuses, and not by whose word it will be then.
    if (problem instanceof Unheld) await decideBy({ basis: [] }, executing, instruction, on);
    throw problem;
  }
}

async function decideBy(word: Word, executing: Executing, instruction: Instruction, on: Read): Promise<Decision> {
  const { state, revision } = on;
  const { handler, command, aggregate } = instruction;
  const about = contextOf(instruction, executing.now());
  const { others, basis: seen } = await referred(executing, instruction, on);
  const basis = [...word.basis, ...seen];
  const { commandId, commandHash, causationId = commandId, correlationId = commandId } = instruction;
  const envelope: Omit<Envelope, 'flags'> = { envelope: 2, commandId, commandHash, causationId, correlationId, basis };
  const { right, whose } = word;
  const told = handler.told?.(others);
  const known = await answered(executing, about, handler.asks?.(command, state, others, about));
  const said = right === undefined && !told ? known : besides(known, { ...given({ right }), ...told });
  return decided(handler, command, { aggregate, state, revision, others, about: said, envelope, whose });
}

type Word = Awaited<ReturnType<typeof judged>>;

/** By which right it is said, weighed on what its sender sees. */
export function wordOf(executing: Executing, instruction: Instruction, on: Read): Promise<Word> {
  const { handler, command } = instruction;
  const look = lookOf(executing, instruction);
  const context = contextOf(instruction, executing.now());
  return judged(handler.rights, { command, state: on.state, context }, async (of, each) =>
    `${of.category}-${each}` === on.stream ? on : asSeen(look, { of, id: each }, await executing.lately.read(of, each)),
  );
}

/** With the answers to what the command asks first. */
async function answered(
  { answers: of }: Executing,
  about: Context,
  asked: readonly AskedFirst[] = [],
): Promise<Context> {
  const answers: AnswerFirst[] = [];
  for (const each of asked) {
    if (!of) throw new NotExecuted('UNAVAILABLE', { reason: `nothing answers ${each.path} here` });
    answers.push(await of(each));
  }
  return answers.length > 0 ? { ...about, answers } : about;
}

const besides = (about: Context, more: object): Context => ({
  ...about,
  metadata: { ...(about.metadata as object), ...more },
});

function contextOf({ handler, id, metadata, attested = false, documented = false, route }: Instruction, time: number) {
  const mode: Mode = attested ? 'reports' : handler.mode;
  return { mode, id, time, metadata, attested, documented, ...given({ route }) };
}

function toAppend({ versions }: AnyAggregate, { events, ids, metadata }: Decision): readonly NewEvent[] {
  const versionOf = versions as Readonly<Record<string, number>> | undefined;
  return events.map(({ type, data }, index) => {
    return { id: ids[index]!, type, schemaVersion: versionOf?.[type] ?? 1, data, metadata };
  });
}

/** At once for a stream that is remembered as it is. */
export const readOf = ({ cache }: Executing, story: AnyAggregate['story'], id: string): Read | Promise<Read> =>
  cache.current(story, id) ?? cache.read(story, id);

/** A thing may refer to itself: as those before it in the same append leave it. */
const ofItself = ({ story }: AnyCommandHandler['refers'][string], id: string, on: Read): Read | undefined =>
  `${story.category}-${id}` === on.stream ? on : undefined;

/** Reads the streams that the command refers to, at decision time. Not atomic across streams: `basis` says what was seen. */
async function referred(
  executing: Executing,
  instruction: Instruction,
  on: Read,
): Promise<{ others: Record<string, unknown>; basis: Basis[] }> {
  const others: Record<string, unknown> = {};
  const basis: Basis[] = [];
  const { command, handler } = instruction;
  for (const [name, reference] of Object.entries(handler.refers)) {
    const named = reference.id(command, on.state as never, idOf(on.stream), others);
    if (named === undefined) continue;
    const states: unknown[] = [];
    for (const id of [named].flat()) {
      const { state, stream, revision } = await seenAs(executing, instruction, { reference, id, on });
      states.push(state);
      if (revision >= 0 || !reference.isOptional) basis.push({ stream, revision });
    }
    others[name] = typeof named === 'string' ? states[0] : states;
  }
  return { others, basis };
}

interface Referring {
  readonly reference: AnyCommandHandler['refers'][string];
  readonly id: string;
  readonly on: Read;
}

/** A stream that is referred to, as the sender sees it. */
async function seenAs(executing: Executing, instruction: Instruction, { reference, id, on }: Referring): Promise<Read> {
  const { story: of } = reference;
  const own = ofItself(reference, id, on);
  return own ?? asSeen(lookOf(executing, instruction), { of, id }, await readOf(executing, of, id));
}
