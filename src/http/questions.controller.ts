// The doors for questions: one GET route for each, derived from the question itself.
import { Controller, Get, Inject, Req, Res, type Type } from '@nestjs/common';
import { Malformed } from '../domain/values/malformed.js';
import type { QuestionDesk } from '../bus/question-desk.js';
import { readForm } from '../domain/values/form.js';
import type { Answer, AnyQuestion } from '../eventsourcing/ask.js';
import { etagOf, isKnown } from './conditions.js';
import { type EdgeReply, type EdgeRequest, pathOf } from './edge.js';
import { asParameter, listsOf, parametersOf } from './parameters.js';
import { QUESTION_DESK } from './tokens.js';

/** A controller class for every question. */
export function questionControllers(questions: readonly AnyQuestion[]): Type[] {
  return questions.map(controllerOf);
}

function controllerOf(question: AnyQuestion): Type {
  const lists = listsOf(question);
  class QuestionController {
    constructor(private readonly desk: QuestionDesk) {}

    async answer(request: EdgeRequest, reply: EdgeReply): Promise<void> {
      const { asked, own } = parametersOf(request, lists);
      const form = readForm<object>(question.form, own);
      if (Array.isArray(form)) throw new Malformed(form.map((each) => asParameter(each, question.path)));
      const answer = await this.desk.ask(question, own, asked);
      tell(answer, understood(request, form), reply.header('Content-Language', asked.lang), request);
    }
  }
  return decorated(QuestionController, `v1/${question.path}`);
}

/** What decorators would do on a class that has a name. */
function decorated(controller: Type, path: string): Type {
  const prototype = controller.prototype as object;
  const handler = Object.getOwnPropertyDescriptor(prototype, 'answer')!;
  Inject(QUESTION_DESK)(controller, undefined, 0);
  Req()(prototype, 'answer', 0);
  Res()(prototype, 'answer', 1);
  Get(path)(prototype, 'answer', handler);
  Controller()(controller);
  return Object.defineProperty(controller, 'name', { value: `GET ${path}` });
}

/** The question as it was understood: where it was asked, and its own parameters in their canonical form. */
function understood(request: EdgeRequest, form: object): object {
  const parameters = Object.entries(form).filter(([name]) => !Object.hasOwn(request.params, name));
  return { path: pathOf(request), parameters: Object.fromEntries(parameters) };
}

function tell(answer: Answer, question: object, reply: EdgeReply, request: EdgeRequest): void {
  const { position, knownAt, rules, digest, rows, next, revision } = answer;
  reply.header('Cache-Control', 'no-store').header('Vary', 'Accept-Language');
  const etag = revision === undefined ? undefined : etagOf(revision);
  if (etag !== undefined) reply.header('ETag', etag);
  if (etag !== undefined && isKnown(request, etag)) reply.code(304).send();
  else reply.code(200).send({ question, position, knownAt, rules, digest, rows, next });
}
