// Two processes on one log: both get through, and a follower in a third place sees every event once, in order.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { StoredEvent } from '../../../src/eventsourcing/event.js';
import { buildForChildren, type Build } from '../../support/build-for-children.js';
import { CHILD, CHILD_SOURCES, spoken } from '../../support/crash-round.js';
import { verdict } from '../../support/crash-verdict.js';
import { temporaryLog } from '../../support/temporary-log.js';

let build: Build;
beforeAll(() => {
  build = buildForChildren(CHILD_SOURCES);
});
afterAll(() => build.dispose());

const APPENDS = 150;
const WRITERS = 4;

describe('two processes that write the same streams', () => {
  it('both get everything through, and who follows sees it once and in order', async () => {
    const log = temporaryLog();
    const store = log.open();
    const away = new AbortController();
    const seen: StoredEvent[] = [];
    const following = (async () => {
      for await (const page of store.follow(null, away.signal)) seen.push(...page.events);
    })();
    const tasks = ['one', 'two'].map((label) => ({
      file: log.file,
      label,
      streams: 2,
      writers: WRITERS,
      appends: APPENDS,
    }));
    const children = await Promise.all(tasks.map((task) => spoken(build.script(CHILD), task)));
    expect(children.map(({ code, errors }) => ({ code, errors }))).toEqual(Array(2).fill({ code: 0, errors: '' }));
    const lines = children.flatMap((child) => child.lines);
    const head = (await store.head())!;
    while (seen.at(-1)!.number < head) await new Promise((done) => setTimeout(done, 10));
    away.abort();
    await following;
    expect(lines.filter((line) => line.say === 'ack')).toHaveLength(2 * WRITERS * APPENDS);
    expect(verdict(lines, seen, true)).toEqual([]);
    expect(seen.every((event, i) => i === 0 || event.number > seen[i - 1]!.number)).toBe(true);
    await log.dispose();
  });
});
