// STUB of EventStoreDB: reads of a stream and of $all, both ways, and where a subscription is asked for, that.
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { ServerWritableStream } from '@grpc/grpc-js';
import { Exchange } from './exchange.js';
import type { Fault } from './faults.js';
import { allowedBy } from './filter.js';
import type { StubEvent } from './event.js';
import type { StubLog } from './log.js';
import { Outlet } from './outlet.js';
import { INVALID_POSITION, INVALID_REQUEST, type Refusal, streamDeleted } from './refusals.js';
import { type Serving, ordered, received } from './serving.js';
import { subscribe } from './subscribe.js';
import { nameOf, streamNotFoundMessage } from './wire.js';

type Options = streams.ReadReq.Options;
const { ReadDirection } = streams.ReadReq.Options;

/** What a read comes to before any fault. */
type Found = { readonly events: readonly StubEvent[] } | { readonly notFound: string } | { readonly refused: Refusal };

export async function read(
  serving: Serving,
  call: ServerWritableStream<streams.ReadReq, streams.ReadResp>,
): Promise<void> {
  const exchange = new Exchange(call);
  const options = call.request.getOptions();
  if (options === undefined) return exchange.refuse(INVALID_REQUEST);
  const stream = askedFor(options);
  const live = options.hasSubscription();
  const refusal = received(serving, live ? 'Subscribe' : 'Read', stream, call.metadata);
  const fault = await ordered(serving, live ? 'subscribe' : 'read', exchange);
  if (fault === undefined) return;
  if (refusal !== undefined) exchange.refuse(refusal);
  else if (live) await subscribe(serving.log, exchange, options, fault);
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
  const shown = options.hasAll() ? inAll(log, options) : log.shown(stream);
  if (shown === undefined) return { notFound: stream };
  if (shown === 'tombstoned') return { refused: streamDeleted(stream) };
  if (shown === 'nowhere') return { refused: INVALID_POSITION };
  const events = options.hasAll() ? shown : inStream(shown, options);
  return { events: events.slice(0, Number(options.getCount())) };
}

const goesBackwards = (options: Options): boolean => options.getReadDirection() === ReadDirection.BACKWARDS;

function inStream(shown: readonly StubEvent[], options: Options): readonly StubEvent[] {
  const from = options.getStream();
  const revision = from?.hasRevision() === true ? BigInt(from.getRevision()) : undefined;
  // Forwards from the end there is nothing; backwards from the start, the first event.
  const start = revision ?? (from?.hasEnd() === true ? 2n ** 63n : 0n);
  return goesBackwards(options)
    ? shown.filter((event) => event.revision <= start).toReversed()
    : shown.filter((event) => event.revision >= start);
}

function inAll(log: StubLog, options: Options): readonly StubEvent[] | 'nowhere' {
  const start = startInAll(log, options.getAll());
  if (start === undefined) return 'nowhere';
  const events = log.events.filter(allowedBy(options.getFilter()));
  return goesBackwards(options)
    ? events.filter(({ end }) => end <= start).toReversed()
    : events.filter(({ position }) => position >= start);
}

function startInAll(log: StubLog, from: streams.ReadReq.Options.AllOptions | undefined): bigint | undefined {
  const position = from?.getPosition();
  if (position === undefined) return from?.hasEnd() === true ? log.end : 0n;
  const start = BigInt(position.getCommitPosition());
  return log.isPlace(start) ? start : undefined;
}
