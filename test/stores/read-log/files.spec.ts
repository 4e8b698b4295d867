// The read log in files: what every read log promises, and what happens to files.
import { afterAll, describe, expect, it } from '@jest/globals';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ReadLogFiles } from '../../../src/stores/read-log/files.js';
import { read, readLogContract } from './read-log.contract.js';

const folder = mkdtempSync(join(tmpdir(), 'cordon-reads-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('A read log in files', () => {
  readLogContract(async () => new ReadLogFiles(join(folder, 'contract')));
});

describe('The files of a read log', () => {
  const wanted = { since: null, after: null, limit: 100 };

  it('are one a month, for their owner’s eyes, and only ever added to', async () => {
    const own = join(folder, 'months');
    const log = new ReadLogFiles(own);
    await log.kept(read('a-1', { at: Date.parse('2026-05-01T00:00:00Z') }));
    const before = readFileSync(join(own, '2026-05.ndjson'), 'utf8');
    await log.kept(read('a-1', { at: Date.parse('2026-06-01T00:00:00Z') }));
    await log.kept(read('a-1', { at: Date.parse('2026-05-02T00:00:00Z') }));
    await log.close();
    expect(readdirSync(own).sort()).toEqual(['2026-05.ndjson', '2026-06.ndjson']);
    expect(readFileSync(join(own, '2026-05.ndjson'), 'utf8').startsWith(before)).toBe(true);
    const modes = [own, join(own, '2026-05.ndjson')].map((path) => statSync(path).mode & 0o777);
    expect(modes).toEqual([0o700, 0o600]);
  });

  it('lose nothing behind a line that a crash has cut, nor behind one that is no read', async () => {
    const own = join(folder, 'torn');
    const first = new ReadLogFiles(own);
    await first.kept(read('a-1', { rows: 1 }));
    await first.close();
    appendFileSync(join(own, '2026-06.ndjson'), 'not one "a-1" at all\n{"at":1,"streams":["a-1"],"rea');
    const second = new ReadLogFiles(own);
    await second.kept(read('a-1', { rows: 2 }));
    expect((await second.of('a-1', wanted)).rows.map(({ rows }) => rows)).toEqual([1, 2]);
    await second.close();
  });

  it('are looked through in parts, however long a line is, and a page says where it has come to', async () => {
    const own = join(folder, 'long');
    const log = new ReadLogFiles(own);
    const many = Array.from({ length: 30_000 }, (_, i) => `operation-${i}-${'x'.repeat(40)}`);
    await log.kept(read('a-1', { streams: [...many, 'a-1'] }));
    for (let i = 0; i < 15_000; i++) log.note(read(`b-${i}`));
    await log.kept(read('a-1', { rows: 7 }));
    const rows: (number | null)[] = [];
    for (let after: string | null = null; ;) {
      const page = await log.of('a-1', { since: null, after, limit: 1 });
      rows.push(...page.rows.map((each) => each.rows));
      if ((after = page.next) === null) break;
    }
    expect(rows).toEqual([1, 7]);
    await log.close();
  });

  it('that cannot be written keep nobody from being told what is open, and are said once, and when they can be again', async () => {
    const own = join(folder, 'blocked');
    writeFileSync(own, 'a file where a folder should be');
    const said: (string | undefined)[] = [];
    const log = new ReadLogFiles(own, { onFault: (fault) => said.push(fault?.message) });
    await expect(log.kept(read('a-1'))).rejects.toMatchObject({ name: 'StoreFault', code: 'UNAVAILABLE' });
    log.note(read('a-1'));
    await expect(log.kept(read('a-1'))).rejects.toThrow();
    expect([log.lost, said]).toEqual([3, [expect.stringContaining('cannot be written')]]);
    rmSync(own);
    await log.kept(read('a-1'));
    expect([log.lost, said.length, said[1]]).toEqual([3, 2, undefined]);
    await log.close();
  });

  it('take so many at most that cannot be written', async () => {
    const own = join(folder, 'bounded');
    writeFileSync(own, '');
    const log = new ReadLogFiles(own);
    for (let i = 0; i < 25_000; i++) log.note(read('a-1'));
    expect(log.lost).toBe(5_000);
    await expect(log.kept(read('a-1'))).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await log.close();
  });
});
