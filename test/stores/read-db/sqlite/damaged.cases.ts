// A file of read models that is damaged while it is in use: whatever meets that says so, and how it is made anew.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projections } from '../../../../projections/all.js';
import type { SqliteReadDb } from '../../../../src/stores/read-db/sqlite/read-db.js';
import { begunReadDb } from '../../../support/read-models/begun.js';

describe('A damaged file of read models', () => {
  let folder: string;
  let db: SqliteReadDb;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cordon-damaged-'));
    db = await begunReadDb(join(folder, 'read.sqlite'), projections, 'live');
    for (const name of ['read.sqlite', 'read.sqlite-wal']) {
      const file = join(folder, name);
      writeFileSync(file, Buffer.alloc(readFileSync(file).length, 0x55));
    }
  });
  afterEach(async () => {
    await db.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([
    ['generations', () => db.generations()],
    ['a question', () => db.parked()],
    ['a transaction', () => db.transaction(async (writing) => writing.generations())],
  ])('is told by %s', async (_, meet) => {
    await expect(meet()).rejects.toMatchObject({
      name: 'StoreFault',
      code: 'READ_MODELS_CORRUPT',
      message: expect.stringMatching(/read\.sqlite: the file is damaged .*"cordon rebuild" makes this file anew/),
    });
  });
});
