// A stub and a bare client on it, anew for each test and put away after it.
import { afterEach, beforeEach } from '@jest/globals';
import { BareClient } from './bare-client.js';
import { type Stub, startStub } from './stub.js';

export interface OnStub {
  readonly stub: Stub;
  readonly bare: BareClient;
}

/** To be called where a test's hooks may be told; `take` gets the pair before each test. */
export function eachOnFreshStub(take: (fresh: OnStub) => void): void {
  let fresh: OnStub;
  beforeEach(async () => {
    const stub = await startStub();
    fresh = { stub, bare: new BareClient(stub.connection) };
    take(fresh);
  });
  afterEach(async () => {
    await fresh.bare.dispose();
    await fresh.stub.stop();
  });
}
