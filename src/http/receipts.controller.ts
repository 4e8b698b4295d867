// The door for receipts on paper: of whatever has a history and tasks, in the reader's language.
import { Controller, Get, Inject, Req, Res, type Type } from '@nestjs/common';
import type { QuestionGateway } from '../bus/question-gateway.js';
import type { Wanted } from '../answering/answering.js';
import type { Written } from '../answering/written.js';
import type { Answer, AnyQuestion } from '../eventsourcing/asking/ask.js';
import { type Printed, receiptPage, receiptText } from './answers/printed-receipt.js';
import { accepts } from './answers/raw-reply.js';
import { actorIn, type EdgeReply, type EdgeRequest, header, langOf } from './edge.js';
import { EdgeProblem } from './problems/problem.js';
import { QUESTION_GATEWAY } from './tokens.js';

const HTML = 'text/html';
const TEXT = 'text/plain';

/** The collections of which one thing and its history can be asked. */
export function withReceipts(questions: readonly AnyQuestion[]): readonly string[] {
  const paths = new Set(questions.map(({ path }) => path));
  return questions.flatMap(({ path }) => {
    const collection = path.endsWith('/:id') ? path.slice(0, -'/:id'.length) : '';
    return paths.has(`${collection}/:id/history`) ? [collection] : [];
  });
}

/** A controller class for each of them. */
export function receiptControllers(questions: readonly AnyQuestion[]): Type[] {
  const named = (path: string): AnyQuestion => questions.find((each) => each.path === path)!;
  return withReceipts(questions).map((collection) =>
    controllerOf(collection, named(`${collection}/:id`), named(`${collection}/:id/history`)),
  );
}

function controllerOf(collection: string, one: AnyQuestion, history: AnyQuestion): Type {
  @Controller()
  class ReceiptController {
    constructor(@Inject(QUESTION_GATEWAY) private readonly gateway: QuestionGateway) {}

    @Get(`v1/${collection}/:id/receipt`)
    async print(@Req() request: EdgeRequest, @Res() reply: EdgeReply): Promise<void> {
      const kind = kindOf(request);
      const lang = langOf(request);
      const id = request.params['id'] ?? '';
      const wanted: Wanted = {
        parameters: { id },
        asked: { reader: actorIn(request), lang },
        wish: { format: 'json' },
      };
      const thing = await read(this.gateway.answer(one, wanted));
      const told = await read(this.gateway.answer(history, wanted));
      const printed = { id, position: thing.position, ...shownOf(thing.rows[0]), said: told.rows as Printed['said'] };
      reply
        .code(200)
        .header('Content-Type', `${kind}; charset=utf-8`)
        .header('Content-Language', lang)
        .header('Vary', 'Accept, Accept-Encoding, Accept-Language')
        .header('Content-Security-Policy', "default-src 'none'")
        .header('Cache-Control', 'no-store')
        .send(kind === HTML ? receiptPage(printed, lang) : receiptText(printed, lang));
    }
  }
  return Object.defineProperty(ReceiptController, 'name', { value: `GET v1/${collection}/:id/receipt` });
}

/** An answer that is short enough to be read here. */
async function read(written: Promise<Written>): Promise<Pick<Answer, 'rows' | 'position'>> {
  const { whole, parts: rest } = await written;
  const parts: Uint8Array[] = whole ? [whole] : [];
  // Handed over by another thread, what is whole has no parts beside it.
  if (!whole) for await (const part of rest) parts.push(part);
  return JSON.parse(Buffer.concat(parts).toString()) as Answer;
}

/** What has no rules has no tasks, and its history says what it is. */
function shownOf(view: object | undefined): Pick<Printed, 'text' | 'open'> {
  const { text = '', open = [] } = (view ?? {}) as Partial<Printed>;
  return { text, open };
}

/** A page where it is asked for by name, else text. */
function kindOf(request: EdgeRequest): string {
  const accept = header(request, 'accept');
  if (!accepts(accept, HTML, TEXT, 'text/*', '*/*'))
    throw new EdgeProblem('NOT_ACCEPTABLE', { kinds: `${TEXT}, ${HTML}` });
  return accept !== undefined && accept !== '' && accepts(accept, HTML) ? HTML : TEXT;
}
