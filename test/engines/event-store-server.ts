// A real EventStoreDB for all tests of a file: where the program is installed, one node on disk that the test may kill.
import { afterAll, beforeAll, describe } from '@jest/globals';
import { type EventStoreNode, type Nodes, serverBinary, startNode } from '../support/eventstore/nodes.js';
import * as real from '../support/eventstore/real.js';

export interface EventStoreServer {
  readonly connection: string;
  /** Only where the server is the test's own. */
  readonly nodes?: readonly EventStoreNode[];
}

const START_MS = 150_000;
const binary = process.env['CORDON_TEST_ESDB'] ? undefined : serverBinary();

export const isEventStoreOurs = binary !== undefined;
/** Without one, several processes can still share an embedded log. */
export const isEventStoreAtHand = Boolean(binary ?? process.env['CORDON_TEST_ESDB']);

/** The tests on the server that is at hand; skipped, and saying why, where there is none. */
export function describeEventStore(title: string, tests: (server: () => EventStoreServer) => void): void {
  if (binary === undefined) return real.describeEventStore(title, tests);
  describe(title, () => {
    beforeAll(async () => {
      own ??= await startNode(binary, 'disk');
    }, START_MS);
    tests(() => own!);
  });
}

let own: Nodes | undefined;
afterAll(() => own?.stop(), START_MS);
