// `cordon doctor`: everything that can be wrong is named with what to do about it, and nothing is created or changed.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import SqliteDatabase from 'better-sqlite3';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { unreadable } from '../../src/eventsourcing/log/unreadable.js';
import { cordon, dropAll, folder, runningCordon } from '../support/processes/running-cordon.js';
import { openSqliteEventStore } from '../../src/stores/sqlite/event-store.js';
import { newEvent } from '../support/facts/stored-events.js';
import { describeSlow } from '../support/slow.js';
import { EVENTS } from '../support/facts/documents-facts.js';

interface Report {
  readonly healthy: boolean;
  readonly findings: readonly { about: string; state: string; found: string; fix?: string }[];
}

let original: string;
beforeAll(async () => {
  const server = await runningCordon();
  await server.end();
  original = server.data;
}, 60_000);
afterAll(dropAll);

function copy(): string {
  const data = join(folder(), 'data');
  cpSync(original, data, { recursive: true });
  return data;
}

async function examined(
  data: string,
  settings: Record<string, string> = {},
): Promise<Report & { code: number | null }> {
  const { code, out, err } = await cordon(['doctor', '--json'], { CORDON_DATA: data, ...settings });
  if (out === '') throw new Error(err);
  return { ...(JSON.parse(out) as Report), code };
}

const about = ({ findings }: Report, name: string) => findings.filter((each) => each.about === name);

function alter(file: string, sql: string): void {
  const db = new SqliteDatabase(file);
  db.exec(sql);
  db.close();
}

describeSlow('A sound Cordon', () => {
  it('is told to be one, in lines and as an object', async () => {
    const data = copy();
    const { code, out } = await cordon(['doctor'], { CORDON_DATA: data });
    expect([code, out]).toEqual([0, expect.stringMatching(/Nothing is wrong\.\n$/)]);
    expect(out).toMatch(/\nok {2}log +SQLite 3\.\d+\.\d+, journal wal, synchronous 2 and 2 \(2 is FULL\)\n/);
    expect(out).toMatch(/\nok {2}log integrity +quick_check: ok\n/);
    expect(out).toMatch(/\nok {2}packages +none are counted\n/);
    expect(out).toMatch(
      new RegExp(`\\nok {2}seals +${EVENTS} events are sealed, 0 were recorded before there were seals\\n`),
    );
    expect(out).toMatch(new RegExp(`\\nok {2}events +${EVENTS}, the last recorded 20`));
    expect(out).toMatch(/\nok {2}read models +current \(ledger@\d+ /);
    const deep = JSON.parse((await cordon(['doctor', '--deep', '--json'], { CORDON_DATA: data })).out) as Report;
    expect(about(deep, 'log integrity')).toMatchObject([{ state: 'ok', found: 'integrity_check: ok' }]);
  });

  it('is told to be one in Russian, by --lang: no line of it is English', async () => {
    const { code, out } = await cordon(['doctor', '--lang', 'ru'], { CORDON_DATA: copy(), CORDON_PORT: '0' });
    expect([code, out]).toEqual([0, expect.stringMatching(/\nНеисправностей нет\.\n$/)]);
    expect(out).toMatch(/\nok {2}целостность журнала +quick_check: ok\n/);
    expect(out).toMatch(/\nok {2}сводные данные +соответствуют журналу \(ledger@\d+ /);
    const lines = out.trimEnd().split('\n');
    // What is to be typed is the same in every language.
    expect(lines.filter((line) => !/[а-яё]|→ chmod /i.test(line))).toEqual([]);
    expect(lines.filter((line) => /\b(the|is|are|and|of|none|not|events)\b/.test(line))).toEqual([]);
  });

  it('is found where it listens', async () => {
    const server = await runningCordon({ CORDON_DATA: copy() });
    const port = new URL(server.url).port;
    const report = await examined(server.data, { CORDON_PORT: port });
    await server.end();
    expect([report.code, about(report, 'port')[0]!.found]).toEqual([0, expect.stringContaining('a Cordon listens on')]);
  });
});

describeSlow('Where there is no log', () => {
  it.each([
    ['an empty folder', true],
    ['no folder at all', false],
  ])('(%s) the examination says so and creates nothing', async (_, made) => {
    const data = join(folder(), 'none');
    if (made) mkdirSync(data);
    const report = await examined(data);
    expect([report.code, about(report, 'log')[0]!.found]).toEqual([0, `there is no log in ${data} yet`]);
    expect(existsSync(data) ? readdirSync(data) : []).toEqual([]);
    expect(existsSync(data)).toBe(made);
  });
});

describeSlow('Something wrong', () => {
  const wrongIn = async (data: string, settings: Record<string, string> = {}) => {
    const report = await examined(data, settings);
    expect([report.code, report.healthy]).toEqual([1, false]);
    return report.findings.filter(({ state }) => state === 'wrong');
  };

  it('is a damaged page of either file', async () => {
    for (const name of ['log.sqlite', 'read.sqlite']) {
      const data = copy();
      const file = join(data, name);
      alter(file, 'PRAGMA wal_checkpoint(TRUNCATE)');
      const bytes = readFileSync(file);
      const page = bytes.readUInt16BE(16);
      bytes.fill(0x55, bytes.length - page);
      writeFileSync(file, bytes);
      const found = await wrongIn(data);
      expect(found).toHaveLength(1);
      expect(`${found[0]!.found} ${found[0]!.fix}`).toMatch(name === 'log.sqlite' ? /last backup/ : /cordon rebuild/);
    }
  });

  it('is an event that a read model could not take: it is listed with its reason and how to take it again', async () => {
    const data = copy();
    alter(
      join(data, 'read.sqlite'),
      "INSERT INTO parked SELECT id, 7, 'the handler failed' FROM generations WHERE projection = 'operations'",
    );
    expect(await wrongIn(data)).toEqual([
      {
        about: 'parked',
        state: 'wrong',
        found: 'event 7 by operations: the handler failed',
        fix: expect.stringContaining('"cordon rebuild operations"'),
      },
    ]);
    expect((await cordon(['rebuild', 'operations'], { CORDON_DATA: data })).code).toBe(0);
    expect((await examined(data)).code).toBe(0);
  });

  it('is an event that cannot be read: it is named until an operator has settled it', async () => {
    const data = copy();
    const store = openSqliteEventStore(join(data, 'log.sqlite'), { now: Date.now });
    const foreign = unreadable(
      { id: randomUUID(), stream: 'incident-x', revision: 0, number: 0n, recordedAt: 0 },
      { type: 'Foreign', why: 'its data is broken JSON' },
    );
    await store.append('incident-x', [foreign], -1);
    await store.close();
    expect((await cordon(['rebuild', 'unreadable_events'], { CORDON_DATA: data })).code).toBe(0);
    expect(await wrongIn(data)).toMatchObject([
      { about: 'parked', found: expect.stringMatching(/Foreign in incident-x@0: its data is broken JSON$/) },
    ]);
    const word = ['--reason', 'напечатано чужой программой', '--by', 'op-1'];
    const settled = await cordon(['settle', 'incident-x@0', ...word, '--json'], { CORDON_DATA: data });
    expect([settled.code, JSON.parse(settled.out)]).toEqual([0, { settled: ['incident-x@0'] }]);
    expect((await examined(data)).code).toBe(0);
    const again = await cordon(['settle', 'incident-x@0', ...word], { CORDON_DATA: data });
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('Waiting: none.')]);
  });

  it('are read models that are ahead of the log', async () => {
    const data = copy();
    alter(join(data, 'read.sqlite'), 'UPDATE generations SET number = 99');
    expect(await wrongIn(data)).toMatchObject([
      { about: 'read models', found: expect.stringContaining(`${99 - EVENTS} events ahead`) },
    ]);
  });

  it('is an event that was altered, taken out or stripped of its seal: it is named', async () => {
    const altered = (sql: string): Promise<readonly unknown[]> => {
      const data = copy();
      // Whoever has the file has its guards too.
      alter(
        join(data, 'log.sqlite'),
        `DROP TRIGGER events_are_never_changed; DROP TRIGGER events_are_never_removed; ${sql}`,
      );
      return wrongIn(data);
    };
    const seals = (found: RegExp) => [{ about: 'seals', found: expect.stringMatching(found) as unknown }];
    const FIRST =
      'revision = 0 AND stream = (SELECT stream FROM events GROUP BY stream ORDER BY count(*) DESC LIMIT 1)';
    expect(await altered(`UPDATE events SET data = replace(data, 'a', 'e') WHERE ${FIRST}`)).toMatchObject(
      seals(/^event \d+ \(\w+ in \S+ at revision 0\) is not what was recorded$/),
    );
    expect(await altered(`DELETE FROM events WHERE ${FIRST}`)).toMatchObject(
      seals(
        /^event \d+ \(.*\) does not stand where or when it was recorded, or the one before it in the log was taken out/,
      ),
    );
    expect(await altered(`UPDATE events SET meta = json_remove(meta, '$.seal') WHERE ${FIRST}`)).toMatchObject(
      seals(/at revision 0\) has no seal/),
    );
  });

  it('is a clock before the last event', async () => {
    const data = copy();
    const store = openSqliteEventStore(join(data, 'log.sqlite'), { now: () => Date.now() + 3_600_000 });
    await store.append('x-1', [newEvent()], -1);
    await store.close();
    expect(await wrongIn(data)).toMatchObject([{ about: 'clock', fix: expect.stringContaining('NTP') }]);
  });

  it('is another program on the port', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as { port: number };
    const found = await wrongIn(copy(), { CORDON_PORT: String(port) });
    other.close();
    expect(found).toMatchObject([{ about: 'port', fix: expect.stringContaining('CORDON_PORT') }]);
  });

  it('is a development key that others can read, or an address that needs issuers', async () => {
    const data = copy();
    writeFileSync(join(data, 'identity.jwk'), '{}');
    chmodSync(join(data, 'identity.jwk'), 0o644);
    expect(await wrongIn(data)).toMatchObject([{ about: 'identity', fix: expect.stringContaining('chmod 600') }]);
    const open = await wrongIn(copy(), { CORDON_HOST: '0.0.0.0' });
    expect(open).toMatchObject([{ about: 'identity', fix: expect.stringContaining('CORDON_ISSUERS') }]);
  });
});
