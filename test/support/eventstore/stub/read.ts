// STUB of EventStoreDB: reads of a stream and of $all, both ways, and where a subscription is asked for, that.
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { ServerWritableStream } from '@grpc/grpc-js';
import type { Exchange } from './exchange.js';
import type { Fault } from './faults.js';
import { allowedBy } from './filter.js';
import type { StubEvent } from './event.js';
import type { StubLog } from './log.js';
import { Outlet } from './outlet.js';
import { INVALID_REQUEST, type Refusal, UNEXPECTED, streamDeleted, unexpectedRead } from './refusals.js';
import { type Serving, ordered, received } from './serving.js';
import { subscribe } from './subscribe.js';
import { isCrossed, nameOf, streamNotFoundMessage } from './wire.js';

type Options = streams.ReadReq.Options;
const { ReadDirection } = streams.ReadReq.Options;

/** What a read comes to before any fault. */
type Found = { readonly events: readonly StubEvent[] } | { readonly notFound: string } | { readonly refused: Refusal };

export async function read(
  serving: Serving,
  exchange: Exchange,
  call: ServerWritableStream<streams.ReadReq, streams.ReadResp>,
): Promise<void> {
  const options = call.request.getOptions();
  if (options === undefined) return exchange.refuse(INVALID_REQUEST);
  const stream = askedFor(options);
  const live = options.hasSubscription();
  const refusal = received(serving, live ? 'Subscribe' : 'Read', stream, call.metadata);
  const fault = await ordered(serving, live ? 'subscribe' : 'read', exchange);
  if (fault === undefined) return;
  if (live) await subscribe(serving.log, exchange, options, { fault, refusal });
  else if (refusal !== undefined) exchange.refuse(refusal);
  else await reply(exchange, find(serving.log, options, stream), fault);
}

const askedFor = (options: Options): string =>
  options.hasAll() ? '$all' : nameOf(options.getStream()?.getStreamIdentifier());

async function reply(exchange: Exchange, found: Found, fault: Fault | null): Promise<void> {
  if ('refused' in found) return exchange.refuse(found.refused);
  if ('notFound' in found) return exchange.answer(streamNotFoundMessage(found.notFound));
  await sendAll(exchange, found.events, fault);
}

async function sendAll(exchange: Exchange, events: readonly StubEvent[], fault: Fault | null): Promise<void> {
  const outlet = new Outlet(exchange, fault, events.length);
  await outlet.begin();
  for (const event of events) await outlet.event(event);
  await outlet.atEnd();
  if (outlet.going) exchange.end();
}

function find(log: StubLog, options: Options, stream: string): Found {
  if (isCrossed(options)) return { refused: UNEXPECTED };
  const kind = options.hasAll() ? 'All' : 'Stream';
  if (options.getCount() === '0') return { refused: unexpectedRead(kind, 'Error') };
  const found = options.hasAll() ? inAll(log, options) : inStream(log, options, stream);
  return 'events' in found ? { events: found.events.slice(0, Number(options.getCount())) } : found;
}

const goesBackwards = (options: Options): boolean => options.getReadDirection() === ReadDirection.BACKWARDS;

function inStream(log: StubLog, options: Options, stream: string): Found {
  const shown = log.shown(stream);
  if (options.getStream()?.hasEnd() === true && !goesBackwards(options))
    return { refused: unexpectedRead('Stream', 'Error') };
  if (shown === undefined) return { notFound: stream };
  if (shown === 'tombstoned') return { refused: streamDeleted(stream) };
  return { events: ahead(shown, options) };
}

function ahead(shown: readonly StubEvent[], options: Options): readonly StubEvent[] {
  const from = options.getStream();
  const revision = BigInt(from?.getRevision() ?? 0);
  if (!goesBackwards(options)) return shown.filter((event) => event.revision >= revision);
  return shown.filter((event) => from?.hasEnd() === true || event.revision <= revision).toReversed();
}

function inAll(log: StubLog, options: Options): Found {
  const backwards = goesBackwards(options);
  const position = options.getAll()?.getPosition();
  const start = position === undefined ? edge(log, options) : BigInt(position.getCommitPosition());
  if (!log.isPlace(start)) return { refused: unexpectedRead('All', 'InvalidPosition') };
  if (backwards && start > log.end) return { refused: unexpectedRead('All', 'Error') };
  const events = log.events.filter(allowedBy(options.getFilter()));
  if (!backwards) return { events: events.filter(({ position }) => position >= start) };
  return { events: events.filter(({ end }) => end <= start).toReversed() };
}

const edge = (log: StubLog, options: Options): bigint => (options.getAll()?.hasEnd() === true ? log.end : 0n);
