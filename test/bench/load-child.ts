// The process that makes load: so many requests in flight, a transfer, repeated questions, or watchers of the feed.
import { randomUUID } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { Chance, SUBSTANCES } from './corpus.js';
import { quantile } from './figures.js';
import { answerBy, cpuMeter } from './peer.js';
import { closeFeed, heard, openFeed } from './watchers.js';
import { Connection, requestOf } from './wire.js';

export interface Target {
  readonly url: string;
  readonly token: string;
}

export interface Posting extends Target {
  readonly incidents: readonly string[];
  /** How long, or how many. */
  readonly seconds?: number;
  readonly requests?: number;
  readonly inFlight: number;
  /** Requests a second over all connections; as many as go where nothing is said. */
  readonly rate?: number;
}

export interface Posted {
  /** Requests a second. */
  readonly rate: number;
  readonly requests: number;
  readonly seconds: number;
  /** ms. */
  readonly p50: number;
  readonly p99: number;
  readonly longest: number;
  /** That the load itself has used, µs a request. */
  readonly cpu: number;
}

const chance = new Chance(Date.now());
let lines = 0;

function seizure(): string {
  const quantity = `${chance.below(60)}.${chance.below(10)} kg`;
  const seizedAt = `2026-05-${10 + chance.below(18)}T12:10+05:00`;
  const [lineId, substance] = [`l${++lines}-${process.pid}`, chance.of(SUBSTANCES)];
  return JSON.stringify({ lineId, quantity, substance, class: 'NARCOTIC', seizedAt, form: 'powder' });
}

function seizureRequest({ incidents, token }: Posting): string {
  const path = `/v1/incidents/${chance.of(incidents)}/record-seizure`;
  return requestOf({ method: 'POST', path, token, headers: { 'Idempotency-Key': randomUUID() } }, seizure());
}

async function post(about: Posting): Promise<Posted> {
  const took: number[] = [];
  const cpu = cpuMeter();
  const [began, connections] = [performance.now(), await connectionsTo(about)];
  const end = began + (about.seconds ?? Infinity) * 1000;
  let [due, left] = [began, about.requests ?? Infinity];
  await Promise.all(
    connections.map(async (connection) => {
      for (;;) {
        if (about.rate !== undefined) await until((due += 1000 / about.rate));
        const sent = performance.now();
        if (sent >= end || left-- <= 0) return;
        const { status, body } = await connection.send(seizureRequest(about));
        if (status >= 300) throw new Error(`${status} ${body}`);
        took.push(performance.now() - sent);
      }
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  const requests = took.length;
  for (const each of connections) each.close();
  const [p50, p99, longest] = [0.5, 0.99, 1].map((share) => quantile(took, share)) as [number, number, number];
  return { rate: requests / seconds, requests, seconds, p50, p99, longest, cpu: cpu() / requests };
}

function connectionsTo({ url, inFlight }: Posting): Promise<Connection[]> {
  return Promise.all(Array.from({ length: inFlight }, () => Connection.open(url)));
}

async function until(at: number): Promise<void> {
  const left = at - performance.now();
  if (left > 0) await pause(left);
}

export interface Transferred {
  /** Events that were recorded. */
  readonly events: number;
  readonly seconds: number;
}

/** Sends the lines in one transfer and waits for the last answer; the answers are read when the clock has stopped. */
async function transfer({ url, token, lines }: Target & { lines: readonly string[] }): Promise<Transferred> {
  const whole = Buffer.from(`${lines.join('\n')}\n`);
  const began = performance.now();
  const answers = await new Promise<string>((resolve, reject) => {
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/x-ndjson' };
    const request = httpRequest(`${url}/v1/commands`, { method: 'POST', headers });
    request.on('error', reject).on('response', (response) => void text(response).then(resolve, reject));
    request.end(whole);
  });
  const seconds = (performance.now() - began) / 1000;
  return { events: recorded(answers, lines.length), seconds };
}

function recorded(answers: string, lines: number): number {
  const all = answers
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { events?: readonly unknown[] });
  const wrong = all.find(({ events }) => events === undefined);
  if (wrong || all.length !== lines) throw new Error(`${all.length} of ${lines} answered; ${JSON.stringify(wrong)}`);
  return all.reduce((sum, { events }) => sum + events!.length, 0);
}

export interface Asking extends Target {
  readonly path: string;
  readonly times: number;
}

export interface Answered {
  /** ms, of every time. */
  readonly took: readonly number[];
  readonly status: number;
  readonly rows: number;
  readonly position: string;
}

/** Asks the same question again and again on one connection, and tells how long each answer took. */
async function ask({ url, token, path, times }: Asking): Promise<Answered> {
  const connection = await Connection.open(url);
  const request = requestOf({ method: 'GET', path, token });
  const took: number[] = [];
  const first = await connection.send(request, true);
  for (let i = 0; i < times && first.status === 200; i++) {
    const sent = performance.now();
    await connection.send(request);
    took.push(performance.now() - sent);
  }
  connection.close();
  const { rows = [], position = '' } = JSON.parse(first.body) as { rows?: readonly unknown[]; position?: string };
  return { took, status: first.status, rows: rows.length, position };
}

answerBy({ post, transfer, ask, openFeed, heard, closeFeed, stop: () => undefined });
