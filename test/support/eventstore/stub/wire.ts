// STUB of EventStoreDB: its messages, built from and read into the log's terms with the client's own generated classes.
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { Expected } from './commit.js';
import type { RawEvent, StubEvent } from './event.js';
import { type Refusal, UNEXPECTED, missingMetadata } from './refusals.js';

export interface Place {
  readonly commit: bigint;
  readonly prepare: bigint;
}

export interface ProposedEvent extends RawEvent {
  readonly id: string;
  readonly data: Uint8Array;
}

export const empty = (): InstanceType<typeof shared.Empty> => new shared.Empty();

export const nameOf = (identifier: shared.StreamIdentifier | undefined): string =>
  Buffer.from(identifier?.getStreamName_asU8() ?? []).toString('utf8');

export const identifierOf = (stream: string): shared.StreamIdentifier =>
  new shared.StreamIdentifier().setStreamName(Uint8Array.from(Buffer.from(stream, 'utf8')));

/** What the four requests that expect something of a stream have in common. */
interface Expecting {
  hasNoStream(): boolean;
  hasAny(): boolean;
  hasStreamExists(): boolean;
}

export function expectedOf(options: Expecting, revision: () => string): Expected {
  if (options.hasNoStream()) return 'no_stream';
  if (options.hasAny()) return 'any';
  if (options.hasStreamExists()) return 'stream_exists';
  return BigInt(revision());
}

/** Whether a position is asked for that cannot be: nothing is prepared after it is committed. */
export function isCrossed(options: streams.ReadReq.Options): boolean {
  const position = options.getAll()?.getPosition();
  return position !== undefined && BigInt(position.getPreparePosition()) > BigInt(position.getCommitPosition());
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The event of an append's message, or why it is none. */
export function proposedOf(
  message: streams.AppendReq.ProposedMessage | streams.BatchAppendReq.ProposedMessage,
): ProposedEvent | Refusal {
  const type = message.getMetadataMap().get('type');
  if (type === undefined) return missingMetadata('type');
  const contentType = message.getMetadataMap().get('content-type');
  if (contentType === undefined) return missingMetadata('content-type');
  const id = message.getId()?.getString() ?? '';
  if (type === '' || !UUID.test(id)) return UNEXPECTED;
  return {
    id,
    type,
    json: contentType === 'application/json',
    data: message.getData_asU8(),
    metadata: message.getCustomMetadata_asU8(),
  };
}

/** The size by which the server judges an append: it counts the data only. */
export const sizeOf = (events: readonly ProposedEvent[]): number =>
  events.reduce((sum, { data }) => sum + data.length, 0);

function recordOf(event: StubEvent): streams.ReadResp.ReadEvent.RecordedEvent {
  const record = new streams.ReadResp.ReadEvent.RecordedEvent()
    .setId(new shared.UUID().setString(event.id))
    .setStreamIdentifier(identifierOf(event.stream))
    .setStreamRevision(event.revision.toString())
    .setCommitPosition(event.position.toString())
    .setPreparePosition(event.position.toString())
    .setData(event.data)
    .setCustomMetadata(event.metadata);
  record
    .getMetadataMap()
    .set('type', event.type)
    .set('created', event.created.toString())
    .set('content-type', event.json ? 'application/json' : 'application/octet-stream');
  return record;
}

/** An event as $all and its readers see it; without its place in $all, as a read of one stream on an old server. */
export const eventMessage = (event: StubEvent): streams.ReadResp =>
  new streams.ReadResp().setEvent(
    new streams.ReadResp.ReadEvent().setEvent(recordOf(event)).setCommitPosition(event.position.toString()),
  );

export const confirmationMessage = (id: string): streams.ReadResp =>
  new streams.ReadResp().setConfirmation(new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId(id));

/** -1 is written as the server writes it: as the greatest number there is. */
export const checkpointMessage = ({ commit, prepare }: Place): streams.ReadResp =>
  new streams.ReadResp().setCheckpoint(
    new streams.ReadResp.Checkpoint()
      .setCommitPosition(BigInt.asUintN(64, commit).toString())
      .setPreparePosition(BigInt.asUintN(64, prepare).toString()),
  );

export const caughtUpMessage = (): streams.ReadResp =>
  new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp());

export const streamNotFoundMessage = (stream: string): streams.ReadResp =>
  new streams.ReadResp().setStreamNotFound(
    new streams.ReadResp.StreamNotFound().setStreamIdentifier(identifierOf(stream)),
  );
