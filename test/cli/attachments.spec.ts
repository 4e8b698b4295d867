// Attachments as an operator has them: in backup, restore, copy, verify and doctor, and each that is missing or changed by its name.
import { afterAll, expect, it } from '@jest/globals';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { uuidOf } from '../../src/eventsourcing/log/uuid.js';
import { photograph } from '../attachments/files.js';
import { cordon, dropAll, folder, runningCordon, tokenOf } from '../support/processes/running-cordon.js';
import { describeSlow } from '../support/slow.js';

afterAll(dropAll);

const file = photograph('kept');
const INCIDENT = uuidOf('incident of a backup');

async function asked(url: string, token: string, path: string, init: RequestInit = {}): Promise<Response> {
  const headers = { Authorization: `Bearer ${token}`, ...(init.headers as Record<string, string>) };
  return fetch(`${url}/v1/${path}`, { ...init, headers });
}

/** Sends the photograph and cites it. */
async function cited(url: string, token: string): Promise<void> {
  const { bytes, ...announced } = file;
  const json = { 'Content-Type': 'application/json' };
  const post = (path: string, body: object): Promise<Response> =>
    asked(url, token, path, { method: 'POST', headers: json, body: JSON.stringify(body) });
  await post('attachments', announced);
  const headers = { 'Content-Type': 'application/octet-stream', 'Upload-Offset': '0' };
  await asked(url, token, `attachments/${file.sha256}`, { method: 'PATCH', headers, body: new Uint8Array(bytes) });
  const body = { country: 'KG', occurredAt: '2025-08-05', context: { attachments: [file.sha256] } };
  expect((await post(`incidents/${INCIDENT}/report`, body)).status).toBe(201);
}

/** Where the photograph lies. */
function fileIn(data: string): string {
  const [name] = readdirSync(join(data, 'blobs', 'kept'), { recursive: true, encoding: 'utf8' }).filter((each) =>
    each.endsWith(file.sha256),
  );
  return join(data, 'blobs', 'kept', name!);
}

describeSlow('Attachments', () => {
  it('go where the log goes, and each that is missing or changed is named', async () => {
    const server = await runningCordon({ CORDON_DATA: join(folder(), 'data') });
    await cited(server.url, await tokenOf(server.data));
    const backup = join(folder(), 'backup');
    const made = await cordon(['backup', backup], { CORDON_DATA: server.data });
    expect([made.code, made.out]).toEqual([0, expect.stringContaining('1 of 1 attachments that it cites')]);
    await server.end();

    const data = join(folder(), 'restored');
    const restored = await cordon(['restore', backup, '--json'], { CORDON_DATA: data });
    expect([restored.code, JSON.parse(restored.out)]).toMatchObject([0, { files: { cited: 1, wrong: [] } }]);
    const again = await runningCordon({ CORDON_DATA: data });
    const fetched = await asked(again.url, await tokenOf(data), `attachments/${file.sha256}`);
    expect(Buffer.from(await fetched.arrayBuffer()).equals(file.bytes)).toBe(true);
    await again.end();

    const copy = join(folder(), 'copy.sqlite');
    const copied = await cordon(['copy', '--from', 'sqlite', '--to', `sqlite:${copy}`, '--json'], {
      CORDON_DATA: data,
    });
    expect(JSON.parse(copied.out)).toMatchObject({ files: { cited: 1, wrong: [] } });
    expect(readFileSync(fileIn(join(copy, '..'))).equals(file.bytes)).toBe(true);

    const sound = await cordon(['doctor'], { CORDON_DATA: data, CORDON_PORT: '0' });
    expect([sound.code, sound.out]).toEqual([0, expect.stringMatching(/ok {2}attachments +1 are cited and lie there/)]);
    const bytes = readFileSync(fileIn(data));
    bytes[300]! ^= 1;
    writeFileSync(fileIn(data), bytes);
    const changed = `the attachment ${file.sha256} is not what was sent`;
    for (const command of [['doctor'], ['verify'], ['backup', join(folder(), 'another')]]) {
      const { code, out } = await cordon(command, { CORDON_DATA: data, CORDON_PORT: '0' });
      expect([command[0], code, out]).toEqual([command[0], 1, expect.stringContaining(changed)]);
    }
    rmSync(fileIn(data));
    const { code, out } = await cordon(['doctor', '--lang', 'ru'], { CORDON_DATA: data, CORDON_PORT: '0' });
    expect([code, out]).toEqual([1, expect.stringContaining(`вложение ${file.sha256} упоминается, но отсутствует`)]);
  }, 240_000);
});
