// The one door for questions: sends them over the bus once what was recorded before them may be asked about.
import { QueryBus } from '@nestjs/cqrs';
import type { Wanted } from '../answering/answering.js';
import type { Written } from '../answering/written.js';
import type { AnyQuestion } from '../eventsourcing/asking/ask.js';
import type { questionMessages } from './messages.js';

export class QuestionGateway {
  constructor(
    private readonly bus: QueryBus,
    private readonly messages: ReturnType<typeof questionMessages>['messages'],
    /** Resolves when the present may be asked about. */
    private readonly settled: () => Promise<void>,
  ) {}

  /** Answers a question, or throws Malformed or NotAnswered, until the signal says that nobody waits for it any more. */
  async answer(question: AnyQuestion, wanted: Wanted, signal?: AbortSignal): Promise<Written> {
    const { knownAt, atLeast } = wanted.asked;
    if (knownAt === undefined && atLeast === undefined) await this.settled();
    const Message = this.messages.get(question)!;
    return this.bus.execute<object, Written>(new Message({ wanted, signal }));
  }
}
