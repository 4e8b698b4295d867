// The one door for commands, whoever brings them: has the form read as an instruction, and sends it over the bus.
import { CommandBus } from '@nestjs/cqrs';
import type { Instruct } from '../commanding/instruction.js';
import type { Submission } from '../commanding/submission.js';
import type { Receipt } from '../eventsourcing/writing/executing.js';
import { Malformed } from '../forms/malformed.js';
import { labelled } from './labelled.js';
import type { commandMessages } from './messages.js';

export class CommandGateway {
  constructor(
    private readonly bus: CommandBus,
    private readonly instruct: Instruct,
    private readonly messages: ReturnType<typeof commandMessages>['messages'],
  ) {}

  /** Carries a submission out, behind all that were asked for the same stream before. Throws Malformed, NotPermitted, NoSuchCommand, Refusal or NotExecuted. */
  async submit(submission: Submission): Promise<Receipt> {
    const instruction = read(this.instruct, submission);
    const Message = this.messages.get(instruction.handler)!;
    return this.bus.execute<object, Receipt>(new Message({ instruction }));
  }

  /** Throws what `submit` would throw before anything is looked up. */
  check(submission: Submission): void {
    read(this.instruct, submission);
  }
}

/** The submission as an instruction; what is wrong with its form says what belongs there. */
export function read(instruct: Instruct, submission: Submission): ReturnType<Instruct> {
  try {
    return instruct(submission);
  } catch (problem) {
    throw problem instanceof Malformed ? labelled(problem, submission) : problem;
  }
}
