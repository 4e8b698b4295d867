// The words that somebody may say of a thing as it stands, before they have said them: each command weighed by its right alone.
import type { AnyAggregate, AnyCommandHandler } from './decider.js';
import type { Executing, Instruction } from './executing.js';
import { Refusal } from './refusal.js';
import { lookOf, readOf, wordOf } from './saying.js';
import { asSeen } from './seeing.js';
import type { Read } from './stream-cache.js';

/** Whether their word counts, or waits for somebody else's. */
export type Weight = 'WORD' | 'PROPOSAL';

export interface Allowed {
  readonly verb: string;
  readonly as: Weight;
}

export interface AllowedOn extends Pick<Instruction, 'id' | 'metadata'> {
  readonly aggregate: AnyAggregate;
  /** The fields that a command must have. */
  readonly required: (handler: AnyCommandHandler) => ReadonlySet<string>;
}

/** Undefined where the sender sees no such thing. What hangs on what a command will say is allowed: it is weighed when it is sent. */
export async function allowedOn(executing: Executing, on: AllowedOn): Promise<readonly Allowed[] | undefined> {
  const { aggregate, id, metadata, required } = on;
  const { story, commands, collection } = aggregate;
  const seen = await asSeen(lookOf(executing, on), { of: story, id }, await readOf(executing, story, id));
  if (seen.revision < 0) return undefined;
  const all = await Promise.all(
    Object.entries(commands).map(async ([verb, handler]) => {
      const unsaid = new Unsaid(required(handler));
      const about = { aggregate, handler, id, metadata, route: `${collection}/${verb}` };
      const instruction = { ...about, command: unsaid.command, commandId: '', commandHash: '' };
      return { verb, as: await weightOf(executing, { instruction, unsaid, seen }) };
    }),
  );
  return all.filter((each): each is Allowed => each.as !== undefined);
}

interface Weighing {
  readonly instruction: Instruction;
  readonly unsaid: Unsaid;
  readonly seen: Read;
}

async function weightOf(executing: Executing, { instruction, unsaid, seen }: Weighing): Promise<Weight | undefined> {
  try {
    const { whose } = await wordOf(executing, instruction, seen);
    return whose && !unsaid.isAsked ? 'PROPOSAL' : 'WORD';
  } catch (problem) {
    if (unsaid.isAsked) return 'WORD';
    if (problem instanceof Refusal) return undefined;
    throw problem;
  }
}

/** A command of which nothing has been said yet: it knows whether anybody asked for what it must say. */
class Unsaid {
  isAsked = false;
  readonly command: object;

  constructor(required: ReadonlySet<string>) {
    const get = (_: object, name: string | symbol): undefined => {
      this.isAsked ||= required.has(name as string);
    };
    this.command = new Proxy({}, { get });
  }
}
