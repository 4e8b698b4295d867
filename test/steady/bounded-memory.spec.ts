// A server with a heap of 512 MB, and what would fill it: very many streams, transfers and files that nobody reads, bodies of
// who may not send any. It lives, its memory stays bounded, and everybody else is served meanwhile.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type Client,
  clientOf,
  dropAll,
  folder,
  type RunningCordon,
  runningCordon,
} from '../support/processes/running-cordon.js';
import { developmentIssuer } from '../../src/http/identity/development-issuer.js';
import { describeSlow } from '../support/slow.js';
import { residentMb, sampled } from './memory-of.js';
import { MuteClients } from './mute.js';

/** For all threads together; each has a heap of its own, the main one of 512 MB. */
const MOST_MB = 1_200;
/** How long somebody else may wait while others flood the server, ms; loose, because who floods has the same two cores. */
const SERVED_MS = 20_000;

let server: RunningCordon;
let client: Client;
let tokens: readonly string[];

async function begin(): Promise<void> {
  const data = folder();
  server = await runningCordon({ CORDON_DATA: data, NODE_OPTIONS: '--max-old-space-size=512' });
  client = await clientOf(server);
  const { sign } = await developmentIssuer(data, Date.now);
  const who = (n: number) => ({ administration: 'KG', role: 'officer', sub: `officer-${n}`, ttlSeconds: 3_600 });
  tokens = await Promise.all(Array.from({ length: 50 }, (_, n) => sign(who(n))));
}

/** The most that the server held while that went on, MB, and the longest that another client waited, ms. */
async function during(work: () => Promise<unknown>): Promise<{ readonly mb: number; readonly waited: number }> {
  const over = new AbortController();
  const sampling = sampled(server.url, 250, over.signal);
  let waited = 0;
  const served = async (): Promise<void> => {
    while (!over.signal.aborted) {
      const began = performance.now();
      expect((await client.get('/v1/totals?by=country')).status).toBe(200);
      expect((await client.post(`/v1/incidents/${randomUUID()}/report`, REPORT)).status).toBe(201);
      waited = Math.max(waited, performance.now() - began);
      await pause(50);
    }
  };
  const others = served();
  try {
    await work();
  } finally {
    over.abort();
  }
  await others;
  return { mb: Math.max(...(await sampling).map(({ mb }) => mb)), waited };
}

const REPORT = { country: 'KG', occurredAt: '2026-11-05' };
const tell = (what: string, about: object): void => {
  if (process.env['CORDON_TEST_TELL']) process.stderr.write(`${what}: ${JSON.stringify(about)}\n`);
};

/** Incidents of 20 lines in one transfer; gives how many of its lines were recorded. */
async function transferred(incidents: number, token: string): Promise<number> {
  const lines = Array.from({ length: incidents }, () => {
    const id = randomUUID();
    const line = (command: string, body: object): string =>
      `${JSON.stringify({ collection: 'incidents', id, command, key: randomUUID(), body })}\n`;
    const seized = Array.from({ length: 19 }, (_, n) =>
      line('record-seizure', {
        lineId: `${n}`,
        substance: 'heroin',
        quantity: '1.5 kg',
      }),
    );
    return [line('report', REPORT), ...seized].join('');
  });
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/x-ndjson',
    prefer: 'return=minimal',
  };
  const answer = await fetch(`${server.url}/v1/commands`, { method: 'POST', headers, body: lines.join('') });
  const said = (await answer.text()).trimEnd().split('\n').at(-1)!;
  return (JSON.parse(said) as { summary: { recorded: number } }).summary.recorded;
}

afterAll(dropAll);

describeSlow('A server with a heap of 512 MB', () => {
  beforeAll(async () => {
    await begin();
    // Far more than the server keeps for a client who does not read.
    expect(await transferred(250, tokens[0]!)).toBe(5_000);
  }, 120_000);

  it('survives 300 transfers of lines that are no commands, whose answers nobody reads', async () => {
    const mute = new MuteClients(server.url);
    const { mb, waited } = await during(async () => {
      for (let i = 0; i < 300; i++) mute.transfer('[1]\n', 120_000, tokens[i % tokens.length]!);
      await pause(15_000);
    });
    tell('transfers', { sent: mute.sent, open: mute.open, mb, waited });
    expect(mute.sent).toBeGreaterThan(30_000_000);
    expect(mb).toBeLessThan(MOST_MB);
    expect(waited).toBeLessThan(SERVED_MS);
    mute.leave();
  }, 120_000);

  it('survives files and feeds from the beginning that nobody reads', async () => {
    const mute = new MuteClients(server.url);
    const { mb, waited } = await during(async () => {
      for (let i = 0; i < 8; i++) mute.ask('/v1/incidents?full=true', tokens[0]!);
      for (let i = 0; i < 200; i++) mute.ask('/v1/feed?after=0', tokens[i % tokens.length]!);
      await pause(20_000);
    });
    tell('questions and feeds', { open: mute.open, mb, waited });
    expect(mb).toBeLessThan(MOST_MB);
    expect(waited).toBeLessThan(SERVED_MS);
    mute.leave();
  }, 180_000);

  it('reads no body of who may not send any', async () => {
    const analyst = await clientOf(server, 'analyst');
    const { mb } = await during(async () => {
      for (let i = 0; i < 40; i++) {
        const refused = await analyst
          .post('/v1/commands', 'x\n'.repeat(100_000), { 'content-type': 'application/x-ndjson' })
          .catch(() => undefined); // the connection may end before all is sent
        if (refused) expect([refused.status, JSON.stringify(refused.body).length < 2_000]).toEqual([403, true]);
      }
    });
    tell('analyst', { mb });
    expect(mb).toBeLessThan(MOST_MB);
  }, 120_000);

  it('remembers streams of 100,000 ordinary commands within it', async () => {
    let recorded = 0;
    const { mb, waited } = await during(async () => {
      for (let i = 0; i < 25; i++)
        recorded += (await Promise.all([0, 1].map((n) => transferred(100, tokens[n]!)))).reduce((a, b) => a + b);
    });
    tell('streams', { recorded, mb, waited });
    expect(recorded).toBe(100_000);
    expect(mb).toBeLessThan(MOST_MB);
    expect(waited).toBeLessThan(SERVED_MS);
  }, 600_000);

  it('is ready in the end, has said nothing of an error, and ends in good order', async () => {
    expect((await client.get('/health/ready')).status).toBe(200);
    expect(await residentMb(server.url)).toBeLessThan(MOST_MB);
    const { code, err } = await server.end();
    expect([code, err.split('\n').filter((line) => line.includes('"level":50'))]).toEqual([0, []]);
  }, 60_000);
});
