// Bad days of a PostgreSQL read database: each is told with the setting and the fix, nothing is applied by half, and what was
// begun goes on when the cause is gone.
import { expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { prepare } from '../../../../src/eventsourcing/read-models/generations.js';
import type { ReadDb } from '../../../../src/eventsourcing/read-models/read-model.js';
import { openPostgresReadDb, openReadDbOn } from '../../../../src/stores/read-db/postgres/read-db.js';
import type { QueryResult, Session, Sessions } from '../../../../src/stores/read-db/postgres/session.js';
import { describePostgres } from '../../../support/postgres/describe.js';
import { placeSums, sums, summing } from '../../../eventsourcing/reading.js';

const unopened = (opening: Promise<ReadDb>): Promise<Error> =>
  opening.then(
    async (db) => {
      await db.close();
      throw new Error('It was opened.');
    },
    (problem: Error) => problem,
  );

describePostgres('a PostgreSQL read database', (server) => {
  const named = (schema: string): string => `bad_${process.pid}_${schema}`;
  /** Another user, another database: the rest of the connection stays. */
  const changed = (change: (url: URL) => void): string => {
    const url = new URL(server.connection(named('x')));
    change(url);
    return url.href;
  };

  it.each<{ what: string; change: (url: URL) => void; problem: RegExp }>([
    { what: 'nobody listens', change: (url) => (url.port = '1'), problem: /no server listens.*Start PostgreSQL/ },
    { what: 'the host is not known', change: (url) => (url.host = 'nowhere.invalid'), problem: /host/ },
    {
      what: 'there is no such database',
      change: (url) => (url.pathname = '/nothing'),
      problem: /no database of that name.*createdb/,
    },
    {
      what: 'there is no such user',
      change: (url) => (url.username = 'nobody_knows'),
      problem: /refuses this user.*CORDON_READ_DB_PASSWORD/,
    },
    {
      what: 'the string holds a password',
      change: (url) => (url.password = 'hunter2'),
      problem: /CORDON_READ_DB_PASSWORD/,
    },
  ])('says what to do when $what', async ({ change, problem }) => {
    const fault = await unopened(
      openPostgresReadDb(changed(change), server.password ? { password: server.password } : {}),
    );
    expect(fault).toMatchObject({ name: 'StoreFault', message: expect.stringMatching(problem) as unknown });
    expect(fault.message).toContain('CORDON_READ_DB');
    expect(fault.message).not.toContain('hunter2');
  });

  it.each([
    {
      what: 'may not create a schema',
      setup: 'REVOKE CREATE ON DATABASE postgres FROM %',
      problem: /may not do that.*schema/,
      code: 'READ_ONLY',
    },
    {
      what: 'may only read',
      setup: 'ALTER ROLE % SET default_transaction_read_only = on',
      problem: /read-only.*primary/,
      code: 'READ_ONLY',
    },
    {
      what: 'has no connection left',
      setup: 'ALTER ROLE % CONNECTION LIMIT 0',
      problem: /no connection left.*max_connections/,
      code: 'UNAVAILABLE',
    },
  ])('says what to do when the user $what', async ({ what, setup, problem, code }) => {
    const role = named(what.replaceAll(' ', '_').slice(0, 12));
    await server.run(`CREATE ROLE ${role} LOGIN PASSWORD 'x'`);
    await server.run(setup.replace('%', role));
    try {
      const opening = openPostgresReadDb(
        changed((url) => (url.username = role)),
        { password: 'x' },
      );
      expect(await unopened(opening)).toMatchObject({ code, message: expect.stringMatching(problem) as unknown });
    } finally {
      await server.run(`DROP ROLE ${role}`);
    }
  });

  it('leaves a schema alone that is not its own, or a newer program’s', async () => {
    const schema = named('foreign');
    await server.run(`CREATE SCHEMA ${schema}`);
    await server.run(`CREATE TABLE ${schema}.theirs (x int)`);
    expect(await unopened(server.open(schema))).toMatchObject({
      code: 'NOT_OURS',
      message: expect.stringContaining('?schema=') as unknown,
    });
    expect(await server.run(`SELECT relname FROM pg_class WHERE relnamespace = '${schema}'::regnamespace`)).toEqual([
      ['theirs'],
    ]);
    const newer = named('newer');
    await server.open(newer).then((db) => db.close());
    await server.run(`COMMENT ON SCHEMA ${newer} IS 'A read database of Cordon, version 99'`);
    expect(await unopened(server.open(newer))).toMatchObject({ code: 'NEWER_VERSION' });
  });

  it.each([
    { what: 'an old server', says: ['13', '13.22', 'UTF8', '0'], problem: /PostgreSQL 13.22, too old. Use version 14/ },
    { what: 'a database in another encoding', says: ['17', '17.1', 'LATIN1', '0'], problem: /LATIN1.*UTF8/ },
    { what: 'a standby', says: ['17', '17.1', 'UTF8', '1'], problem: /read-only.*primary/ },
  ])('refuses $what', async ({ says, problem }) => {
    const run = (): Promise<QueryResult> => Promise.resolve({ columns: [], rows: [says], count: 1 });
    const session: Session = { run, isOpen: true, close: () => Promise.resolve() };
    const sessions: Sessions = {
      shown: 'old',
      open: () => Promise.resolve(session),
      ask: (use) => use(session),
      close: () => Promise.resolve(),
    };
    await expect(openReadDbOn(sessions, 'cordon')).rejects.toThrow(problem);
  });

  it('is founded once by several processes that find it missing', async () => {
    const opened = await Promise.all(Array.from({ length: 6 }, () => server.open(named('race'))));
    await Promise.all(opened.map((db) => prepare(db, [summing()])));
    expect(await opened[5]!.generations()).toHaveLength(2);
    await Promise.all(opened.map((db) => db.close()));
  });

  it('answers questions while a transaction is open, as of the last commit', async () => {
    const db = await begun(named('busy'));
    await db.transaction(async (writing) => {
      const [generation] = await writing.generations();
      writing.rows(generation!).put(sums, { id: 'a', sum: 1n, last: 1n });
      await writing.advance([generation!], { from: null, to: 5n, stands: null });
      expect((await db.generations())[0]!.number).toBeNull();
      expect(await db.query.selectFrom(sums.name).selectAll().execute()).toEqual([]);
    });
    expect((await db.generations())[0]!.number).toBe(5n);
    await db.close();
  });

  it('gives up a swap soon when a long question reads what it replaces, so that no other question waits long', async () => {
    const schema = named('swap');
    const db = await begun(schema);
    await db.transaction(async (writing) => writing.begin(summing()));
    const swap = (): Promise<void> =>
      db.transaction(async (writing) =>
        writing.swap(
          summing(),
          (await writing.generations()).find(({ state }) => state === 'BUILDING')!,
        ),
      );
    const question = `BEGIN; LOCK TABLE ${schema}.sums_v1 IN ACCESS SHARE MODE; SELECT pg_sleep(8); COMMIT`;
    const asking = server.run(question).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const started = performance.now();
    await expect(swap()).rejects.toMatchObject({ name: 'StoreFault', code: 'LOCKED' });
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(await db.query.selectFrom(sums.name).selectAll().execute()).toEqual([]);
    await server.run(`SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE query = '${question}'`);
    await asking;
    await swap();
    expect((await db.generations()).map(({ state }) => state)).toEqual(['LIVE']);
    await db.close();
  });

  it('keeps nothing of a batch in which the server was restarted, and goes on afterwards', async () => {
    if (!server.crash || !server.start) return; // a server that is not ours is not restarted
    const db = await begun(named('restart'));
    const batch = (restart: () => Promise<void>): Promise<void> =>
      db.transaction(async (writing) => {
        const [generation] = await writing.generations();
        const rows = writing.rows(generation!);
        rows.put(sums, { id: 'a', sum: 1n, last: 1n });
        await rows.find(sums, {});
        await restart();
        rows.put(sums, { id: 'b', sum: 1n, last: 1n });
        await writing.advance([generation!], { from: null, to: 5n, stands: null });
      });
    const { crash, start } = server;
    const fault = await batch(() => crash().then(() => undefined)).catch((problem: unknown) => problem);
    expect(fault).toMatchObject({
      name: 'StoreFault',
      code: 'UNAVAILABLE',
      message: expect.stringContaining('CORDON_READ_DB') as unknown,
    });
    await expect(db.generations()).rejects.toMatchObject({
      name: 'StoreFault',
      message: expect.stringContaining('Start PostgreSQL') as unknown,
    });
    await start();
    expect(await db.query.selectFrom(sums.name).selectAll().execute()).toEqual([]);
    await batch(() => Promise.resolve());
    expect(await db.query.selectFrom(sums.name).select('id').orderBy('id').execute()).toEqual([
      { id: 'a' },
      { id: 'b' },
    ]);
    await db.close();
  }, 60_000);

  it('that is away when Cordon starts is waited for', async () => {
    if (!server.crash || !server.start) return; // a server that is not ours is not restarted
    await server.crash();
    const opening = server.open(named('late'));
    await pause(1_000);
    await server.start();
    const db = await opening;
    expect(await db.generations()).toEqual([]);
    await db.close();
  }, 60_000);

  /** A read database with the table of sums in place. */
  async function begun(schema: string): Promise<ReadDb> {
    const db = await server.open(schema);
    await placeSums(db);
    return db;
  }
});
