// The whole program, killed under load, while it starts, while it builds its read models, and after it was stopped for a while:
// what it acknowledged is there once, its read models equal the log, its feed goes on. 20 rounds, 2 where not everything is
// asked for; CORDON_CRASH_SERVER_ROUNDS asks for more.
import { afterAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  clientOf,
  type Client,
  cordon,
  dropAll,
  folder,
  killedWhileStarting,
  type RunningCordon,
  runningCordon,
} from '../support/processes/running-cordon.js';
import { thorough } from '../support/slow.js';

const ROUNDS = Number(process.env['CORDON_CRASH_SERVER_ROUNDS'] ?? thorough(20, 2));
const WRITERS = 16;
/** So many rounds come before the read models are compared with the log, which each round makes longer. */
const VERIFIED = 10;
/** So many commands are acknowledged in a round before the server is killed at any moment. */
const ENOUGH = 100;

afterAll(dropAll);

interface Seen {
  readonly acknowledged: string[];
  /** Ids of the events that the feed brought, in its order. */
  readonly fed: string[];
  /** The last position that the feed's reader has. */
  last: string;
}

/** Most lines of one incident: few have many. */
const LINES = 200;

/** Reports incidents and seizures until the server is gone; notes the events that it acknowledged. */
async function write(client: Client, seen: Seen): Promise<void> {
  for (;;) {
    const incident = `/v1/incidents/${randomUUID()}`;
    const lines = Math.ceil(LINES * Math.random() ** 4);
    if (!(await tell(client, `${incident}/report`, { country: 'KG', occurredAt: '2026-11-05' }, seen))) return;
    for (let lineId = 1; lineId <= lines; lineId++) {
      const found = { lineId: String(lineId), substance: 'heroin', quantity: '1.5 kg' };
      if (!(await tell(client, `${incident}/record-seizure`, found, seen))) return;
    }
  }
}

/** False: the server is gone. */
async function tell(client: Client, path: string, body: object, { acknowledged }: Seen): Promise<boolean> {
  const answer = await client.post(path, body).catch(() => undefined);
  if (answer?.status === 201) acknowledged.push(...(answer.body.events as { id: string }[]).map(({ id }) => id));
  return answer !== undefined;
}

/** Reads the feed from behind the last position until the connection ends; only whole messages count. */
async function read(server: RunningCordon, token: string, seen: Seen): Promise<void> {
  const headers = { authorization: `Bearer ${token}`, 'last-event-id': seen.last };
  const answer = await fetch(`${server.url}/v1/feed`, { headers }).catch(() => undefined);
  let rest = '';
  try {
    for await (const chunk of answer?.body ?? []) {
      const messages = (rest + Buffer.from(chunk).toString()).split('\n\n');
      rest = messages.pop() ?? '';
      for (const message of messages) note(message, seen);
    }
  } catch {
    // The server was killed: what came whole has been noted.
  }
}

function note(message: string, seen: Seen): void {
  const position = /^id: (.+)$/m.exec(message)?.[1];
  const data = /^data: (.+)$/m.exec(message)?.[1];
  if (position === undefined || data === undefined) return;
  seen.fed.push((JSON.parse(data) as { id: string }).id);
  seen.last = position;
}

/** Every event of the log behind the position, by id, in order. */
async function logged(client: Client, after: string): Promise<string[]> {
  const { body } = await client.get(`/v1/events?after=${after}`, { accept: 'application/x-ndjson' });
  const lines = String(body)
    .split('\n')
    .filter((line) => line !== '');
  return lines.map((line) => (JSON.parse(line) as { id: string }).id);
}

/** Longer than a start takes, ms: some are killed before they listen, and some behind that. */
const START_MS = 4_000;

/** What befalls the folder before it is used again. */
const BEFORE: readonly ((data: string) => Promise<void>)[] = [
  async (data) => {
    for (const suffix of ['', '-wal', '-shm']) rmSync(join(data, `read.sqlite${suffix}`), { force: true });
    await killedWhileStarting({ CORDON_DATA: data }, Math.random() * START_MS);
  },
  (data) => killedWhileStarting({ CORDON_DATA: data }, Math.random() * START_MS),
  () => Promise.resolve(),
];

/** As a machine that sleeps, or a debugger, holds a process up. */
async function heldUp(server: RunningCordon): Promise<void> {
  server.signal('SIGSTOP');
  await pause(700);
  server.signal('SIGCONT');
}

/** Uses the folder until the server is killed, and gives the position that it began with. */
async function used(data: string, round: number, seen: Seen): Promise<string> {
  if (round > 1) await BEFORE[round % BEFORE.length]!(data);
  const server = await runningCordon({ CORDON_DATA: data });
  const client = await clientOf(server);
  const { body } = await client.get('/v1/totals');
  seen.last ||= String(body.position);
  const reader = read(server, tokenOf(client), seen);
  const writers = Array.from({ length: WRITERS }, () => write(client, seen));
  for (const before = seen.acknowledged.length; seen.acknowledged.length < before + ENOUGH;) await pause(5);
  if (round % 2 === 0) await heldUp(server);
  await pause(Math.random() * thorough(1_500, 300));
  await server.end('SIGKILL');
  await Promise.all([reader, ...writers]);
  return String(body.position);
}

it(
  `loses, doubles and tears nothing in ${ROUNDS} rounds of load and kill -9 on one folder`,
  async () => {
    const data = folder();
    const seen: Seen = { acknowledged: [], fed: [], last: '' };
    let start = '';
    for (let round = 1; round <= ROUNDS; round++) {
      const position = await used(data, round, seen);
      start ||= position;
      if (round % VERIFIED === 0) expect((await cordon(['verify'], { CORDON_DATA: data })).code).toBe(0);
    }
    const server = await runningCordon({ CORDON_DATA: data });
    const client = await clientOf(server);
    const all = await logged(client, start);
    const reader = read(server, tokenOf(client), seen); // ends with the server
    for (let waited = 0; seen.fed.length < all.length && waited < 10_000; waited += 100) await pause(100);
    expect(seen.acknowledged.length).toBeGreaterThanOrEqual(ROUNDS * ENOUGH);
    expect(new Set(all).size).toBe(all.length);
    expect(seen.acknowledged.filter((id) => !all.includes(id))).toEqual([]);
    expect(seen.fed).toEqual(all);
    await server.end();
    await reader;
    expect((await cordon(['verify'], { CORDON_DATA: data })).code).toBe(0);
  },
  120_000 + ROUNDS * 20_000,
);

const tokenOf = (client: Client): string => (client as unknown as { token: string }).token;
