// Reads over HTTP: each is kept with whatever is told of one thing, is asked for by whoever that belongs to, and what is
// restricted is told to nobody while it cannot be kept.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { eventually, FeedReader, type LiveEdge, liveEdge } from './live-edge.js';

const ID = '3f0f7c8e-5a51-4b1f-9f0e-6c1d2b3a4f50';
const STREAM = `incident-${ID}`;

let edge: LiveEdge;
let tokens: Record<'KG' | 'KZ', string>;

interface Told {
  readonly status: number;
  readonly text: string;
  // oxlint-disable-next-line typescript/no-explicit-any -- what a server says: each test names the fields that it means
  readonly body: any;
}

async function get(from: 'KG' | 'KZ', path: string, headers: Record<string, string> = {}): Promise<Told> {
  const authorization = `Bearer ${tokens[from]}`;
  const answer = await fetch(`http://127.0.0.1:${edge.port}/v1/${path}`, { headers: { authorization, ...headers } });
  const text = await answer.text();
  const isJson = /json(?!l)/.test(answer.headers.get('content-type')?.replace('ndjson', '') ?? '');
  return { status: answer.status, text, body: isJson ? JSON.parse(text) : undefined };
}

async function tell(from: 'KG' | 'KZ', path: string, body: object): Promise<void> {
  const answer = await fetch(`http://127.0.0.1:${edge.port}/v1/${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${tokens[from]}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect([path, answer.status]).toEqual([path, 201]);
}

/** Until what was noted has been kept. */
const SOON = 400;

/** By whom it was read since the last time that this was asked. */
let seen = 0;
async function newReads(): Promise<readonly string[]> {
  await pause(SOON);
  const { body } = await get('KG', `reads?stream=${STREAM}&limit=1000`);
  const all = (body.rows as { administration: string }[]).map(({ administration }) => administration);
  const fresh = all.slice(seen);
  seen = all.length;
  return fresh;
}

export function readsCases(): void {
  describe('What was read', () => {
    beforeAll(async () => {
      edge = await liveEdge({ feed: { heartbeat: 50 } });
      const token = (administration: string) =>
        edge.token({ administration, role: 'officer', sub: `${administration}-1` });
      tokens = { KG: await token('KG'), KZ: await token('KZ') };
      await tell('KG', `incidents/${ID}/report`, {
        country: 'KG',
        post: 'Достук',
        occurredAt: '2025-08-05T10:30+06:00',
      });
    });
    afterAll(() => edge.close());

    it('of one thing, its history and its receipt is kept: by which administration, and when', async () => {
      for (const path of ['', '/history']) expect((await get('KZ', `incidents/${ID}${path}`)).status).toBe(200);
      expect(await newReads()).toEqual(['KZ', 'KZ']);
      expect((await get('KZ', `incidents/${ID}/receipt`)).status).toBe(200);
      expect(await newReads()).toEqual(['KZ', 'KZ']);
      const { body } = await get('KG', `reads?stream=${STREAM}`, { 'accept-language': 'ru' });
      const [row] = body.rows;
      expect(Object.keys(row).sort()).toEqual(['administration', 'asOf', 'readAt', 'text']);
      expect(row.text).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z {2}Казахстан$/);
      expect(Math.abs(row.readAt - Date.now())).toBeLessThan(30_000);
      expect(JSON.stringify(body)).not.toContain('KZ-1');
    });

    it('of events is kept, one by one, in pages, in files and in the feed', async () => {
      const page = (await get('KZ', `events?stream=${STREAM}`)).body;
      expect(await newReads()).toEqual(['KZ']);
      await get('KZ', `events/${page.rows[0].id}`);
      expect(await newReads()).toEqual(['KZ']);
      await get('KZ', 'events', { accept: 'application/x-ndjson' });
      expect(await newReads()).toEqual(['KZ']);
      const feed = await FeedReader.open(edge.port, tokens.KZ, `?after=0&stream=${STREAM}`);
      await feed.until(({ frames }) => frames.length > 0);
      await pause(100); // a sign of life
      expect(await newReads()).toEqual(['KZ']);
      await tell('KG', `incidents/${ID}/record-seizure`, { lineId: '1', substance: 'heroin', quantity: '3,2 кг' });
      await feed.until(({ frames }) => frames.length > 1);
      feed.cut();
      expect(await newReads()).toEqual(['KZ']);
    });

    it('as a row among others, in a sum, or not at all, is nobody’s reading of that one', async () => {
      for (const path of [
        'incidents',
        'totals?by=country',
        'incidents?country=KZ',
        `events?stream=${STREAM}&type=IncidentReported&after=0&before=0`,
      ])
        await get('KZ', path);
      expect((await get('KZ', 'incidents/3f0f7c8e-5a51-4b1f-9f0e-6c1d2b3a4f51')).status).toBe(404);
      expect(await newReads()).toEqual([]);
      expect((await get('KZ', 'incidents?full=true')).body.rows.length).toBe(1);
      expect(await newReads()).toEqual(['KZ']);
    });

    it('is for whoever it belongs to, and says so; of what there is not nothing is told', async () => {
      const other = await get('KZ', `reads?stream=${STREAM}`, { 'accept-language': 'ru' });
      expect([other.status, other.body.code, other.body.detail]).toEqual([
        403,
        'READS_OF_ANOTHER',
        'Это вправе спросить только: Кыргызстан',
      ]);
      for (const stream of ['incident-3f0f7c8e-5a51-4b1f-9f0e-6c1d2b3a4f51', 'nothing-1', 'x'])
        expect((await get('KG', `reads?stream=${stream}`)).body.code).toBe('NOT_FOUND');
      expect((await get('KG', 'reads')).status).toBe(400);
    });

    it('comes by pages, since a moment, and as a file with its names', async () => {
      const first = (await get('KG', `reads?stream=${STREAM}&limit=3`)).body;
      const rest = (await get('KG', `reads?stream=${STREAM}&cursor=${first.next}`)).body;
      expect([first.rows.length, first.rows.length + rest.rows.length, rest.next]).toEqual([3, seen, null]);
      const since = encodeURIComponent(new Date(Date.now() + 60_000).toISOString());
      expect((await get('KG', `reads?stream=${STREAM}&since=${since}`)).body.rows).toEqual([]);
      const csv = await get('KG', `reads?stream=${STREAM}`, { accept: 'text/csv' });
      expect(csv.text.split('\r\n')[0]).toBe('administration,readAt,asOf,text');
      expect(csv.text.trim().split('\r\n').length).toBe(seen + 1);
    });

    it('is there after a restart, and counted where it is lost', async () => {
      const metrics = await (await fetch(`http://127.0.0.1:${edge.port}/metrics`)).text();
      expect(metrics).toMatch(/^cordon_reads_lost_total 0$/m);
    });
  });

  describe('What is restricted', () => {
    beforeAll(async () => {
      edge = await liveEdge({}, 'as the log says', { isRestricted: (scope) => scope.startsWith('state:KG') });
      const token = (administration: string) =>
        edge.token({ administration, role: 'officer', sub: `${administration}-1` });
      tokens = { KG: await token('KG'), KZ: await token('KZ') };
      for (const from of ['KG', 'KZ'] as const) {
        const id = from === 'KG' ? ID : ID.replace('3f', '4f');
        await tell(from, `incidents/${id}/report`, {
          country: from,
          post: 'Достук',
          occurredAt: '2025-08-05T10:30+06:00',
        });
      }
      await eventually(() => edge.backend.projector.at !== null);
    });
    afterAll(() => edge.close());

    /** The folder of the read log made unwritable, and what then comes of the requests. */
    async function whileNothingIsKept(work: () => Promise<void>): Promise<void> {
      const folder = join(edge.data, 'reads');
      await edge.backend.reads.close();
      renameSync(folder, `${folder}.aside`);
      writeFileSync(folder, '');
      await work().finally(() => {
        rmSync(folder);
        renameSync(`${folder}.aside`, folder);
      });
    }

    it('is told once its being read is kept', async () => {
      expect((await get('KG', `incidents/${ID}`)).status).toBe(200);
      // At once: it was kept before the answer came.
      expect((await get('KG', `reads?stream=${STREAM}`)).body.rows.length).toBe(1);
    });

    it('is told to nobody while it cannot be kept: not by itself, in a list, a sum, an event or the feed', async () => {
      const event = (await get('KG', `events?stream=${STREAM}`)).body.rows[0].id as string;
      await whileNothingIsKept(async () => {
        for (const path of [
          `incidents/${ID}`,
          `incidents/${ID}/history`,
          `incidents/${ID}/receipt`,
          'incidents',
          'totals',
          `events/${event}`,
          `events?stream=${STREAM}`,
        ]) {
          const { status, body } = await get('KG', path);
          expect([path, status, body.code]).toEqual([path, 503, 'READ_NOT_KEPT']);
        }
        const feed = await FeedReader.open(edge.port, tokens.KG, '?after=0');
        await eventually(() => feed.isOver);
        expect(feed.frames).toEqual([]);
        // What is open is told to whoever may see nothing restricted.
        expect((await get('KZ', 'incidents')).body.rows.length).toBe(1);
        expect((await get('KZ', `incidents/${ID}`)).status).toBe(404);
      });
      expect((await get('KG', `incidents/${ID}`)).status).toBe(200);
      const metrics = await (await fetch(`http://127.0.0.1:${edge.port}/metrics`)).text();
      expect(Number(/^cordon_reads_lost_total (\d+)$/m.exec(metrics)?.[1])).toBeGreaterThan(6);
    });
  });
}
