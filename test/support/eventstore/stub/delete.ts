// STUB of EventStoreDB: deletion of a stream, for now (it can be written to again) or for ever.
import { randomUUID } from 'node:crypto';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { ServerUnaryCall } from '@grpc/grpc-js';
import type { Expected } from './commit.js';
import type { Exchange } from './exchange.js';
import type { StubLog } from './log.js';
import { INVALID_REQUEST, type Refusal, streamDeleted, wrongVersion } from './refusals.js';
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
  const { log } = serving;
  const refusal = turnedAway ?? (options === undefined ? INVALID_REQUEST : refused(log, stream, options, forEver));
  if (refusal !== undefined) {
    exchange.refuse(refusal);
    return undefined;
  }
  if (forEver) log.tombstone(stream);
  else log.softDelete(stream);
  return log.events.at(-1)?.position.toString();
}

function refused(
  log: StubLog,
  stream: string,
  options: Parameters<typeof expectedOf>[0] & { getRevision(): string },
  forEver: boolean,
): Refusal | undefined {
  const expected = expectedOf(options, () => options.getRevision());
  const decision = log.decide(stream, expected, [randomUUID()]);
  if (decision === 'deleted') return streamDeleted(stream);
  // What never was can be deleted for ever, but not for now.
  if (decision !== 'wrong-version' && (forEver || log.of(stream).length > 0)) return undefined;
  const number = typeof expected === 'bigint' ? expected : NUMBERS[expected];
  return wrongVersion(stream, number, log.of(stream).at(-1)?.revision ?? -1n);
}

export async function softDelete(
  serving: Serving,
  exchange: Exchange,
  call: ServerUnaryCall<streams.DeleteReq, streams.DeleteResp>,
): Promise<void> {
  const position = remove(serving, call, exchange, false);
  if (position === undefined) return;
  const place = new streams.DeleteResp.Position().setCommitPosition(position).setPreparePosition(position);
  await exchange.answer(new streams.DeleteResp().setPosition(place));
}

export async function tombstone(
  serving: Serving,
  exchange: Exchange,
  call: ServerUnaryCall<streams.TombstoneReq, streams.TombstoneResp>,
): Promise<void> {
  const position = remove(serving, call, exchange, true);
  if (position === undefined) return;
  const place = new streams.TombstoneResp.Position().setCommitPosition(position).setPreparePosition(position);
  await exchange.answer(new streams.TombstoneResp().setPosition(place));
}
