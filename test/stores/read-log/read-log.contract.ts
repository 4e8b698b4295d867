// The promises of a read log, wherever it lies: the names of these tests are the port's specification.
import { expect, it } from '@jest/globals';
import type { Read, ReadLog, ReadsPage } from '../../../src/eventsourcing/asking/read-log.js';

const MAY = Date.parse('2026-05-31T23:59:59Z');
const JUNE = Date.parse('2026-06-01T00:00:01Z');

export const read = (stream: string, about: Partial<Read> = {}): Read => ({
  at: JUNE,
  reader: { administration: 'KZ', officer: 'officer-1', role: 'officer' },
  question: 'incidents/:id',
  parameters: { id: 'Ошский район «Дружба»\n' },
  position: '4c1d9a07e2b85f36.42',
  rows: 1,
  streams: [stream],
  ...about,
});

/** `open`: opens the same log again, as another process would. */
export function readLogContract(open: () => Promise<ReadLog>): void {
  let next = 0;
  const fresh = (): string => `incident-${(next += 1)}`;
  const of = (log: ReadLog, stream: string, wanted: object = {}): Promise<ReadsPage> =>
    log.of(stream, { since: null, after: null, limit: 100, ...wanted });

  it('gives back what was kept, whole, oldest first, and of that stream alone', async () => {
    const log = await open();
    const stream = fresh();
    const reads = [1, 2, 3].map((rows) => read(stream, { rows }));
    for (const each of reads) await log.kept(each);
    await log.kept(read(`${stream}0`, { parameters: { stream } }));
    await log.kept(read(fresh(), { streams: ['incident-x', stream] }));
    expect((await of(log, stream)).rows).toEqual([
      ...reads,
      expect.objectContaining({ streams: ['incident-x', stream] }),
    ]);
    await log.close();
  });

  it('keeps what was noted, and finds it in another process', async () => {
    const [one, other] = [await open(), await open()];
    const stream = fresh();
    for (let i = 0; i < 50; i++) {
      one.note(read(stream));
      other.note(read(stream));
    }
    await Promise.all([one.close(), other.close()]);
    const third = await open();
    expect((await of(third, stream)).rows.length).toBe(100);
    expect(third.lost).toBe(0);
    await third.close();
  });

  it('goes on from page to page without gap or repeat, over months, while more is read', async () => {
    const log = await open();
    const stream = fresh();
    for (let i = 0; i < 5; i++) await log.kept(read(stream, { at: MAY, rows: i }));
    for (let i = 5; i < 9; i++) await log.kept(read(stream, { at: JUNE, rows: i }));
    const seen: (number | null)[] = [];
    let after: string | null = null;
    do {
      const page: ReadsPage = await of(log, stream, { after, limit: 2 });
      seen.push(...page.rows.map(({ rows }) => rows));
      after = page.next;
      if (seen.length === 4) await log.kept(read(stream, { rows: 9 }));
    } while (after !== null);
    expect(seen).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    await log.close();
  });

  it('tells of reads since a moment only, where one is named', async () => {
    const log = await open();
    const stream = fresh();
    await log.kept(read(stream, { at: MAY, rows: 1 }));
    await log.kept(read(stream, { at: JUNE, rows: 2 }));
    const since = async (moment: number) => (await of(log, stream, { since: moment })).rows.map(({ rows }) => rows);
    expect([await since(MAY), await since(MAY + 1), await since(JUNE + 1)]).toEqual([[1, 2], [2], []]);
    await log.close();
  });
}
