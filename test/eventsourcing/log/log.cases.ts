// A log gets its id once, however many processes open the empty store at the same moment.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { foundedAs, openLog } from '../../../src/eventsourcing/log/founding.js';
import type { SqliteEventStore } from '../../../src/stores/sqlite/event-store.js';
import { temporaryLog, type TemporaryLog } from '../../support/logs/temporary-log.js';

let log: TemporaryLog;
let store: SqliteEventStore;

export function logCases(): void {
  beforeEach(() => {
    log = temporaryLog();
    store = log.open();
  });
  afterEach(() => log.dispose());

  describe('A log', () => {
    it('is founded once, by one of two who open it at the same moment', async () => {
      const [one, other] = ['1'.repeat(16), '2'.repeat(16)];
      const opened = await Promise.all([openLog(store, one), openLog(log.open(), other)]);
      expect(new Set(opened).size).toBe(1);
      expect([one, other]).toContain(opened[0]);
      const founding: unknown[] = [];
      for await (const page of store.readStream('log')) founding.push(...page);
      expect(founding).toHaveLength(1);
      expect(await openLog(store, '3'.repeat(16))).toBe(opened[0]);
    });
    it('has no id before it is founded', async () => {
      expect(await foundedAs(store)).toBeUndefined();
    });
  });
}
