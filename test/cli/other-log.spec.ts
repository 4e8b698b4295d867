// Another log than the read models were made from, as its operator meets it: told at the start, refused, and put right.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import SqliteDatabase from 'better-sqlite3';
import { clientOf, cordon, dropAll, folder, runningCordon } from '../support/processes/running-cordon.js';
import { describeSlow } from '../support/slow.js';

afterAll(dropAll);

const OFF = { CORDON_DOCUMENTS: 'off' };
let next = 0;
const incident = () => `/v1/incidents/00000000-0000-4000-8000-${String(++next).padStart(12, '0')}/report`;
const REPORT = { country: 'KG', occurredAt: '2026-05-12' };

describeSlow('An older log that was put back', () => {
  it('is refused: questions are answered and marked, commands are not, until the read models are made anew', async () => {
    const server = await runningCordon({ CORDON_DATA: join(folder(), 'data'), ...OFF });
    const { data } = server;
    let client = await clientOf(server, 'officer');
    expect((await client.post(incident(), REPORT)).status).toBe(201);
    await server.end();
    cpSync(data, `${data}-older`, { recursive: true });
    const again = await runningCordon({ CORDON_DATA: data, ...OFF });
    client = await clientOf(again, 'officer');
    const posted = await Promise.all([1, 2, 3].map(() => client.post(incident(), REPORT)));
    expect(posted.map(({ status }) => status)).toEqual([201, 201, 201]);
    // Whoever stops the program does not wait for its read models.
    const whole = posted.map(({ body }) => client.get(`/v1/incidents?atLeast=${body.position}`, { prefer: 'wait=5' }));
    expect((await Promise.all(whole)).map(({ status }) => status)).toEqual([200, 200, 200]);
    await again.end();
    cpSync(join(`${data}-older`, 'log.sqlite'), join(data, 'log.sqlite'));

    const refused = await runningCordon({ CORDON_DATA: data, ...OFF });
    client = await clientOf(refused, 'officer');
    expect(refused.said()).toMatch(/Commands are refused\. .*not the log that the read models were made from/);
    const ready = await fetch(`${refused.url}/health/ready`);
    expect([ready.status, ((await ready.json()) as { reason: string }).reason]).toEqual([
      503,
      expect.stringContaining('it was emptied, or an older log was put back'),
    ]);
    const list = await client.get('/v1/incidents');
    expect([list.status, list.headers.get('x-cordon-caution'), list.body.rows.length]).toEqual([200, 'OTHER_LOG', 4]);
    const told = await client.post(incident(), REPORT);
    expect([told.status, told.body.code]).toEqual([503, 'LOG_REFUSED']);
    await refused.end();

    const rebuilt = await cordon(['rebuild'], { CORDON_DATA: data });
    expect([rebuilt.code, rebuilt.err.includes('cordon:')]).toEqual([0, false]);
    const right = await runningCordon({ CORDON_DATA: data, ...OFF });
    client = await clientOf(right, 'officer');
    expect((await fetch(`${right.url}/health/ready`)).status).toBe(200);
    expect((await client.get('/v1/incidents')).body.rows).toHaveLength(1);
    expect((await client.post(incident(), REPORT)).status).toBe(201);
    await right.end();
  }, 120_000);

  it('is no place to found another log beside read models that hold something', async () => {
    const server = await runningCordon({ CORDON_DATA: join(folder(), 'data'), ...OFF });
    const { data } = server;
    await (await clientOf(server, 'officer')).post(incident(), REPORT);
    await server.end();
    cpSync(join(data, 'log.sqlite'), join(data, 'away.sqlite'));
    const db = new SqliteDatabase(join(data, 'log.sqlite'));
    db.exec('DROP TRIGGER events_are_never_removed; DELETE FROM events; DELETE FROM sqlite_sequence');
    db.close();
    const refused = await runningCordon({ CORDON_DATA: data, ...OFF });
    const told = await (await clientOf(refused, 'officer')).post(incident(), REPORT);
    await refused.end();
    const after = new SqliteDatabase(join(data, 'log.sqlite'));
    expect([told.status, after.prepare('SELECT count(*) FROM events').pluck().get()]).toEqual([503, 0]);
    after.close();
  }, 60_000);
});

describeSlow('An altered log', () => {
  it('is the suspect one for "cordon verify", which names the event and advises no rebuild', async () => {
    const server = await runningCordon({ CORDON_DATA: join(folder(), 'data'), ...OFF });
    const { data } = server;
    await (await clientOf(server, 'officer')).post(incident(), REPORT);
    await server.end();
    const db = new SqliteDatabase(join(data, 'log.sqlite'));
    db.exec('DROP TRIGGER events_are_never_changed');
    db.exec("UPDATE events SET data = replace(data, 'KG', 'KZ') WHERE type = 'IncidentReported'");
    db.close();
    const { code, out } = await cordon(['verify'], { CORDON_DATA: data });
    expect(code).toBe(1);
    expect(out).toMatch(/event \d+ \(IncidentReported in incident-.* at revision 0\) is not what was recorded/);
    expect(out).toMatch(/It is the log that is suspect/);
    expect(out).not.toMatch(/"cordon rebuild" makes/);
    const restarted = await runningCordon({ CORDON_DATA: data, ...OFF });
    const client = await clientOf(restarted, 'officer');
    const [{ id }] = (await client.get('/v1/incidents')).body.rows;
    const history = await client.get(`/v1/incidents/${id}/history`);
    expect([history.status, history.body.code]).toEqual([503, 'STORE_DAMAGED']);
    await restarted.end();
  }, 60_000);
});
