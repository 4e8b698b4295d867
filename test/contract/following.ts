// The promises of following: everything once, from any place on, whoever appends it, until the follower goes away.
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { newEvents } from '../support/facts/stored-events.js';
import { fill } from './reading.js';
import { idsOf, type LogUnderTest } from './log-under-test.js';

export function following(log: LogUnderTest): void {
  arrivals(log);
  cancellation(log);
}

function arrivals(log: LogUnderTest): void {
  it('gives what is there and then what comes, without a gap or a repeat', async () => {
    const before = await fill(log, log.stream(), 700);
    const seen = log.followed(720, null);
    const order = idsOf(before).slice();
    for (let i = 0; i < 20; i += 1) {
      const events = newEvents(1);
      await log.append(log.stream(), events, 699 + i);
      order.push(...idsOf(events));
      if (i % 5 === 0) await sleep(10);
    }
    expect(idsOf(await seen)).toEqual(order);
  });

  it('goes on behind any number', async () => {
    await Promise.all(['a', 'b', 'c'].map((name) => log.append(log.stream(name), newEvents(3))));
    const all = await log.all();
    for (const [i, event] of all.slice(0, -1).entries()) {
      expect(idsOf(await log.followed(all.length - i - 1, event.number))).toEqual(idsOf(all).slice(i + 1));
    }
  });

  it('says that it is caught up when it has given what was there, and not before', async () => {
    const events = await fill(log, log.stream(), 1_200);
    const pages = await log.caughtUp(null);
    const seen = pages.flatMap((page) => page.events).filter((event) => log.isOurs(event));
    expect(idsOf(seen)).toEqual(idsOf(events));
    expect(pages.slice(0, -1).some((page) => page.caughtUp)).toBe(false);
  });

  it('says that it is caught up at the head of the log, though there is nothing to give', async () => {
    await log.append(log.stream(), newEvents(1));
    const pages = await log.caughtUp(await log.store.head());
    expect(pages.flatMap((page) => page.events).filter((event) => log.isOurs(event))).toEqual([]);
  });

  it('gives what another client appends, soon', async () => {
    const other = await log.another();
    const head = await log.store.head();
    const seen = log.followed(3, head);
    await sleep(50);
    const events = newEvents(3);
    await other.append(log.stream(), events, -1);
    const appended = performance.now();
    expect(idsOf(await seen)).toEqual(idsOf(events));
    expect(performance.now() - appended).toBeLessThan(3_000);
  });

  it('gives several followers the same', async () => {
    const other = await log.another();
    const followers = [log.followed(30, null), log.followed(30, null), log.followed(30, null, other)];
    await Promise.all(Array.from({ length: 10 }, (_, i) => log.append(log.stream(`s${i}`), newEvents(3))));
    const seen = await Promise.all(followers);
    const all = idsOf(await log.all());
    expect(seen.map(idsOf)).toEqual([all, all, all]);
  });
}

function cancellation(log: LogUnderTest): void {
  it('ends without an error when it is aborted while it waits', async () => {
    const away = new AbortController();
    const head = await log.store.head();
    let caughtUp = 0;
    const following = (async () => {
      for await (const page of log.store.follow(head, away.signal)) caughtUp += Number(page.caughtUp);
    })();
    await sleep(100);
    away.abort();
    await following;
    expect(caughtUp).toBeGreaterThan(0);
  });

  it('gives nothing more once it is aborted', async () => {
    await fill(log, log.stream(), 600);
    const away = new AbortController();
    let pages = 0;
    for await (const page of log.store.follow(null, away.signal)) {
      pages += page.events.length > 0 ? 1 : 0;
      away.abort();
    }
    expect(pages).toBeLessThanOrEqual(1);
  });

  it('gives nothing when it was aborted before it began', async () => {
    await log.append(log.stream(), newEvents(1));
    for await (const page of log.store.follow(null, AbortSignal.abort())) expect(page).toBeUndefined();
  });

  it('leaves other followers alone when one goes away', async () => {
    const head = await log.store.head();
    const away = new AbortController();
    const leaving = (async () => {
      for await (const page of log.store.follow(head, away.signal)) expect(page.events).toEqual([]);
    })();
    const staying = log.followed(2, head);
    await sleep(50);
    away.abort();
    await leaving;
    await log.append(log.stream(), newEvents(2));
    expect(await staying).toHaveLength(2);
  });
}
