// Group commit: one transaction for all who wait, answers after it only, and the truth when it fails.
import { describe, expect, it } from '@jest/globals';
import { StoreFault } from '../../../src/eventsourcing/log/event-store.js';
import { CommitUnknown, GroupCommit, type Transaction } from '../../../src/stores/sqlite/group-commit.js';

const failing = (code: string): Error => Object.assign(new Error(code), { code });

/** A transaction that keeps a diary and fails as told. */
class Diary implements Transaction {
  readonly entries: string[] = [];
  failures: { begin?: Error; commit?: Error } = {};

  begin(): void {
    if (this.failures.begin) throw this.failures.begin;
    this.entries.push('begin');
  }
  commit(): void {
    if (this.failures.commit) throw this.failures.commit;
    this.entries.push('commit');
  }
  rollback(): void {
    this.entries.push('rollback');
  }
  count(entry: string): number {
    return this.entries.filter((each) => each === entry).length;
  }
}

function opened(patience = 60): { diary: Diary; commits: GroupCommit; told: () => number } {
  const diary = new Diary();
  let told = 0;
  const commits = new GroupCommit(diary, { file: 'x.db', committed: () => (told += 1), patience });
  return { diary, commits, told: () => told };
}

describe('group commit', () => {
  it('does in one transaction what is asked in one turn, in the order of asking', async () => {
    const { diary, commits, told } = opened();
    const answers = await Promise.all([1, 2, 3].map((n) => commits.run(() => diary.entries.push(`work ${n}`) && n)));
    expect(answers).toEqual([1, 2, 3]);
    expect(diary.entries).toEqual(['begin', 'work 1', 'work 2', 'work 3', 'commit']);
    expect(told()).toBe(0);
    await commits.run(() => 1, 20);
    expect(told()).toBe(1);
  });

  it('answers nobody before the commit', async () => {
    const { diary, commits } = opened();
    const answer = commits.run(() => 1).then(() => diary.entries.push('answered'));
    await answer;
    expect(diary.entries).toEqual(['begin', 'commit', 'answered']);
  });

  it('bounds a transaction by jobs and by bytes', async () => {
    const { diary, commits } = opened();
    await Promise.all(Array.from({ length: 1_100 }, () => commits.run(() => 0)));
    expect(diary.count('commit')).toBe(3);
    await Promise.all(Array.from({ length: 20 }, () => commits.run(() => 0, 512 * 1024)));
    expect(diary.count('commit')).toBe(6);
  });

  it('tells everyone of the transaction that nothing was written when the disk is full', async () => {
    const { diary, commits } = opened();
    diary.failures.commit = failing('SQLITE_FULL');
    const jobs = [commits.run(() => 1), commits.run(() => 2)];
    for (const job of jobs) await expect(job).rejects.toMatchObject({ name: 'StoreFault', code: 'DISK_FULL' });
    expect(diary.entries).toEqual(['begin', 'rollback']);
    delete diary.failures.commit;
    await expect(commits.run(() => 3)).resolves.toBe(3);
  });

  it('does not claim that nothing was written when the disk fails in the commit itself', async () => {
    const { diary, commits } = opened();
    diary.failures.commit = failing('SQLITE_IOERR_FSYNC');
    await expect(commits.run(() => 1)).rejects.toBeInstanceOf(CommitUnknown);
  });

  it('waits for another program’s lock without blocking, and begins when it is gone', async () => {
    const { diary, commits } = opened(5_000);
    diary.failures.begin = failing('SQLITE_BUSY');
    setTimeout(() => delete diary.failures.begin, 40);
    await expect(commits.run(() => 1)).resolves.toBe(1);
  });

  it('gives up on a lock that stays, each job after its own patience', async () => {
    const { diary, commits } = opened(60);
    diary.failures.begin = failing('SQLITE_BUSY');
    const early = expect(commits.run(() => 1)).rejects.toMatchObject({ code: 'LOCKED' });
    await new Promise((done) => setTimeout(done, 40));
    const late = commits.run(() => 2);
    await early;
    delete diary.failures.begin;
    await expect(late).resolves.toBe(2);
  });

  it('rejects with a bug as it is, and goes on', async () => {
    const { commits } = opened();
    const bug = commits.run(() => {
      throw new TypeError('a bug');
    });
    await expect(bug).rejects.toThrow('a bug');
    await expect(commits.run(() => 1)).resolves.toBe(1);
  });

  it('finishes what it has when it is closed, and takes nothing more', async () => {
    const { diary, commits } = opened();
    const last = commits.run(() => 1);
    await commits.close();
    await expect(last).resolves.toBe(1);
    await expect(commits.run(() => 2)).rejects.toBeInstanceOf(StoreFault);
    expect(diary.count('commit')).toBe(1);
  });
});
