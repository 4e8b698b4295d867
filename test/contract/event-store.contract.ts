// The port's specification: what every event store answers. It looks at its own streams only and takes numbers as opaque.
import { describe } from '@jest/globals';
import { appending } from './appending.js';
import { reading } from './reading.js';
import { following } from './following.js';
import { keeping } from './keeping.js';
import { LogUnderTest, type LogSource } from './log-under-test.js';

/** Runs the specification against an adapter. */
export function eventStoreContract(name: string, source: LogSource): void {
  const log = new LogUnderTest(source);
  describe(`${name} as an event store`, () => {
    log.openForEachTest();
    describe('appending', () => appending(log));
    describe('reading', () => reading(log));
    describe('following', () => following(log));
    describe('keeping', () => keeping(log));
  });
}
