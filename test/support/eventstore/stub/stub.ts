// STUB of EventStoreDB: a gRPC server on loopback with its log in memory, that does on demand what a real one does rarely.
import type { Server as NetServer, Socket } from 'node:net';
import gossipGrpc from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import featuresGrpc from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import { Server, ServerCredentials, status } from '@grpc/grpc-js';
import { append } from './append.js';
import { batchAppend } from './batch-append.js';
import { readGossip, supportedMethods } from './cluster.js';
import { softDelete, tombstone } from './delete.js';
import { Exchange } from './exchange.js';
import { type Fault, Faults, type FaultyMethod } from './faults.js';
import { StubLog } from './log.js';
import { read } from './read.js';
import type { Member, Serving, StubCall } from './serving.js';

export interface StubOptions {
  /** 0, the default: any free one. */
  readonly port?: number;
  /** Milliseconds since 1970 that events are stamped with; the machine's clock by default. */
  readonly now?: () => number;
  /** Another stub's log: nodes of one cluster. */
  readonly log?: StubLog;
  /** What the server says it is. */
  readonly version?: string;
  /** PEM texts: the server then speaks TLS. `ca`: clients must show a certificate by it. */
  readonly tls?: { readonly key: string; readonly cert: string; readonly ca?: string };
}

const HOST = '127.0.0.1';
/** As the client receives at most; the largest append is cut long before. */
const MAX_MESSAGE = 17 * 1024 * 1024;
/** Milliseconds that calls under way are given at a graceful stop. */
const GRACE = 100;

export async function startStub(options: StubOptions = {}): Promise<Stub> {
  const stub = new Stub(options);
  await stub.restart();
  return stub;
}

export class Stub implements Serving {
  readonly log: StubLog;
  readonly calls: StubCall[] = [];
  readonly faults = new Faults();
  readonly version: string;
  readonly denied = new Set<string>();
  /** Who leads the cluster when this node does not: calls that require the leader are then sent there. */
  leader: { readonly host: string; readonly port: number } | null = null;
  #members: readonly Member[] | undefined;
  #port: number;
  #server: Server | undefined;
  readonly #open = new Set<Exchange>();
  readonly #sockets = new Set<Socket>();

  constructor(private readonly options: StubOptions = {}) {
    this.log = options.log ?? new StubLog(options.now);
    this.version = options.version ?? '24.6.0';
    this.#port = options.port ?? 0;
  }

  get port(): number {
    return this.#port;
  }

  get connection(): string {
    return `esdb://${HOST}:${this.#port}?tls=${this.options.tls !== undefined}`;
  }

  /** What gossip tells of the cluster; unless set, this node alone. */
  get members(): readonly Member[] {
    const state = this.leader === null ? 'leader' : 'follower';
    return this.#members ?? [{ host: HOST, port: this.#port, state, alive: true }];
  }

  set members(members: readonly Member[]) {
    this.#members = members;
  }

  /** The next `times` calls of that kind are treated so; `Infinity`: all until `clear`. Orders are used in their order. */
  fault(method: FaultyMethod, fault: Fault, times = 1): void {
    this.faults.add(method, fault, times);
  }

  clear(): void {
    this.faults.clear();
  }

  saw(call: StubCall): void {
    this.calls.push(call);
  }

  /** How many calls are under way, those answered by silence among them. */
  get open(): number {
    return this.#open.size;
  }

  /** Takes no more calls, lets those under way finish for a moment, then breaks them off as the server does. */
  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (server === undefined) return;
    const timers = [setTimeout(() => void this.#breakOff(), GRACE), setTimeout(() => this.#cut(), 2 * GRACE)];
    await new Promise<void>((resolve) => server.tryShutdown(() => resolve()));
    timers.forEach(clearTimeout);
  }

  async #breakOff(): Promise<void> {
    await Promise.all([...this.#open].map((exchange) => exchange.reset('none')));
  }

  /** As if the process were killed: every connection is gone at once, and nobody hears at the port. */
  kill(): void {
    this.#cut();
    this.#server?.forceShutdown();
    this.#server = undefined;
  }

  #cut(): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#sockets.clear();
  }

  /** Starts again on the same port with the same log; what a server keeps in memory only is forgotten. */
  async restart(): Promise<void> {
    this.kill();
    this.log.forget();
    const server = new Server({ 'grpc.max_receive_message_length': MAX_MESSAGE });
    server.addService(streamsGrpc.StreamsService, {
      append: this.#serving(append),
      batchAppend: this.#serving(batchAppend),
      delete: this.#serving(softDelete),
      tombstone: this.#serving(tombstone),
      read: this.#serving(read),
    });
    server.addService(gossipGrpc.GossipService, { read: this.#serving(readGossip) });
    server.addService(featuresGrpc.ServerFeaturesService, { getSupportedMethods: this.#serving(supportedMethods) });
    this.#port = await new Promise<number>((resolve, reject) => {
      server.bindAsync(`${HOST}:${this.#port}`, this.#credentials(), (error, port) =>
        error === null ? resolve(port) : reject(error),
      );
    });
    this.#watch(server);
    this.#server = server;
  }

  #serving<Call extends object>(handle: (serving: Serving, exchange: Exchange, call: Call) => Promise<void>) {
    return (call: Call): void => {
      const exchange = new Exchange(call);
      this.#open.add(exchange);
      exchange.onceClosed(() => this.#open.delete(exchange));
      handle(this, exchange, call).catch((error: unknown) =>
        exchange.refuse({ code: status.UNKNOWN, details: `The stub is broken: ${String(error)}` }),
      );
    };
  }

  /** Keeps the connections: the gRPC server ends them politely only, as no killed process does. */
  #watch(server: Server): void {
    const { http2Servers } = server as unknown as { readonly http2Servers: ReadonlyMap<NetServer, unknown> };
    for (const listening of http2Servers.keys()) {
      listening.on('connection', (socket) => {
        this.#sockets.add(socket);
        socket.once('close', () => this.#sockets.delete(socket));
      });
    }
  }

  #credentials(): ServerCredentials {
    const { tls } = this.options;
    if (tls === undefined) return ServerCredentials.createInsecure();
    const pair = { private_key: Buffer.from(tls.key), cert_chain: Buffer.from(tls.cert) };
    const ca = tls.ca === undefined ? null : Buffer.from(tls.ca);
    return ServerCredentials.createSsl(ca, [pair], ca !== null);
  }
}
