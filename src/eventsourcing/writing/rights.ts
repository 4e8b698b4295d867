// Rights, as the machine knows them: whose word a command is, weighed before anything is decided. Which rights there are, the
// domain says; each of its commands has some.
import type { Basis, Flag } from '../log/event.js';
import type { Story } from '../log/story.js';
import { Refusal } from './refusal.js';

/** What is known of a command when its right is weighed. */
export interface Claim<Command = object, State = unknown, Ctx = unknown> {
  readonly command: Command;
  readonly state: State;
  readonly context: Ctx;
}

/** By which right it is said; or whose it is to say. */
export interface Judgement {
  /** A code, stored with the events. */
  readonly right?: string;
  /** It is another's to say: stored with the events, which wait for that one to accept them. */
  readonly whose?: Flag;
}

/** It is nobody's to say, as the thing stands. */
export class Unheld<Code extends string = string> extends Refusal<Code> {}

/** A stream that can prove a right. `id` undefined: there is nothing in it for this claim. */
export interface Proof {
  readonly story: Story<unknown, never>;
  readonly id: (claim: Claim<never, never, never>) => string | undefined;
}

export interface Rights {
  readonly proofs: { readonly [name: string]: Proof };
  /** Throws a `Refusal` where nobody but others may say it. `proved`: the stories of the proofs that were looked up. */
  weigh(claim: Claim, proved: Readonly<Record<string, unknown>>): Judgement;
}

/** Reads a stream's story as it is now. */
export type ReadStory = (of: Story<unknown, never>, id: string) => Found | Promise<Found>;

interface Found {
  readonly state: unknown;
  readonly stream: string;
  readonly revision: number;
}

/** Weighs a claim; `basis`: what proved it. */
export async function judged(
  rights: Rights | undefined,
  claim: Claim,
  read: ReadStory,
): Promise<Judgement & { readonly basis: readonly Basis[] }> {
  const basis: Basis[] = [];
  if (!rights) return { basis };
  const proved: Record<string, unknown> = {};
  for (const [name, { story, id }] of Object.entries(rights.proofs)) {
    const of = id(claim as Claim<never, never, never>);
    if (of === undefined) continue;
    const { state, stream, revision } = await read(story, of);
    proved[name] = state;
    if (revision >= 0) basis.push({ stream, revision });
  }
  return { ...rights.weigh(claim, proved), basis };
}
