// Several processes on one log: all get through, and a follower in another process sees every event once, in order.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { StoredEvent } from '../../../src/eventsourcing/log/event.js';
import { buildForChildren, type Build } from '../../support/processes/build-for-children.js';
import { CHILD, CHILD_SOURCES, spoken } from '../../support/crash/round.js';
import type { ChildTask, Line } from '../../support/crash/lines.js';
import { verdict } from '../../support/crash/verdict.js';
import { temporaryLog, type TemporaryLog } from '../../support/logs/temporary-log.js';

let build: Build;
let log: TemporaryLog;

/** Runs a child for each label to its end; all must end well. */
async function written(labels: readonly string[], task: Omit<ChildTask, 'file' | 'label'>): Promise<readonly Line[]> {
  const script = build.script(CHILD);
  const children = await Promise.all(labels.map((label) => spoken(script, { ...task, file: log.file, label })));
  expect(children.map(({ code, errors }) => ({ code, errors }))).toEqual(labels.map(() => ({ code: 0, errors: '' })));
  return children.flatMap((child) => child.lines);
}

export function twoProcessesCases(): void {
  beforeAll(() => {
    build = buildForChildren(CHILD_SOURCES);
  });
  afterAll(() => build.dispose());
  beforeEach(() => {
    log = temporaryLog();
  });
  // Closing the store also ends who follows it, when a test fails half-way.
  afterEach(() => log.dispose());

  describe('several processes on one log', () => {
    it('found it once when all of them find it missing, and all get through', async () => {
      const lines = await written(['one', 'two', 'three', 'four'], { streams: 1, writers: 1, appends: 3 });
      const events: StoredEvent[] = [];
      for await (const page of log.open().readAll(null)) events.push(...page);
      expect(lines.filter((line) => line.say === 'ack')).toHaveLength(12);
      expect(verdict(lines, events, true)).toEqual([]);
    });

    it('write the same streams at the same time, and who follows sees it once and in order', async () => {
      const store = log.open();
      const away = new AbortController();
      const seen: StoredEvent[] = [];
      const following = (async () => {
        for await (const page of store.follow(null, away.signal)) seen.push(...page.events);
      })();
      const lines = await written(['one', 'two'], { streams: 2, writers: 4, appends: 150 });
      const head = (await store.head())!;
      for (let i = 0; i < 200 && (seen.at(-1)?.number ?? 0n) < head; i += 1) await sleep(10);
      away.abort();
      await following;
      expect(lines.filter((line) => line.say === 'ack')).toHaveLength(1_200);
      expect(verdict(lines, seen, true)).toEqual([]);
      expect(seen.every((event, i) => i === 0 || event.number > seen[i - 1]!.number)).toBe(true);
    });
  });
}
