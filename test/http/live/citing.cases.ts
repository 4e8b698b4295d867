// Attachments as they are cited: by whom, by what, and who may fetch them then.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { utimesSync, readdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { join } from 'node:path';
import { swept } from '../../../src/composition/sweeping.js';
import { uuidOf } from '../../../src/eventsourcing/log/uuid.js';
import { photograph, said, type Sample } from '../../attachments/files.js';
import { type LiveEdge, liveEdge } from './live-edge.js';

type Who = 'KG' | 'KZ' | 'RU' | 'CHLEU' | 'analyst';

let edge: LiveEdge;
let tokens: Record<Who, string>;

/** Read whole: a connection whose answer nobody reads would keep the server open at the end. */
async function asked(who: Who, path: string, init: RequestInit = {}): Promise<Response> {
  const answer = await fetch(`http://127.0.0.1:${edge.port}/v1/${path}`, {
    ...init,
    headers: { Authorization: `Bearer ${tokens[who]}`, ...(init.headers as Record<string, string>) },
  });
  const { status, headers } = answer;
  return new Response(await answer.arrayBuffer(), { status, headers });
}

function tell(who: Who, path: string, body: object, key = crypto.randomUUID()): Promise<Response> {
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key };
  return asked(who, path, { method: 'POST', headers, body: JSON.stringify(body) });
}

async function told(who: Who, path: string, body: object): Promise<void> {
  const answer = await tell(who, path, body);
  expect([path, answer.status, answer.status === 201 ? '' : await answer.text()]).toEqual([path, 201, '']);
}

async function sent(who: Who, file: Sample): Promise<string> {
  const { sha256, name, type, size, bytes } = file;
  await tell(who, 'attachments', { sha256, name, type, size });
  const headers = { 'Content-Type': 'application/octet-stream', 'Upload-Offset': '0' };
  const answer = await asked(who, `attachments/${sha256}`, { method: 'PATCH', headers, body: new Uint8Array(bytes) });
  expect(answer.status).toBe(201);
  return sha256;
}

const fetched = async (who: Who, sha256: string): Promise<number> => (await asked(who, `attachments/${sha256}`)).status;

// oxlint-disable-next-line typescript/no-explicit-any -- what a server says: each test names the fields that it means
const rowsOf = async (who: Who, path: string): Promise<any[]> =>
  ((await (await asked(who, path, { headers: { Prefer: 'wait=10' } })).json()) as { rows: [] }).rows;

const INCIDENT = uuidOf('incident with files');
const REPORT = { country: 'KG', post: 'Достук', occurredAt: '2025-08-05T10:30+06:00', operation: 'op-files' };

export function citingCases(): void {
  beforeAll(async () => {
    edge = await liveEdge({}, 'as the log says');
    const token = (administration: string, role: string) =>
      edge.token({ administration, role: role as never, sub: `${administration}-${role}` });
    tokens = {
      KG: await token('KG', 'officer'),
      KZ: await token('KZ', 'officer'),
      RU: await token('RU', 'officer'),
      CHLEU: await token('CHLEU', 'secretariat'),
      analyst: await token('KG', 'analyst'),
    };
    await told('CHLEU', 'operations/op-files/decide', {
      organisers: ['CHLEU'],
      targets: ['NARCOTIC'],
      decidedOn: '2025-06-10',
    });
    for (const country of ['KG', 'KZ'])
      await told('CHLEU', 'operations/op-files/nominate-participant', { country, capacity: 'PARTICIPANT' });
  });
  afterAll(() => edge.close());

  describe('A cited file', () => {
    it('is fetched by whoever sees what cites it, and by nobody else', async () => {
      const file = photograph('cited');
      const sha256 = await sent('KG', file);
      for (const who of ['KZ', 'analyst'] as const) expect([who, await fetched(who, sha256)]).toEqual([who, 404]);
      await told('KG', `incidents/${INCIDENT}/report`, { ...REPORT, context: { attachments: [sha256] } });
      for (const who of ['KG', 'KZ', 'analyst'] as const) expect([who, await fetched(who, sha256)]).toEqual([who, 200]);
      expect(await fetched('RU', sha256)).toBe(404);
      const [hidden, unknown] = [
        await asked('RU', `attachments/${sha256}`),
        await asked('RU', `attachments/${'0'.repeat(64)}`),
      ];
      const { instance: _, ...one } = (await hidden.json()) as Record<string, unknown>;
      const { instance: __, ...two } = (await unknown.json()) as Record<string, unknown>;
      expect(one).toEqual(two);
    });

    it('stands with the thing and in its history, with name, kind, size and whether it was scanned', async () => {
      const certificate = said('заключение.txt', 'text/plain', 'heroin, 3.2 kg');
      const sha256 = await sent('KG', certificate);
      await told('KG', `incidents/${INCIDENT}/record-seizure`, {
        lineId: '1',
        substance: 'heroin',
        quantity: '3.5 kg',
      });
      await told('KG', `incidents/${INCIDENT}/establish-quantity`, {
        lineId: '1',
        quantity: { value: '3.2', unit: 'KGM', method: 'LAB' },
        context: { attachments: [sha256] },
      });
      const as = { sha256, name: 'заключение.txt', type: 'text/plain', size: certificate.size, scan: 'NOT_SCANNED' };
      const [thing] = await rowsOf('KZ', `incidents/${INCIDENT}`);
      expect(thing.attachments.map(({ name }: { name: string }) => name)).toEqual(['снимок 1.jpg', 'заключение.txt']);
      const history = await rowsOf('KZ', `incidents/${INCIDENT}/history`);
      const row = history.find(({ type }) => type === 'QuantityEstablished');
      expect(row.attachments).toEqual([as]);
      expect(thing.attachments[1]).toEqual({ ...as, event: row.event });
      expect(history.filter(({ attachments }) => attachments === undefined).map(({ type }) => type)).toEqual([
        'SubstanceSeized',
      ]);
      const csv = await asked('KZ', `incidents/${INCIDENT}/history`, { headers: { Accept: 'text/csv' } });
      expect(await csv.text()).toContain('заключение.txt');
    });

    it('of an annex stays with those who see the annex', async () => {
      const sha256 = await sent('KG', said('secret.txt', 'text/plain', 'by whom it was sent'));
      const annex = { incident: INCIDENT, kind: 'SOURCE', context: { attachments: [sha256] } };
      await told('KG', `annexes/${uuidOf('annex with a file')}/file`, annex);
      expect([await fetched('KG', sha256), await fetched('analyst', sha256), await fetched('KZ', sha256)]).toEqual([
        200, 200, 404,
      ]);
    });

    it('is one that its sender has brought: to know its name is not enough', async () => {
      const sha256 = await sent('KG', photograph('known by name'));
      for (const given of [sha256, 'f'.repeat(64)]) {
        const body = { ...REPORT, country: 'KZ', context: { attachments: [given] } };
        const answer = await tell('KZ', `incidents/${uuidOf('theft')}/report`, body);
        expect([answer.status, await answer.json()]).toMatchObject([
          422,
          { code: 'ATTACHMENT_UNKNOWN', pointer: '/context/attachments/0' },
        ]);
      }
      expect(await fetched('KZ', sha256)).toBe(404);
    });

    it('is cited once by a command that is sent twice', async () => {
      const sha256 = await sent('KG', photograph('twice'));
      const [key, id] = [crypto.randomUUID(), uuidOf('twice')];
      const body = { ...REPORT, context: { attachments: [sha256] } };
      expect((await tell('KG', `incidents/${id}/report`, body, key)).status).toBe(201);
      expect(await (await tell('KG', `incidents/${id}/report`, body, key)).json()).toMatchObject({ repeated: true });
    });

    it('was read by whoever fetched it, and whose the thing is may ask', async () => {
      const sha256 = await sent('KG', photograph('watched'));
      const id = uuidOf('watched');
      await told('KG', `incidents/${id}/report`, { ...REPORT, context: { attachments: [sha256] } });
      expect(await fetched('KZ', sha256)).toBe(200);
      await pause(400);
      const reads = await rowsOf('KG', `reads?stream=incident-${id}`);
      expect(reads.map(({ administration }) => administration)).toEqual(['KZ']);
    });

    it('stays for ever, where one that was brought and never cited goes after a day', async () => {
      const [cited, orphan] = [await sent('KG', photograph('stays')), await sent('KG', photograph('goes'))];
      await told('KG', `incidents/${uuidOf('stays')}/report`, { ...REPORT, context: { attachments: [cited] } });
      const folder = join(edge.data, 'blobs');
      const old = new Date(Date.now() - 48 * 3_600_000);
      for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
        utimesSync(join(folder, name), old, old);
      const { asking, attachments } = edge.backend;
      const sweeping = { ...asking, blobs: attachments.blobs };
      expect(await swept({ ...sweeping, refusal: () => new Error('another log') })).toBeUndefined();
      expect(await swept({ ...sweeping, refusal: () => undefined })).toBeGreaterThan(0);
      expect([await fetched('KZ', cited), await fetched('KG', orphan)]).toEqual([200, 404]);
    });
  });
}
