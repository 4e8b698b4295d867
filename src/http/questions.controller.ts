// The doors for questions: one GET route for each, derived from the question itself.
import { Controller, Get, Inject, Req, Res, type Type } from '@nestjs/common';
import { Malformed } from '../forms/malformed.js';
import type { QuestionGateway } from '../bus/question-gateway.js';
import { readForm } from '../forms/form.js';
import type { Answer, AnyQuestion } from '../eventsourcing/asking/ask.js';
import { fileOf, fileOfPage, isWhole } from './answers/file.js';
import { etagOf, isKnown } from './conditions.js';
import { type EdgeReply, type EdgeRequest, pathOf } from './edge.js';
import { formatOf } from './answers/formats.js';
import { asParameter, listsOf, parametersOf } from './parameters.js';
import type { Lang } from '../forms/language.js';
import type { Tables } from './openapi/openapi.js';
import { tellFile } from './answers/tell-file.js';
import { QUESTION_GATEWAY } from './tokens.js';
import { given } from '../eventsourcing/log/event.js';

/** A controller class for every question. */
export function questionControllers({ questions, columnLabel }: Pick<Tables, 'questions' | 'columnLabel'>): Type[] {
  return questions.map((question) => controllerOf(question, columnLabel));
}

function controllerOf(question: AnyQuestion, columnLabel: Tables['columnLabel']): Type {
  const lists = listsOf(question);
  /** What only the log can tell to be wrong with a parameter is placed by its name too. */
  const byParameter = (problem: unknown): never => {
    if (!(problem instanceof Malformed)) throw problem;
    throw new Malformed(problem.problems.map((each) => asParameter(each, question.path)));
  };
  const labelIn =
    (lang: Lang) =>
    (column: string): string =>
      columnLabel?.(column, lang) ?? column;
  class QuestionController {
    constructor(private readonly gateway: QuestionGateway) {}

    async answer(request: EdgeRequest, reply: EdgeReply): Promise<void> {
      const format = formatOf(request);
      const { asked, own, hasBom, dialect } = parametersOf(request, lists, format);
      const form = readForm<object>(question.form, own, { lang: asked.lang, begins: null });
      if (Array.isArray(form)) throw new Malformed(form.map((each) => asParameter(each, question.path)));
      reply.header('Content-Language', asked.lang).header('Vary', 'Accept, Accept-Language');
      reply.header('Cache-Control', 'no-store');
      if (format !== 'json' && isWhole(question, own)) {
        const rows = await this.gateway.rows(question, own, asked).catch(byParameter);
        return tellFile(fileOf(rows), { format, hasBom, dialect, label: labelIn(asked.lang) }, request, reply);
      }
      const most = format === 'json' ? question.most : undefined;
      const answer = await this.gateway.ask(question, own, { ...asked, ...given({ most }) }).catch(byParameter);
      if (isHeld(answer, reply, request)) reply.code(304).send();
      else if (format === 'json') tell(answer, understood(request, form), reply);
      else {
        const how = { format, hasBom, dialect, label: labelIn(asked.lang) };
        await tellFile(fileOfPage(question, form, answer), how, request, reply);
      }
    }
  }
  return decorated(QuestionController, `v1/${question.path}`);
}

/** What decorators would do on a class that has a name. */
function decorated(controller: Type, path: string): Type {
  const prototype = controller.prototype as object;
  const handler = Object.getOwnPropertyDescriptor(prototype, 'answer')!;
  Inject(QUESTION_GATEWAY)(controller, undefined, 0);
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

/** Sets what lets a client ask again only for what is new; true where it holds this answer already. */
function isHeld({ revision, sight }: Answer, reply: EdgeReply, request: EdgeRequest): boolean {
  if (revision === undefined) return false;
  const etag = etagOf(revision, sight);
  reply.header('ETag', etag);
  return isKnown(request, etag);
}

function tell(answer: Answer, question: object, reply: EdgeReply): void {
  const { position, knownAt, rules, sight, digest, rows, spans, next, note } = answer;
  const all = given({ question, position, knownAt, rules, sight, digest, rows, spans, next, note });
  reply.code(200).send(all);
}
