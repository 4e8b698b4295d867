// The seam to @nestjs/cqrs: one message class and one handler class for each command and question, derived from tables.
import { Inject, type Provider, type Type } from '@nestjs/common';
import { CommandHandler, QueryHandler } from '@nestjs/cqrs';
import type { Answering, Wanted } from '../answering/answering.js';
import type { Written } from '../answering/written.js';
import type { AnyQuestion } from '../eventsourcing/asking/ask.js';
import type { AnyAggregate, AnyCommandHandler } from '../eventsourcing/writing/decider.js';
import { execute } from '../eventsourcing/writing/execute.js';
import type { Instruction, Executing } from '../eventsourcing/writing/executing.js';
import { ANSWERING, EXECUTING } from './tokens.js';

/** A command with its metadata, as it goes over the CommandBus. */
export interface CommandMessage {
  readonly instruction: Instruction;
}

/** A question with what was asked of it, as it goes over the QueryBus. */
export interface QuestionMessage {
  readonly wanted: Wanted;
  readonly signal: AbortSignal | undefined;
}

type Messages<Of, Message> = ReadonlyMap<Of, new (message: Message) => object>;

function named<T extends object>(type: T, name: string): T {
  return Object.defineProperty(type, 'name', { value: name });
}

/** Message classes by command handler, and the providers of their handlers. */
export function commandMessages(aggregates: readonly AnyAggregate[]): {
  messages: Messages<AnyCommandHandler, CommandMessage>;
  handlers: Provider[];
} {
  const messages = new Map<AnyCommandHandler, new (message: CommandMessage) => object>();
  const handlers = aggregates.flatMap(({ collection, commands }) =>
    Object.entries(commands).map(([verb, handler]) => {
      const name = `${collection}/${verb}`;
      const Message = named(
        class {
          constructor(readonly message: CommandMessage) {}
        },
        name,
      );
      messages.set(handler, Message);
      const Handler = class {
        constructor(private readonly executing: Executing) {}
        execute({ message }: InstanceType<typeof Message>) {
          return execute(this.executing, message.instruction);
        }
      };
      return registered(CommandHandler(Message), named(Handler, `${name} handler`), EXECUTING);
    }),
  );
  return { messages, handlers };
}

/** Message classes by question, and the providers of their handlers. */
export function questionMessages(questions: readonly AnyQuestion[]): {
  messages: Messages<AnyQuestion, QuestionMessage>;
  handlers: Provider[];
} {
  const messages = new Map<AnyQuestion, new (message: QuestionMessage) => object>();
  const handlers = questions.map((question) => {
    const Message = named(
      class {
        constructor(readonly message: QuestionMessage) {}
      },
      question.path,
    );
    messages.set(question, Message);
    const Handler = class {
      constructor(private readonly answering: Answering) {}
      execute({ message: { wanted, signal } }: InstanceType<typeof Message>): Promise<Written> {
        return this.answering(question, wanted, signal);
      }
    };
    return registered(QueryHandler(Message), named(Handler, `${question.path} handler`), ANSWERING);
  });
  return { messages, handlers };
}

/** What decorators would do, done by hand: the handler's message and its one injected argument. */
function registered(handles: ClassDecorator, handler: Type, token: symbol): Provider {
  handles(handler);
  Inject(token)(handler, undefined, 0);
  return handler;
}
