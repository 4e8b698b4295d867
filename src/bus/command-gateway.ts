// The one door for commands, whoever brings them: has the form read as an instruction, and sends it over the bus.
import { CommandBus } from '@nestjs/cqrs';
import type { Instruct } from '../commanding/instruction.js';
import type { Submission } from '../commanding/submission.js';
import type { Receipt } from '../eventsourcing/writing/executing.js';
import { Malformed } from '../forms/malformed.js';
import { labelled } from './labelled.js';
import type { commandMessages } from './messages.js';

export class CommandGateway {
  private readonly listeners: ((submission: Submission) => void)[] = [];

  constructor(
    private readonly bus: CommandBus,
    private readonly instruct: Instruct,
    private readonly messages: ReturnType<typeof commandMessages>['messages'],
  ) {}

  /** Carries a submission out, behind all that were asked for the same stream before. Throws Malformed, NotPermitted, NoSuchCommand, Refusal or NotExecuted. */
  async submit(submission: Submission): Promise<Receipt> {
    const instruction = read(this.instruct, submission);
    const Message = this.messages.get(instruction.handler)!;
    const receipt = await this.bus.execute<object, Receipt>(new Message({ instruction }));
    if (receipt.events.length > 0) for (const heard of this.listeners) heard(submission);
    return receipt;
  }

  /** Tells of every submission that said something, once that is in the log. */
  onSaid(heard: (submission: Submission) => void): void {
    this.listeners.push(heard);
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
