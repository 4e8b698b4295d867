// STUB of EventStoreDB: deletion of a stream, for now (it can be written to again) or for ever.
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { ServerUnaryCall } from '@grpc/grpc-js';
import type { Expected } from './commit.js';
import { Exchange } from './exchange.js';
import { INVALID_REQUEST, streamDeleted, wrongVersion } from './refusals.js';
import { type Serving, received } from './serving.js';
import { expectedOf, nameOf } from './wire.js';

/** How the server numbers what is no revision. */
const NUMBERS: Record<Exclude<Expected, bigint>, bigint> = { no_stream: -1n, any: -2n, stream_exists: -4n };

type Request = streams.DeleteReq | streams.TombstoneReq;

/** Deletes, and gives the place of the record that says so; undefined where it was refused. */
function remove(
  serving: Serving,
  call: ServerUnaryCall<Request, unknown>,
  exchange: Exchange,
  forEver: boolean,
): string | undefined {
  const options = call.request.getOptions();
  const stream = nameOf(options?.getStreamIdentifier());
  const turnedAway = received(serving, forEver ? 'Tombstone' : 'Delete', stream, call.metadata);
  const refusal = turnedAway ?? (options === undefined ? INVALID_REQUEST : undefined);
  const expected = options === undefined ? 'any' : expectedOf(options, () => options.getRevision());
  const { log } = serving;
  const decision = log.decide(stream, expected, []);
  if (refusal !== undefined) exchange.refuse(refusal);
  else if (decision === 'deleted') exchange.refuse(streamDeleted(stream));
  else if (decision === 'wrong-version') {
    const number = typeof expected === 'bigint' ? expected : NUMBERS[expected];
    exchange.refuse(wrongVersion(stream, number, log.of(stream).at(-1)?.revision ?? -1n));
  } else {
    if (forEver) log.tombstone(stream);
    else log.softDelete(stream);
    return log.events.at(-1)?.position.toString();
  }
  return undefined;
}

export async function softDelete(
  serving: Serving,
  call: ServerUnaryCall<streams.DeleteReq, streams.DeleteResp>,
): Promise<void> {
  const exchange = new Exchange(call);
  const position = remove(serving, call, exchange, false);
  if (position === undefined) return;
  const place = new streams.DeleteResp.Position().setCommitPosition(position).setPreparePosition(position);
  await exchange.answer(new streams.DeleteResp().setPosition(place));
}

export async function tombstone(
  serving: Serving,
  call: ServerUnaryCall<streams.TombstoneReq, streams.TombstoneResp>,
): Promise<void> {
  const exchange = new Exchange(call);
  const position = remove(serving, call, exchange, true);
  if (position === undefined) return;
  const place = new streams.TombstoneResp.Position().setCommitPosition(position).setPreparePosition(position);
  await exchange.answer(new streams.TombstoneResp().setPosition(place));
}
