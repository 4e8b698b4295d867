// STUB of EventStoreDB: the one long call through which the client sends many appends, each answered under its own id.
import shared from '@eventstore/db-client/generated/shared_pb.js';
import status from '@eventstore/db-client/generated/status_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { ServerDuplexStream } from '@grpc/grpc-js';
import { type Answering, type Proposal, settle } from './append.js';
import type { Expected } from './commit.js';
import type { Exchange } from './exchange.js';
import type { Fault } from './faults.js';
import type { WriteOutcome } from './event.js';
import { MAX_APPEND_BYTES, type Refusal } from './refusals.js';
import { type Serving, received } from './serving.js';
import { type ProposedEvent, empty, expectedOf, identifierOf, nameOf, proposedOf, sizeOf } from './wire.js';

type Call = ServerDuplexStream<streams.BatchAppendReq, streams.BatchAppendResp>;
type Details = NonNullable<ReturnType<status.Status['getDetails']>>;

interface Gathering {
  readonly stream: string;
  readonly expected: Expected;
  readonly isLate: boolean;
  isBad: boolean;
  readonly events: ProposedEvent[];
}

export async function batchAppend(serving: Serving, exchange: Exchange, call: Call): Promise<void> {
  const gathering = new Map<string, Gathering>();
  const settling: Promise<void>[] = [];
  try {
    for await (const request of call as AsyncIterable<streams.BatchAppendReq>) {
      const id = request.getCorrelationId()?.getString() ?? '';
      const proposal = gather(gathering, id, request);
      if (proposal === undefined || !(proposal.isBad || request.getIsFinal())) continue;
      gathering.delete(id);
      settling.push(one(serving, call, exchange, { id, proposal }));
    }
    await Promise.all(settling);
    // An honest server ends the call only after the client did.
    exchange.end();
  } catch {
    // The client went away; what it had sent whole is written.
  }
}

function gather(gathering: Map<string, Gathering>, id: string, request: streams.BatchAppendReq): Gathering | undefined {
  const options = request.getOptions();
  if (options !== undefined) {
    const expected = expectedOf(options, () => options.getStreamPosition());
    const until = options.getDeadline()?.toDate().getTime() ?? Infinity;
    const stream = nameOf(options.getStreamIdentifier());
    gathering.set(id, { stream, expected, isLate: until <= Date.now(), isBad: false, events: [] });
  }
  const proposal = gathering.get(id);
  for (const event of request.getProposedMessagesList().map(proposedOf)) {
    if (proposal === undefined) break;
    if ('code' in event) proposal.isBad = true;
    else proposal.events.push(event);
  }
  return proposal;
}

async function one(
  serving: Serving,
  call: Call,
  exchange: Exchange,
  { id, proposal }: { id: string; proposal: Gathering },
): Promise<void> {
  const turnedAway = received(serving, 'BatchAppend', proposal.stream, call.metadata);
  const answering = among(exchange, id, proposal);
  const fault = serving.faults.take('append');
  if (fault === undefined) {
    if (turnedAway !== undefined) return exchange.refuse(turnedAway);
    if (proposal.isBad) return answering.error('BadRequest', new shared.BadRequest());
    if (proposal.isLate) return answering.error('Timeout', new shared.Timeout());
    if (sizeOf(proposal.events) > MAX_APPEND_BYTES) return answering.error('MaximumAppendSizeExceeded', tooLarge());
  }
  await settle(serving, proposal, fault, answering);
}

interface AmongOthers extends Answering {
  error(message: string, details: { serializeBinary(): Uint8Array }, type?: string): Promise<void>;
}

function among(exchange: Exchange, id: string, proposal: Proposal): AmongOthers {
  const response = (): streams.BatchAppendResp =>
    new streams.BatchAppendResp()
      .setCorrelationId(new shared.UUID().setString(id))
      .setStreamIdentifier(identifierOf(proposal.stream));
  const error: AmongOthers['error'] = (message, details, type = `event_store.client.${message}`) =>
    exchange.send(response().setError(statusOf(message, details, type)));
  const message = (outcome: WriteOutcome): streams.BatchAppendResp => {
    if (outcome.kind === 'written') return response().setSuccess(success(outcome));
    return response().setError(refused(outcome));
  };
  return {
    exchange,
    error,
    message,
    outcome: (outcome) => exchange.send(message(outcome)),
    bareConflict: () => error('WrongExpectedVersion', new shared.WrongExpectedVersion()),
    refuse: (refusal, kind) => refuse(exchange, error, refusal, kind),
  };
}

/** Some refusals concern the one append, the others end the call and with it every append under way. */
async function refuse(
  exchange: Exchange,
  error: AmongOthers['error'],
  refusal: Refusal,
  kind: Fault['kind'],
): Promise<void> {
  if (kind === 'not-ready') return error('Server Is Not Ready', empty(), 'google.protobuf.Empty');
  if (kind === 'unavailable') return error('Server Is Busy', empty(), 'google.protobuf.Empty');
  if (kind === 'access-denied') return error('AccessDenied', new shared.AccessDenied());
  if (kind === 'too-large') return error('MaximumAppendSizeExceeded', tooLarge());
  if (kind === 'timeout' || kind === 'deadline') return error('Timeout', new shared.Timeout());
  exchange.refuse(refusal);
}

const tooLarge = (): shared.MaximumAppendSizeExceeded =>
  new shared.MaximumAppendSizeExceeded().setMaxappendsize(MAX_APPEND_BYTES);

function statusOf(message: string, details: { serializeBinary(): Uint8Array }, type: string): status.Status {
  // The class of the details is not among the client's own; a status with empty details brings one along.
  const packed = status.Status.deserializeBinary(Uint8Array.of(0x1a, 0)).getDetails() as Details;
  packed.pack(details.serializeBinary(), type);
  return new status.Status().setMessage(message).setDetails(packed);
}

function refused(outcome: WriteOutcome & { kind: 'wrong-version' | 'deleted' }): status.Status {
  if (outcome.kind === 'deleted') {
    const details = new shared.StreamDeleted().setStreamIdentifier(identifierOf(outcome.stream));
    return statusOf('StreamDeleted', details, 'event_store.client.StreamDeleted');
  }
  const { expected, actual } = outcome;
  const details = new shared.WrongExpectedVersion();
  if (expected === 'any') details.setExpectedAny(empty());
  else if (expected === 'stream_exists') details.setExpectedStreamExists(empty());
  else if (expected === 'no_stream') details.setExpectedNoStream(empty());
  else details.setExpectedStreamPosition(expected.toString());
  if (actual === -1n) details.setCurrentNoStream(empty());
  else details.setCurrentStreamRevision(actual.toString());
  return statusOf('WrongExpectedVersion', details, 'event_store.client.WrongExpectedVersion');
}

function success({ revision, position }: WriteOutcome & { kind: 'written' }): streams.BatchAppendResp.Success {
  const said = new streams.BatchAppendResp.Success();
  if (revision < 0n) said.setNoStream(empty());
  else said.setCurrentRevision(revision.toString());
  if (position === undefined) return said.setNoPosition(empty());
  return said.setPosition(
    new shared.AllStreamPosition().setCommitPosition(position.toString()).setPreparePosition(position.toString()),
  );
}
