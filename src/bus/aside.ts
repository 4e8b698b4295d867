// The way for many commands beside the bus: carried out as ever, by the same rights and rules, on what it is given. A trial has a log
// that keeps what they say from everybody; a long table has a cache of its own, and pushes nobody's streams out of the other.
import type { Instruct } from '../commanding/instruction.js';
import type { Submission } from '../commanding/submission.js';
import { execute } from '../eventsourcing/writing/execute.js';
import type { Executing, Receipt } from '../eventsourcing/writing/executing.js';
import { read } from './command-gateway.js';

/** What is done around each: counting it. */
export type Around = (work: () => Promise<Receipt>) => Promise<Receipt>;

export class Aside {
  constructor(
    private readonly executing: Executing,
    private readonly instruct: Instruct,
    private readonly around: Around = (work) => work(),
  ) {}

  /** Throws what is wrong with the form, before anything is looked up. */
  prepare(submission: Submission): { readonly command: object; readonly carryOut: () => Promise<Receipt> } {
    const instruction = read(this.instruct, submission);
    const carryOut = (): Promise<Receipt> => this.around(() => execute(this.executing, instruction));
    return { command: instruction.command, carryOut };
  }
}
