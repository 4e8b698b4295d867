// The same tests, run on the stub and on a real server where one is at hand: only a stub that is like it proves anything.
import { afterAll, afterEach, beforeAll, beforeEach, describe } from '@jest/globals';
import { BareClient } from './bare-client.js';
import { serverBinary, startNode } from '../nodes.js';
import { startStub } from './stub.js';

const NAMED = process.env['CORDON_TEST_ESDB'];
const WHY =
  '(skipped: no EventStoreDB; name one by CORDON_TEST_ESDB=esdb://…, or put eventstored or kurrentd on the PATH)';
/** A server takes its time to come up on a busy machine, ms. */
const START_MS = 150_000;

interface Served {
  readonly connection: string;
  stop(): Promise<void>;
}

/** `tests` is given the client of the running test, with a stream of its own. */
export function onStubAndServer(tests: (bare: () => BareClient) => void): void {
  describe('the stub', () => served(tests, startStub));
  const title = 'the server that the stub stands for';
  const start = atHand();
  if (start) describe(title, () => served(tests, start));
  else describe.skip(`${title} ${WHY}`, () => served(tests, startStub));
}

/** How a real server is come by; undefined where there is none. */
function atHand(): (() => Promise<Served>) | undefined {
  if (NAMED !== undefined) return () => Promise.resolve({ connection: NAMED, stop: () => Promise.resolve() });
  const binary = serverBinary();
  return binary === undefined ? undefined : () => startNode(binary, 'memory');
}

function served(tests: (bare: () => BareClient) => void, start: () => Promise<Served>): void {
  let server: Served;
  let bare: BareClient;
  beforeAll(async () => {
    server = await start();
  }, START_MS);
  afterAll(() => server.stop(), START_MS);
  beforeEach(() => {
    bare = new BareClient(server.connection);
  });
  afterEach(() => bare.dispose());
  tests(() => bare);
}
