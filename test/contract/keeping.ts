// The promises of a store's end: what was acknowledged stays, what is in flight is finished, then nothing is taken.
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { NO_STREAM } from '../../src/eventsourcing/log/event-store.js';
import { newEvents } from '../support/facts/stored-events.js';
import { idsOf, type LogUnderTest } from './log-under-test.js';

export function keeping(log: LogUnderTest): void {
  it('keeps what was appended for whoever opens the log next', async () => {
    const events = newEvents(3);
    await log.append(log.stream(), events);
    await log.store.close();
    const next = await log.another();
    expect(idsOf(await log.ofStream(log.stream(), 0, next))).toEqual(idsOf(events));
  });

  it('finishes what is in flight before it closes', async () => {
    const appends = Array.from({ length: 20 }, (_, i) =>
      log.store.append(log.stream(`s${i}`), newEvents(1), NO_STREAM),
    );
    await log.store.close();
    const outcomes = await Promise.all(appends);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(Array(20).fill('appended'));
  });

  it('answers that it is unavailable once it is closed, and may be closed twice', async () => {
    await log.store.close();
    await log.store.close();
    const outcome = await log.store.append(log.stream(), newEvents(1), NO_STREAM);
    expect(outcome).toMatchObject({ outcome: 'unavailable', reason: expect.stringMatching(/./) });
  });

  it('lets go of its followers when it closes', async () => {
    const head = await log.store.head();
    const following = (async () => {
      for await (const page of log.store.follow(head, new AbortController().signal)) expect(page.events).toEqual([]);
    })();
    await sleep(50);
    await log.store.close();
    await following;
  });
}
