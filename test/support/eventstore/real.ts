// A real EventStoreDB for a test file: one that is named, one that is installed, or one in a container; without any of
// them the tests are skipped, and say what would make them run.
import { afterAll, beforeAll, describe } from '@jest/globals';
import { existsSync } from 'node:fs';
import { describeSlow, isAsked } from '../slow.js';
import { type Nodes, serverBinary, startCluster, startNode } from './nodes.js';

const START_MS = 150_000;
const SOCKETS = ['/var/run/docker.sock', '/run/podman/podman.sock'];
const NAMED = process.env['CORDON_TEST_ESDB'];
const IMAGE = process.env['CORDON_TEST_ESDB_IMAGE'];

const INSTALL = 'put eventstored or kurrentd on the PATH';
const SKIPPED =
  `(skipped: no EventStoreDB; name one by CORDON_TEST_ESDB=esdb://…, or ${INSTALL}, ` +
  'or give a Docker socket and CORDON_TEST_ESDB_IMAGE=eventstore/eventstore:24.10)';

interface Server {
  readonly connection: string;
  stop(): Promise<unknown>;
}

/** The tests on every kind of server that is at hand: it is there once the tests run. */
export function describeEventStore(title: string, tests: (server: () => Server) => void): void {
  const binary = serverBinary();
  if (NAMED) return onServer(title, async () => ({ connection: NAMED, stop: () => Promise.resolve() }), tests);
  if (binary) return onBinary(title, binary, tests);
  if (IMAGE && isDockerAtHand()) return onServer(`${title}, ${IMAGE}`, () => contained(IMAGE), tests);
  describe.skip(`${title} ${SKIPPED}`, () => tests(() => NONE));
}

/** The tests on a cluster of three nodes that they may kill. */
export function describeCluster(title: string, tests: (cluster: () => Nodes) => void): void {
  const binary = serverBinary();
  if (!binary) return describe.skip(`${title} (skipped: no EventStoreDB to kill; ${INSTALL})`, () => tests(() => NONE));
  onServer(title, () => startCluster(binary), tests);
}

const NONE = undefined as never;

function onBinary(title: string, binary: string, tests: (server: () => Server) => void): void {
  onServer(`${title}, one node in memory`, () => startNode(binary, 'memory'), tests);
  const onDisk = `${title}, one node on disk`;
  if (isAsked) onServer(onDisk, () => startNode(binary, 'disk'), tests);
  else describeSlow(onDisk, () => tests(() => NONE));
}

function onServer<S extends Server>(title: string, start: () => Promise<S>, tests: (server: () => S) => void): void {
  describe(title, () => {
    let server: S | undefined;
    beforeAll(async () => {
      server = await start();
    }, START_MS);
    afterAll(() => server?.stop(), START_MS);
    tests(() => server!);
  });
}

const isDockerAtHand = (): boolean => process.env['DOCKER_HOST'] !== undefined || SOCKETS.some(existsSync);

/** The old product and the new read the same options under other names. */
async function contained(image: string): Promise<Server> {
  const { GenericContainer, Wait } = await import('testcontainers');
  const prefix = /kurrent/i.test(image) ? 'KURRENTDB' : 'EVENTSTORE';
  const options = { INSECURE: 'true', MEM_DB: 'true', RUN_PROJECTIONS: 'None', TELEMETRY_OPTOUT: 'true' };
  const container = await new GenericContainer(image)
    .withEnvironment(Object.fromEntries(Object.entries(options).map(([name, value]) => [`${prefix}_${name}`, value])))
    .withExposedPorts(2113)
    .withWaitStrategy(Wait.forHttp('/health/live', 2113).forStatusCode(204))
    .withStartupTimeout(START_MS)
    .start();
  const connection = `esdb://${container.getHost()}:${container.getMappedPort(2113)}?tls=false`;
  return { connection, stop: () => container.stop() };
}
