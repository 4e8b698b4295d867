// A trial: commands are carried out as ever, by the same rights and rules, on a log that keeps what they say from everybody.
import type { Instruct } from '../commanding/instruction.js';
import type { Submission } from '../commanding/submission.js';
import { execute } from '../eventsourcing/writing/execute.js';
import type { Executing, Receipt } from '../eventsourcing/writing/executing.js';
import { type CommandGateway, read } from './command-gateway.js';

export class Trial implements Pick<CommandGateway, 'submit' | 'check'> {
  /** `executing` stands on a log that is `pretended`. */
  constructor(
    private readonly executing: Executing,
    private readonly instruct: Instruct,
  ) {}

  async submit(submission: Submission): Promise<Receipt> {
    return execute(this.executing, read(this.instruct, submission));
  }

  check(submission: Submission): void {
    read(this.instruct, submission);
  }
}
