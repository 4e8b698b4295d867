// The two files: read models can always be made anew from the log; what is broken is named, and no data is touched.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import SqliteDatabase from 'better-sqlite3';
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cordon, dropAll, folder, runningCordon } from '../support/processes/running-cordon.js';
import { describeSlow, itSlow } from '../support/slow.js';
import { operations } from '../../projections/registers/operations.js';
import { EVENTS } from '../support/facts/documents-facts.js';

const OPERATIONS = operations.table.name;

/** A data folder after the first start, closed: every test works on a copy of its own. */
let original: string;
beforeAll(async () => {
  const server = await runningCordon();
  await server.end();
  original = server.data;
});
afterAll(dropAll);

function copy(): { data: string; log: string; read: string; CORDON_DATA: string } {
  const data = join(folder(), 'data');
  cpSync(original, data, { recursive: true });
  return { data, log: join(data, 'log.sqlite'), read: join(data, 'read.sqlite'), CORDON_DATA: data };
}

const run = (command: string, { data }: { data: string }) => cordon(command.split(' '), { CORDON_DATA: data });

/** As one file, with nothing left in side files that could heal what a test breaks. */
function alter(file: string, sql: string): void {
  const db = new SqliteDatabase(file);
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.pragma('journal_mode = DELETE');
  if (sql) db.exec(sql);
  db.close();
}

/** How many entries the ledger of a read database holds. */
function rowsOf(file: string): number {
  const db = new SqliteDatabase(file, { readonly: true });
  const [table] = db.prepare("SELECT name FROM sqlite_schema WHERE name GLOB 'ledger_v[0-9]*'").pluck().all();
  const rows = db
    .prepare(`SELECT count(*) FROM "${table as string}"`)
    .pluck()
    .get() as number;
  db.close();
  return rows;
}

describe('cordon verify', () => {
  it('says equal, also after the read database was deleted', async () => {
    const at = copy();
    for (const name of readdirSync(at.data).filter((each) => each.startsWith('read.'))) rmSync(join(at.data, name));
    const { code, out } = await run('verify', at);
    expect(code).toBe(0);
    expect(out).toMatch(/\nledger_v\d+ +\d\d +equal +[0-9a-f]{16}\n/);
    expect(out).toMatch(/\nThe read models equal what the log says\.\n$/);
  });

  itSlow('names the row that somebody changed and ends with 1; rebuild puts it right', async () => {
    const at = copy();
    alter(at.read, `UPDATE ${OPERATIONS} SET id = 'barrier-1924' WHERE id = 'barrier-2024'`);
    const found = await run('verify', at);
    expect(found.code).toBe(1);
    expect(found.out).toContain(`${OPERATIONS}: barrier-1924`);
    expect(found.out).toMatch(/"cordon rebuild" makes them anew\.\n$/);
    expect(await run('rebuild', at)).toMatchObject({
      code: 0,
      out: expect.stringMatching(new RegExp(`^Rebuilt up to \\w{16}\\.${EVENTS}\\.\\n`)),
    });
    const verdict = JSON.parse((await run('verify --json', at)).out) as object;
    expect(verdict).toMatchObject({
      equal: true,
      position: expect.stringMatching(new RegExp(`^\\w{16}\\.${EVENTS}$`)),
    });
  });
});

describeSlow('A read database', () => {
  it.each<[string, (file: string) => void, RegExp]>([
    ['of garbage', (file) => writeFileSync(file, 'x'.repeat(5000)), /it is not a read database/],
    ['that was cut short', (file) => truncateSync(file, 8192), /the file is damaged/],
    ['of a newer version', (file) => alter(file, 'PRAGMA user_version = 99'), /a newer Cordon wrote it/],
  ])('%s stops the start with the way out, leaves the log alone, and is rebuilt', async (_, spoil, said) => {
    const at = copy();
    alter(at.read, '');
    spoil(at.read);
    const log = readFileSync(at.log);
    const { code, err } = await run('serve', at);
    expect([code, said.test(err), err.includes('"cordon rebuild"')]).toEqual([1, true, true]);
    expect(err).not.toMatch(/\n\s+at /);
    expect(readFileSync(at.log).equals(log)).toBe(true);
    expect((await run('rebuild', at)).code).toBe(0);
    expect(rowsOf(at.read)).toBe(rowsOf(join(original, 'read.sqlite')));
  });
});

describeSlow('A log', () => {
  it.each<[string, (file: string) => void, string]>([
    ['of garbage', (file) => writeFileSync(file, 'x'.repeat(5000)), 'it is not an event log'],
    ['that was cut short', (file) => truncateSync(file, 8192), 'restore the last backup'],
    ['of a newer version', (file) => alter(file, 'PRAGMA user_version = 99'), 'Start that version, or a newer one'],
  ])('%s stops every command with a clear message, and is not touched', async (_, spoil, said) => {
    const at = copy();
    alter(at.log, '');
    spoil(at.log);
    const before = readFileSync(at.log);
    for (const command of ['serve', 'rebuild']) {
      const { code, err } = await run(command, at);
      expect([command, code, err.includes(at.log), err.includes(said)]).toEqual([command, 1, true, true]);
      expect(err).not.toMatch(/\n\s+at /);
    }
    expect(readFileSync(at.log).equals(before)).toBe(true);
  });
});

const isRoot = process.getuid?.() === 0;
(isRoot ? it.skip : it)(
  `A data folder that may not be written is named${isRoot ? ' (skipped: root may write everywhere)' : ''}`,
  async () => {
    const data = join(folder(), 'locked');
    mkdirSync(data);
    chmodSync(data, 0o500);
    const { code, err } = await run('serve', { data });
    expect([code, err.includes(data), err.includes('Let this user')]).toEqual([1, true, true]);
  },
);
