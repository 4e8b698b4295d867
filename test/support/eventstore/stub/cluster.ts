// STUB of EventStoreDB: what a node says of itself and of the others before any stream is asked for.
import gossip from '@eventstore/db-client/generated/gossip_pb.js';
import features from '@eventstore/db-client/generated/serverfeatures_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import type { ServerUnaryCall } from '@grpc/grpc-js';
import type { Exchange } from './exchange.js';
import { type Member, type Serving, ordered, received } from './serving.js';

const { VNodeState } = gossip.MemberInfo;
const STATES = { leader: VNodeState.LEADER, follower: VNodeState.FOLLOWER, unknown: VNodeState.UNKNOWN };

/** Of no meaning to the client, but it must be a UUID; the server sends it in two halves. */
const INSTANCE = new shared.UUID.Structured()
  .setMostSignificantBits(BigInt.asIntN(64, 0x5e51_0000_0000_4000n).toString())
  .setLeastSignificantBits(BigInt.asIntN(64, 0x8000_0000_0000_0001n).toString());

const STREAMS = 'event_store.client.streams.streams';
/** Methods and features as 24.x lists them, in small letters. */
const METHODS: readonly (readonly [service: string, method: string, ...features: string[]])[] = [
  [STREAMS, 'read', 'position', 'events'],
  [STREAMS, 'append'],
  [STREAMS, 'delete'],
  [STREAMS, 'tombstone'],
  [STREAMS, 'batchappend', 'deadline_duration'],
  ['event_store.client.gossip.gossip', 'read'],
  ['event_store.client.server_features.serverfeatures', 'getsupportedmethods'],
];

export async function readGossip(
  serving: Serving,
  exchange: Exchange,
  call: ServerUnaryCall<shared.Empty, gossip.ClusterInfo>,
): Promise<void> {
  received(serving, 'Gossip', '', call.metadata);
  if ((await ordered(serving, 'gossip', exchange)) === undefined) return;
  await exchange.answer(new gossip.ClusterInfo().setMembersList(serving.members.map(memberInfo)));
}

const memberInfo = (member: Member): gossip.MemberInfo =>
  new gossip.MemberInfo()
    .setInstanceId(new shared.UUID().setStructured(INSTANCE))
    .setTimeStamp((BigInt(Date.now()) * 10_000n).toString())
    .setState(STATES[member.state])
    .setIsAlive(member.alive)
    .setHttpEndPoint(new gossip.EndPoint().setAddress(member.host).setPort(member.port));

export async function supportedMethods(
  serving: Serving,
  exchange: Exchange,
  call: ServerUnaryCall<shared.Empty, features.SupportedMethods>,
): Promise<void> {
  received(serving, 'ServerFeatures', '', call.metadata);
  if ((await ordered(serving, 'features', exchange)) === undefined) return;
  const methods = METHODS.map(([service, method, ...named]) =>
    new features.SupportedMethod().setServiceName(service).setMethodName(method).setFeaturesList(named),
  );
  await exchange.answer(
    new features.SupportedMethods().setMethodsList(methods).setEventStoreServerVersion(serving.version),
  );
}
