// The files of an open log: one that is deleted or replaced takes no events, for nobody would find them again.
import { renameSync, rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { newEvents } from '../../support/facts/stored-events.js';
import { temporaryLog, type TemporaryLog } from '../../support/logs/temporary-log.js';

export function replacedFilesCases(): void {
  let log: TemporaryLog;
  beforeEach(() => {
    log = temporaryLog();
  });
  afterEach(() => log.dispose());

  describe('a log that is open', () => {
    it('takes no events while its file is away, and takes them again when it is back', async () => {
      const store = log.open();
      await store.append('a-1', newEvents(1), -1);
      renameSync(log.file, `${log.file}.away`);
      expect(await store.append('a-1', newEvents(1), 0)).toMatchObject({
        outcome: 'unavailable',
        reason: expect.stringContaining('deleted or replaced while it was open'),
      });
      await expect(store.head()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
      await expect(store.demandWritable()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
      renameSync(`${log.file}.away`, log.file);
      expect(await store.append('a-1', newEvents(1), 0)).toMatchObject({ outcome: 'appended', revision: 1 });
    });

    it('takes none without the WAL that it began with', async () => {
      const store = log.open();
      await store.append('a-1', newEvents(1), -1);
      rmSync(`${log.file}-wal`);
      expect(await store.append('a-1', newEvents(1), 0)).toMatchObject({
        outcome: 'unavailable',
        reason: expect.stringContaining('its WAL was deleted or replaced'),
      });
    });
  });
}
