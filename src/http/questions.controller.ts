// The doors for questions: one GET route for each, derived from the question itself.
import { Controller, Get, Inject, Req, Res, type Type } from '@nestjs/common';
import { Malformed } from '../forms/malformed.js';
import type { QuestionGateway } from '../bus/question-gateway.js';
import type { CodeNames, ColumnNames } from '../answering/columns.js';
import { catalogue } from './catalogue/catalogue.js';
import { codeNamesIn } from './catalogue/values.js';
import type { Lang } from '../forms/language.js';
import type { Format, Head, Wish } from '../answering/written.js';
import { formSchema } from '../forms/form.js';
import type { AnyQuestion } from '../eventsourcing/asking/ask.js';
import { NotWanted } from '../eventsourcing/asking/turns.js';
import { etagOf, heldTag, type Representation } from './conditions.js';
import { type EdgeReply, type EdgeRequest, pathOf } from './edge.js';
import { formatOf } from './answers/formats.js';
import { asParameter, listsOf, type Parameters, parametersOf } from './parameters.js';
import type { Tables } from './openapi/tables.js';
import { tell } from './answers/tell.js';
import type { RawReply } from './answers/raw-reply.js';
import type { Shares } from './shares.js';
import { QUESTION_GATEWAY, QUESTION_SHARES } from './tokens.js';
import { given } from '../eventsourcing/log/event.js';

type Reply = Pick<RawReply, 'raw'> & EdgeReply;

/** A controller class for every question. */
export function questionControllers(tables: Tables): Type[] {
  const names = naming(tables);
  return tables.questions.map((question) => controllerOf(question, names));
}

type Naming = (question: AnyQuestion, format: Format, lang: Lang) => ColumnNames | undefined;

/** What columns and codes are called in files: found for a language when its first file is asked for. */
function naming(tables: Tables): Naming {
  const codes = new Map<Lang, (path: string) => CodeNames>();
  return ({ path }, format, lang) => {
    const columns = tables.columnNames?.[lang];
    if (!columns || format === 'json' || format === 'ndjson') return undefined;
    const named = codes.get(lang) ?? codeNamesIn(catalogue(tables, { lang, actor: NOBODY }));
    codes.set(lang, named);
    return { ...columns, codes: named(path) };
  };
}

/** What codes are called depends on nobody's role. */
const NOBODY = { administration: 'CORDON', role: 'auditor' } as const;

function controllerOf(question: AnyQuestion, naming: Naming): Type {
  const lists = listsOf(question);
  const isPaged = answersInPages(question);
  /** Whatever is wrong with a parameter is placed by its name. */
  const byParameter = (problem: unknown): undefined => {
    if (problem instanceof NotWanted) return undefined; // nobody is there to be told
    if (!(problem instanceof Malformed)) throw problem;
    throw new Malformed(problem.problems.map((each) => asParameter(each, question.path)));
  };
  class QuestionController {
    constructor(
      private readonly gateway: QuestionGateway,
      private readonly shares: Shares,
    ) {}

    async answer(request: EdgeRequest, reply: Reply): Promise<void> {
      if (!(await isSeated(this.shares, request, reply))) return;
      const format = formatOf(request);
      const parameters = parametersOf(request, lists, format);
      const { asked, own } = parameters;
      reply.header('Content-Language', asked.lang).header('Vary', 'Accept, Accept-Encoding, Accept-Language');
      reply.header('Cache-Control', 'no-store');
      const names = naming(question, format, asked.lang);
      const wish = wishOf({ request, format, names, isWhole: isPaged && isWhole(own) }, parameters);
      const wanted = {
        parameters: own,
        asked: format === 'json' ? given({ ...asked, most: question.most }) : asked,
        wish,
      };
      const written = await this.gateway.answer(question, wanted, gone(reply)).catch(byParameter);
      if (!written) return;
      if (!isHeld(written.head, { format, lang: asked.lang }, { reply, request }))
        return tell(written, format, request, reply);
      await written.parts.return?.();
      reply.code(304).send();
    }
  }
  return decorated(QuestionController, `v1/${question.path}`);
}

interface Wished {
  readonly request: EdgeRequest;
  readonly format: Format;
  readonly names: ColumnNames | undefined;
  readonly isWhole: boolean;
}

function wishOf({ request, format, names: all, isWhole }: Wished, parameters: Parameters): Wish {
  const { hasBom, dialect, hasCodes, asked } = parameters;
  if (format === 'json') return { format, path: pathOf(request), placed: Object.keys(request.params) };
  const file = { format, isWhole, isHead: request.method === 'HEAD' };
  const names = all && hasCodes ? { wholes: all.wholes, parts: all.parts } : all;
  if (format !== 'xlsx') return { ...file, ...given({ hasBom, dialect, names: dialect && names }) };
  const { as, reader, lang } = asked;
  return { ...file, ...given({ names }), marks: { question: request.url, reader: as ?? reader.administration, lang } };
}

/** Waits for a place among the sender's questions, and keeps it until the answer is over; false: the client has gone. */
async function isSeated(shares: Shares, { identity }: EdgeRequest, { raw }: Reply): Promise<boolean> {
  const leave = await shares.take(identity!);
  if (raw.closed) leave();
  else raw.once('close', leave);
  return !raw.closed;
}

/** What decorators would do on a class that has a name. */
function decorated(controller: Type, path: string): Type {
  const prototype = controller.prototype as object;
  const handler = Object.getOwnPropertyDescriptor(prototype, 'answer')!;
  Inject(QUESTION_GATEWAY)(controller, undefined, 0);
  Inject(QUESTION_SHARES)(controller, undefined, 1);
  Req()(prototype, 'answer', 0);
  Res()(prototype, 'answer', 1);
  Get(path)(prototype, 'answer', handler);
  Controller()(controller);
  return Object.defineProperty(controller, 'name', { value: `GET ${path}` });
}

/** Sets what lets a client ask again only for what is new; true where it holds this answer already. */
function isHeld(
  { revision, sight, sum }: Head,
  as: Pick<Representation, 'format' | 'lang'>,
  { reply, request }: { readonly reply: EdgeReply; readonly request: EdgeRequest },
): boolean {
  if (revision === undefined || !sum) return false;
  const etag = etagOf(revision, { ...as, digest: sum.digest, sight });
  const held = heldTag(request, etag);
  reply.header('ETag', held ?? etag);
  return held !== undefined;
}

/** Whether neither the size of a page nor its beginning was given. */
const isWhole = (parameters: object): boolean =>
  !Object.hasOwn(parameters, 'limit') && !Object.hasOwn(parameters, 'cursor');

/** True for a question that answers in pages. */
function answersInPages({ form }: AnyQuestion): boolean {
  const properties = formSchema(form)['properties'] as object;
  return Object.hasOwn(properties, 'limit') && Object.hasOwn(properties, 'cursor');
}

/** Aborted when the client goes before its answer is over: nobody works for it any more. */
function gone({ raw }: Reply): AbortSignal {
  const client = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) client.abort();
  });
  return client.signal;
}
