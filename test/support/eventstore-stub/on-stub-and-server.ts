// Runs the same tests on the stub and on a real server, where one is named: only a stub that is like it proves anything.
import { afterAll, afterEach, beforeAll, beforeEach, describe } from '@jest/globals';
import { BareClient } from './bare-client.js';
import { startStub } from './stub.js';

const real = process.env['CORDON_TEST_ESDB'];
const WHY = '(skipped: no EventStoreDB; name one in CORDON_TEST_ESDB, for example esdb://127.0.0.1:2113?tls=false)';

interface Served {
  readonly connection: string;
  stop(): Promise<void>;
}

/** `tests` is given the client of the running test, with a stream of its own. */
export function onStubAndServer(tests: (bare: () => BareClient) => void): void {
  describe('the stub', () => served(tests, startStub));
  const server = async (): Promise<Served> => ({ connection: real ?? '', stop: async () => {} });
  if (real === undefined) describe.skip(`the server that the stub stands for ${WHY}`, () => served(tests, server));
  else describe('the server that the stub stands for', () => served(tests, server));
}

function served(tests: (bare: () => BareClient) => void, start: () => Promise<Served>): void {
  let server: Served;
  let bare: BareClient;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server.stop());
  beforeEach(() => {
    bare = new BareClient(server.connection);
  });
  afterEach(() => bare.dispose());
  tests(() => bare);
}
