// A body that begins to come must have come within half a minute; whoever keeps to that is never disturbed.
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { IncomingMessage } from 'node:http';
import { AwaitedBodies } from '../../../src/http/intake/transfers.js';

interface Coming {
  complete: boolean;
  destroyed: boolean;
}

describe('A body on its way', () => {
  const late: unknown[] = [];
  const bodies = (): AwaitedBodies => new AwaitedBodies((raw) => late.push(raw));
  const coming = (): Coming & IncomingMessage => ({ complete: false, destroyed: false }) as Coming & IncomingMessage;

  beforeEach(() => {
    jest.useFakeTimers();
    late.length = 0;
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('that does not end is told after half a minute, once', () => {
    const [awaited, slow] = [bodies(), coming()];
    awaited.add(slow);
    jest.advanceTimersByTime(29_000);
    expect(late).toEqual([]);
    jest.advanceTimersByTime(2_000);
    expect(late).toEqual([slow]);
    jest.advanceTimersByTime(60_000);
    expect(late).toEqual([slow]);
  });

  it('is forgotten when it has come, or has been refused, or has been cut', () => {
    const [awaited, read, refused, cut] = [bodies(), coming(), coming(), coming()];
    for (const each of [read, refused, cut]) awaited.add(each);
    awaited.delete(read);
    refused.complete = true;
    cut.destroyed = true;
    jest.advanceTimersByTime(60_000);
    expect(late).toEqual([]);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('has its own half minute, however many came before it and are still coming', () => {
    const [awaited, first, second, third] = [bodies(), coming(), coming(), coming()];
    awaited.add(first);
    jest.advanceTimersByTime(20_000);
    awaited.add(second);
    jest.advanceTimersByTime(20_000);
    expect(late).toEqual([first]);
    jest.advanceTimersByTime(20_000);
    expect(late).toEqual([first, second]);
    awaited.add(third);
    jest.advanceTimersByTime(31_000);
    expect(late).toEqual([first, second, third]);
  });
});
