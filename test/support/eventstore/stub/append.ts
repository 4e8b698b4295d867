// STUB of EventStoreDB: appends, each written by the log's rule and answered honestly, late, by half, or never.
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { ServerReadableStream } from '@grpc/grpc-js';
import type { Expected } from './commit.js';
import type { Exchange } from './exchange.js';
import type { Fault } from './faults.js';
import type { WriteOutcome } from './event.js';
import { INVALID_REQUEST, MAX_APPEND_BYTES, type Refusal, TOO_LARGE, refusalOf, streamDeleted } from './refusals.js';
import { type Serving, received } from './serving.js';
import { type ProposedEvent, empty, expectedOf, nameOf, proposedOf, sizeOf } from './wire.js';

export interface Proposal {
  readonly stream: string;
  readonly expected: Expected;
  readonly events: ProposedEvent[];
}

/** How one append is answered, in a call of its own or among others. */
export interface Answering {
  readonly exchange: Exchange;
  outcome(outcome: WriteOutcome): Promise<void>;
  refuse(refusal: Refusal, fault: Fault['kind']): Promise<void>;
  /** A conflict that says nothing about the stream. */
  bareConflict(): Promise<void>;
  /** What `outcome` would have sent. */
  message(outcome: WriteOutcome): unknown;
}

const delay = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Writes and answers one append as the fault has it. */
export async function settle(
  serving: Serving,
  proposal: Proposal,
  fault: Fault | undefined,
  answering: Answering,
): Promise<void> {
  const write = (): WriteOutcome => serving.log.write(proposal.stream, proposal.expected, proposal.events);
  if (fault === undefined) return answering.outcome(write());
  if ('written' in fault && fault.written === true) write();
  const refusal = refusalOf(fault);
  if (refusal !== undefined) return answering.refuse(refusal, fault.kind);
  if (fault.kind === 'wrong-version') return conflict(serving, proposal, fault.detail, answering);
  await astray(fault, write, answering);
}

/** The faults that lose the answer, or delay it. */
async function astray(fault: Fault, write: () => WriteOutcome, answering: Answering): Promise<void> {
  switch (fault.kind) {
    case 'silent':
      return;
    case 'late':
      return late(fault.ms, fault.written === 'last', write, answering);
    case 'write-and-lose':
      write();
      return breakOff(fault.how, answering.exchange);
    case 'cut-after':
      await answering.exchange.half(answering.message(write()));
      return breakOff(fault.how, answering.exchange);
    case 'end-ok':
      return breakOff('end', answering.exchange);
    case 'reset':
      return answering.exchange.reset(fault.code);
    default:
      return answering.outcome(write());
  }
}

async function late(ms: number, writtenLast: boolean, write: () => WriteOutcome, answering: Answering): Promise<void> {
  const first = writtenLast ? undefined : write();
  await delay(ms);
  await answering.outcome(first ?? write());
}

async function breakOff(how: 'reset' | 'silence' | 'end', exchange: Exchange): Promise<void> {
  if (how === 'reset') await exchange.reset();
  if (how !== 'end') return;
  exchange.greet();
  exchange.end();
}

async function conflict(serving: Serving, proposal: Proposal, detail: boolean, answering: Answering): Promise<void> {
  if (!detail) return answering.bareConflict();
  const actual = serving.log.of(proposal.stream).at(-1)?.revision ?? -1n;
  return answering.outcome({ kind: 'wrong-version', expected: proposal.expected, actual });
}

/** One append in a call of its own. */
export async function append(
  serving: Serving,
  exchange: Exchange,
  call: ServerReadableStream<streams.AppendReq, streams.AppendResp>,
): Promise<void> {
  const proposal = await readProposal(call);
  if (proposal === undefined) return;
  const stream = 'stream' in proposal ? proposal.stream : '';
  const turnedAway = received(serving, 'Append', stream, call.metadata) ?? ('code' in proposal ? proposal : undefined);
  const fault = serving.faults.take('append');
  if (turnedAway !== undefined && fault === undefined) return exchange.refuse(turnedAway);
  if ('code' in proposal) return exchange.refuse(proposal);
  await settle(serving, proposal, fault, inOwnCall(exchange, proposal.stream));
}

/** Reads what the client proposes; a refusal where it cannot be an append, undefined when the client went away. */
async function readProposal(call: AsyncIterable<streams.AppendReq>): Promise<Proposal | Refusal | undefined> {
  let proposal: Proposal | undefined;
  try {
    for await (const request of call) {
      const options = request.getOptions();
      if (options !== undefined) proposal = proposalOf(options);
      const trouble = add(proposal, request.getProposedMessage());
      if (trouble !== undefined) return trouble;
    }
  } catch {
    return undefined;
  }
  return proposal ?? INVALID_REQUEST;
}

const proposalOf = (options: streams.AppendReq.Options): Proposal => ({
  stream: nameOf(options.getStreamIdentifier()),
  expected: expectedOf(options, () => options.getRevision()),
  events: [],
});

function add(
  proposal: Proposal | undefined,
  message: streams.AppendReq.ProposedMessage | undefined,
): Refusal | undefined {
  if (message === undefined || proposal === undefined) return undefined;
  const event = proposedOf(message);
  if ('code' in event) return event;
  proposal.events.push(event);
  return sizeOf(proposal.events) > MAX_APPEND_BYTES ? TOO_LARGE : undefined;
}

const inOwnCall = (exchange: Exchange, stream: string): Answering => ({
  exchange,
  message,
  outcome: async (outcome) =>
    outcome.kind === 'deleted' ? exchange.refuse(streamDeleted(stream)) : exchange.answer(message(outcome)),
  refuse: async (refusal) => exchange.refuse(refusal),
  bareConflict: () =>
    exchange.answer(new streams.AppendResp().setWrongExpectedVersion(new streams.AppendResp.WrongExpectedVersion())),
});

function message(outcome: WriteOutcome): streams.AppendResp {
  if (outcome.kind === 'written') return new streams.AppendResp().setSuccess(success(outcome));
  const conflict = new streams.AppendResp.WrongExpectedVersion();
  if (outcome.kind === 'wrong-version') fill(conflict, outcome.expected, outcome.actual);
  return new streams.AppendResp().setWrongExpectedVersion(conflict);
}

function success({ revision, position }: WriteOutcome & { kind: 'written' }): streams.AppendResp.Success {
  const said = new streams.AppendResp.Success();
  if (revision < 0n) said.setNoStream(empty());
  else said.setCurrentRevision(revision.toString());
  if (position === undefined) return said.setNoPosition(empty());
  return said.setPosition(
    new streams.AppendResp.Position().setCommitPosition(position.toString()).setPreparePosition(position.toString()),
  );
}

function fill(conflict: streams.AppendResp.WrongExpectedVersion, expected: Expected, actual: bigint): void {
  if (expected === 'any') conflict.setExpectedAny(empty());
  else if (expected === 'stream_exists') conflict.setExpectedStreamExists(empty());
  else if (expected === 'no_stream') conflict.setExpectedNoStream(empty());
  else conflict.setExpectedRevision(expected.toString());
  if (actual === -1n) conflict.setCurrentNoStream(empty());
  else conflict.setCurrentRevision(actual.toString());
}
