// Questions of any size asked of the built program: small ones are answered beside them, they take a bounded memory however
// many and however slowly they are read, and end with their client.
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { get as httpGet, type IncomingMessage } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { openBackend } from '../../../src/composition/backend.js';
import { readConfig } from '../../../src/config/config.js';
import type { NewEvent } from '../../../src/eventsourcing/log/event.js';
import { generatedLog } from '../../support/logs/log-generator.js';
import {
  type Client,
  clientOf,
  dropAll,
  folder,
  type RunningCordon,
  runningCordon,
  tokenOf,
} from '../../support/processes/running-cordon.js';
import { describeSlow } from '../../support/slow.js';

const EVENTS = 25_000;
const MB = 2 ** 20;

let data: string;
let cordon: RunningCordon;
let client: Client;
let token: string;

/** As it was told before streams had an audience, so that one reader sees all of it. */
function everybodys(event: NewEvent): NewEvent {
  const { right: _, ...metadata } = event.metadata as NewEvent['metadata'] & { readonly right?: string };
  return { ...event, metadata };
}

async function fill(data: string): Promise<void> {
  const config = readConfig({ CORDON_DATA: data, CORDON_DOCUMENTS: 'off', CORDON_LOG_LEVEL: 'silent' });
  const backend = await openBackend(config, { isBrief: true });
  const appended: Promise<unknown>[] = [];
  for (const { stream, revision, event } of generatedLog({ seed: 3, events: EVENTS })) {
    appended.push(backend.store.append(stream, [everybodys(event)], revision - 1));
    if (appended.length >= 500) await Promise.all(appended.splice(0));
  }
  await Promise.all(appended);
  backend.projector.start();
  expect(await backend.projector.reached((await backend.store.head())!, 300_000)).toBe(true);
  await backend.close();
}

beforeAll(async () => {
  data = folder();
  await fill(data);
  await start();
  token = await tokenOf(data);
}, 600_000);

async function start(): Promise<void> {
  cordon = await runningCordon({ CORDON_DATA: data, CORDON_DOCUMENTS: 'off' });
  client = await clientOf(cordon);
  await client.get('/v1/totals'); // its threads are there
}

afterAll(async () => {
  await cordon.end();
  dropAll();
});

/** A number of the server's own, as monitoring reads it. */
async function metric(name: string): Promise<number> {
  const { body } = await client.get('/metrics');
  return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(body as string)![1]);
}

/** What the server holds now, MB: at rest it is the program, in each of its threads. */
const resident = async (): Promise<number> => (await metric('process_resident_memory_bytes')) / MB;

/** The most memory that the server holds while something is done, MB. */
async function mostWhile(work: Promise<unknown>): Promise<number> {
  let most = 0;
  const over = begun(work);
  while (!over.is) {
    most = Math.max(most, await resident());
    await pause(50);
  }
  await work;
  return most;
}

/** Whether it is over. */
function begun(work: Promise<unknown>): { is: boolean } {
  const over = { is: false };
  const end = (): void => void (over.is = true);
  work.then(end, end);
  return over;
}

/** Seconds of the processor that the server has used; 0 where the system does not tell. */
function used(): number {
  try {
    const [user = '0', kernel = '0'] = readFileSync(`/proc/${cordon.pid}/stat`, 'utf8')
      .split(') ')[1]!
      .split(' ')
      .slice(11);
    return (Number(user) + Number(kernel)) / TICKS;
  } catch {
    return 0;
  }
}

/** True once the server hardly works any more, false where it goes on and on. */
async function rests(): Promise<boolean> {
  for (let second = 0; second < 40; second++) {
    const before = used();
    await pause(1_000);
    if (used() - before < 0.5) return true;
  }
  return false;
}

/** Of the kernel's clock, in a second. */
const TICKS = 100;

/** A question whose answer is taken only when it is asked for. */
async function unread(path: string): Promise<IncomingMessage> {
  const request = httpGet(cordon.url + path, { headers: { authorization: `Bearer ${token}`, accept: 'text/csv' } });
  request.on('error', () => undefined);
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  response.on('error', () => undefined);
  return response;
}

const LARGE = '/v1/series?bucket=hour&axis=known&by=country,substance,direction,mode,form,operation';
const FULL = '/v1/incidents?full=true';

describeSlow('Beside questions of any size', () => {
  it('memory is bounded', async () => {
    // The list first: what others have left would be counted with it.
    const rest = await resident();
    const list = client.get('/v1/incidents', { accept: 'text/csv' });
    expect((await mostWhile(list)) - rest).toBeLessThan(90);
    expect(String((await list).body).split('\n').length).toBeGreaterThan(3_000);
    const asked = Array.from({ length: 6 }, () => client.get('/v1/series?bucket=year&by=country,substance'));
    expect(await mostWhile(Promise.all(asked))).toBeLessThan(500);
  }, 120_000);

  it('a small one is answered at once', async () => {
    const began = performance.now();
    const six = Array.from({ length: 6 }, async () => digestOf(await unread(LARGE)));
    const all = Promise.all(six);
    const [over, first] = [begun(all), begun(Promise.any(six))];
    let before = 0;
    const took: number[] = [];
    await pause(100);
    while (!over.is) {
      const asked = performance.now();
      expect((await client.get('/v1/totals?by=country')).status).toBe(200);
      took.push(performance.now() - asked);
      if (!first.is) before++;
      await pause(10);
    }
    expect(new Set(await all).size).toBe(1);
    // Of a moment of each of the others it waits, never for the end of one.
    expect(before).toBeGreaterThan(0);
    expect(Math.max(...took)).toBeLessThan(Math.max(300, (performance.now() - began) / 6));
  }, 120_000);
});

describeSlow('The whole ledger as a file', () => {
  // What others have left would be counted with it.
  beforeEach(async () => {
    await cordon.end();
    await start();
  }, 60_000);

  it.each([
    ['CSV', 'text/csv'],
    ['a workbook', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ])(
    'takes as little memory as %s, and is whole',
    async (_, accept) => {
      const rest = await resident();
      const rows = Number((await client.head('/v1/ledger', { accept })).headers.get('x-cordon-rows'));
      const request = httpGet(`${cordon.url}/v1/ledger`, { headers: { authorization: `Bearer ${token}`, accept } });
      const taken = once(request, 'response').then(async ([response]: IncomingMessage[]) => {
        let bytes = 0;
        for await (const chunk of response!) bytes += (chunk as Buffer).length;
        return { bytes, rows: response!.trailers['x-cordon-rows'] };
      });
      // Either takes about a hundred beside the program at rest, whatever the rows.
      expect((await mostWhile(taken)) - rest).toBeLessThan(200);
      expect(rows).toBeGreaterThan(6_000);
      expect((await taken).rows).toBe(String(rows));
    },
    300_000,
  );
});

describeSlow('An answer', () => {
  it('waits for a client that reads slowly, in no memory but a few parts, and is whole in the end', async () => {
    const begun = used();
    const slow = await Promise.all(Array.from({ length: 3 }, () => unread(FULL)));
    await pause(3_000);
    expect(await rests()).toBe(true);
    const waiting = used();
    expect((await client.get('/v1/totals')).status).toBe(200);
    expect(new Set(await Promise.all(slow.map(digestOf))).size).toBe(1);
    expect(new Set(slow.map(({ trailers }) => trailers['x-cordon-digest'])).size).toBe(1);
    expect(slow[0]!.trailers['x-cordon-rows']).toMatch(/^[1-9]\d+$/);
    // Rows are gone through once for their columns; what nobody took was made when somebody did.
    expect(waiting - begun).toBeLessThan(2 * (used() - waiting));
  }, 300_000);

  it('ends with the client that has gone', async () => {
    for (const path of [FULL, LARGE]) (await unread(path)).destroy();
    const never = httpGet(cordon.url + LARGE, { headers: { authorization: `Bearer ${token}` } });
    never.on('error', () => undefined);
    await pause(20);
    never.destroy();
    expect(await rests()).toBe(true);
    expect(cordon.said()).toBe('');
  });
});

/** What it held, without holding it. */
async function digestOf(response: IncomingMessage): Promise<string> {
  const sum = createHash('sha256');
  for await (const chunk of response) sum.update(chunk as Buffer);
  return `${response.statusCode} ${sum.digest('hex')}`;
}
