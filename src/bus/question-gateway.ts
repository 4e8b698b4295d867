// The one door for questions: reads the form of the parameters and sends the question over the bus.
import { QueryBus } from '@nestjs/cqrs';
import { readForm } from '../forms/form.js';
import type { Answer, AnyQuestion } from '../eventsourcing/asking/ask.js';
import type { Asked } from '../eventsourcing/asking/asking.js';
import type { RowsAnswer } from '../eventsourcing/asking/rows.js';
import { Malformed } from '../forms/malformed.js';
import type { questionMessages } from './messages.js';

export class QuestionGateway {
  constructor(
    private readonly bus: QueryBus,
    private readonly messages: ReturnType<typeof questionMessages>['messages'],
    /** Resolves when the present may be asked about. */
    private readonly settled: () => Promise<void>,
  ) {}

  /** Answers a question, or throws Malformed or NotAnswered. `parameters` are the question's own. */
  ask(question: AnyQuestion, parameters: object, asked: Asked): Promise<Answer> {
    return this.send<Answer>(question, parameters, { asked });
  }

  /** All rows of a question that answers in pages; throws what `ask` throws, before any row is told. */
  rows(question: AnyQuestion, parameters: object, asked: Asked): Promise<RowsAnswer> {
    return this.send<RowsAnswer>(question, parameters, { asked, isWhole: true });
  }

  private async send<Told>(
    question: AnyQuestion,
    parameters: object,
    how: { readonly asked: Asked; readonly isWhole?: true },
  ): Promise<Told> {
    const { asked } = how;
    // A question may be about any time: states that are no more are found by their names.
    const form = readForm(question.form, parameters, { lang: asked.lang, begins: null });
    if (Array.isArray(form)) throw new Malformed(form);
    if (asked.knownAt === undefined && asked.atLeast === undefined) await this.settled();
    const Message = this.messages.get(question)!;
    return this.bus.execute<object, Told>(new Message({ form, ...how }));
  }
}
