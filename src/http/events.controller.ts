// The log itself: a page of it as JSON, all of it as NDJSON, or one event by its id.
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { Readable } from 'node:stream';
import { pageOf, type PageWish } from '../eventsourcing/log/events-page.js';
import { NotAnswered } from '../eventsourcing/asking/not-answered.js';
import { positionOf } from '../eventsourcing/log/position.js';
import type { Lang } from '../forms/language.js';
import { type EdgeReply, type EdgeRequest, header, langOf, uuidIn } from './edge.js';
import { type EventFilter, EventsForm } from './events/event-filter.js';
import { demandReached, numberIn, OneEventForm, readParameters } from './events/event-parameters.js';
import { filterFor, keptEvents, type LogReading } from './events/log-reading.js';
import { eventView } from './events/event-view.js';
import { type Eyes, seenBy } from './events/showing.js';
import { EdgeProblem } from './problems/problem.js';
import { accepts } from './answers/raw-reply.js';
import { LOG_READING } from './tokens.js';
import type { StoredEvent } from '../eventsourcing/log/event.js';
import type { Shown } from '../eventsourcing/log/withheld.js';

const NDJSON = 'application/x-ndjson';
const PAGE = 100;
/** How long one request may look through the log, ms: a page then ends where it has come to, and `next` goes on there. */
const PATIENCE = 2_000;

/** What is asked for: events with `after` < number < `before`, and no further than the log's end when it was asked. */
interface Wanted {
  readonly after: bigint | null;
  readonly before: bigint;
  readonly filter: EventFilter;
  readonly limit: number | undefined;
  readonly head: bigint;
  /** Undefined: not in words. */
  readonly lang: Lang | undefined;
}

type Looked = Pick<Wanted, 'head'> & { readonly filter: Pick<EventFilter, 'matches' | 'reader'> };

@Controller()
export class EventsController {
  constructor(@Inject(LOG_READING) private readonly reading: LogReading) {}

  @Get('v1/events')
  async events(@Req() request: EdgeRequest, @Res() reply: EdgeReply): Promise<void> {
    const wanted = await this.wanted(request);
    reply.header('Cache-Control', 'no-store').header('Vary', 'Accept, Accept-Encoding');
    if (isAskedFor(request)) {
      const lines = Readable.from(this.lines(request, wanted), { objectMode: false });
      reply.code(200).header('Content-Type', `${NDJSON}; charset=utf-8`).send(lines);
      return;
    }
    const { limit = PAGE } = wanted;
    const shown = this.shown(wanted);
    const page = await pageOf(this.reading.store, { ...wanted, ...shown, limit, patience: PATIENCE });
    await this.kept(request, wanted, page.events, shown);
    reply.code(200).send({
      rows: page.events.map((event) => this.told(shown.of(event), wanted.lang)),
      next: page.next === null ? null : positionOf(this.reading.log, page.next),
      position: positionOf(this.reading.log, wanted.head),
    });
  }

  @Get('v1/events/:id')
  async event(@Req() request: EdgeRequest, @Res() reply: EdgeReply): Promise<void> {
    const { after } = readParameters(request, OneEventForm);
    const id = uuidIn(request.params['id'] ?? '');
    if (id === undefined) throw new EdgeProblem('EVENT_ID_UNREADABLE', {}, { pointer: '#id' });
    const from = after === undefined ? null : await this.numberOf(after, '?after');
    const head = (await this.reading.store.head()) ?? 0n;
    demandReached(from ?? undefined, head, this.reading.log, '?after');
    const range = { after: from, before: head + 1n, limit: 1, patience: PATIENCE };
    const { reader } = await filterFor(request, {}, { ...this.reading, head });
    const filter = { reader, matches: (event: StoredEvent): boolean => event.id === id };
    const shown = this.shown({ filter, head });
    const { events, next } = await pageOf(this.reading.store, { ...range, ...shown });
    await this.kept(request, { filter, head }, events, shown);
    const [event] = events;
    if (event)
      reply
        .code(200)
        .header('Cache-Control', 'no-store')
        .send(eventView(shown.of(event), this.reading.log));
    else if (next === null) throw new NotAnswered('NOT_FOUND');
    else throw new EdgeProblem('EVENT_NOT_REACHED', { next: positionOf(this.reading.log, next) });
  }

  /** Those that match, of what their reader sees: asked for each stretch of the log, once for all that is wanted of it. */
  private shown({ filter: { matches, reader }, head }: Looked): Showing {
    let eyes: Eyes | undefined;
    const restricted = new Set<string>();
    const views = new WeakMap<StoredEvent, Shown>();
    return {
      of: (event) => views.get(event) ?? event,
      isRestricted: ({ stream }) => restricted.has(stream),
      ready: async (page) => {
        const events = page.filter((event) => event.number <= head && matches(event));
        eyes = (await seenBy(this.reading, [reader], { events, head }))(reader)!;
      },
      matches: (event) => {
        if (event.number > head || !matches(event) || !eyes!.sees(event)) return false;
        if (eyes!.isRestricted(event)) restricted.add(event.stream);
        views.set(event, eyes!.shown(event));
        return true;
      },
    };
  }

  private async wanted(request: EdgeRequest): Promise<Wanted> {
    const { after, before, limit, text, ...filters } = readParameters(request, EventsForm);
    const from = after === undefined ? null : await this.numberOf(after, '?after');
    const until = before === undefined ? undefined : ((await this.numberOf(before, '?before')) ?? 0n);
    const head = (await this.reading.store.head()) ?? 0n;
    demandReached(from ?? undefined, head, this.reading.log, '?after');
    demandReached(until, head, this.reading.log, '?before');
    const filter = await filterFor(request, filters, { ...this.reading, head });
    const lang = text === undefined ? undefined : langOf(request);
    return { after: from, before: until ?? head + 1n, filter, limit, head, lang };
  }

  private told(event: StoredEvent, lang: Lang | undefined): object {
    const view = eventView(event, this.reading.log);
    return lang === undefined ? view : { ...view, text: this.reading.inWords(event.type, event.data, lang) };
  }

  /** Resolves once they may be told. */
  private kept(
    request: EdgeRequest,
    { filter: { reader }, head }: Looked,
    events: readonly StoredEvent[],
    { isRestricted }: Showing,
  ): Promise<void> {
    const { id } = request.params;
    const question = id === undefined ? 'events' : 'events/:id';
    const about = { reader, question, parameters: { ...request.params, ...request.query }, head, events };
    return keptEvents(this.reading, { ...about, isRestricted: events.some(isRestricted) });
  }

  private async numberOf(text: string, where: string): Promise<bigint | null> {
    return (await numberIn(text, this.reading, where)) || null;
  }

  /** All of them, at the reader's pace. A fault of the log breaks the connection off: what came is then not all. */
  private async *lines(
    request: EdgeRequest,
    { after, before, limit = Infinity, lang, ...wanted }: Wanted,
  ): AsyncGenerator<string, void> {
    let left = limit;
    const shown = this.shown(wanted);
    const { ready, matches } = shown;
    for await (const page of this.reading.store.readAll(after)) {
      const inside = page.filter((event) => event.number < before);
      await ready!(inside);
      const rows = inside.filter(matches).slice(0, left);
      left -= rows.length;
      await this.kept(request, wanted, rows, shown);
      if (rows.length > 0) yield rows.map((event) => `${JSON.stringify(this.told(shown.of(event), lang))}\n`).join('');
      if (left === 0 || inside.length < page.length) return;
    }
  }
}

/** What somebody sees of stretches of the log, and whether any of it was restricted. */
type Showing = Pick<PageWish, 'matches' | 'ready'> & {
  readonly isRestricted: (event: StoredEvent) => boolean;
  /** One that matches, as it is shown. */
  readonly of: (event: StoredEvent) => Shown;
};

/** True where NDJSON is asked for by name. */
function isAskedFor(request: EdgeRequest): boolean {
  const accept = header(request, 'accept');
  if (!accepts(accept, NDJSON, 'application/json', 'application/*', '*/*')) {
    throw new EdgeProblem('NOT_ACCEPTABLE', { kinds: `application/json, ${NDJSON}` });
  }
  return accept !== undefined && accept !== '' && accepts(accept, NDJSON);
}
