// Thousands of requests made from the API's description, right ones and wrong ones: none is answered as a fault of the server,
// each refusal is a problem with a code, and the server is as well afterwards as before. CORDON_TEST_FUZZ asks for any number,
// CORDON_TEST_FUZZ_SEED for others: the usual ones are the same in every run.
import { afterAll, expect, it } from '@jest/globals';
import { dropAll, type RunningCordon, runningCordon, tokenOf } from '../support/processes/running-cordon.js';
import { type Description, type Request, Requests } from '../support/fuzzing/requests.js';
import { Random } from '../../src/demo/random.js';
import { thorough } from '../support/slow.js';

const COUNT = Number(process.env['CORDON_TEST_FUZZ'] ?? thorough(5_000, 600));
const SEED = Number(process.env['CORDON_TEST_FUZZ_SEED'] ?? 20_261_129);
/** Requests at once. */
const TOGETHER = 4;
/** How much of an answer is read: a feed has no end. */
const ENOUGH_BYTES = 64 * 1024;
/** How long an answer is read once it has begun, ms. */
const ENOUGH_MS = 400;

const WHO: readonly (readonly [role: string, from: string])[] = [
  ['officer', 'KG'],
  ['officer', 'KZ'],
  ['officer', 'RU'],
  ['officer', 'BY'],
  ['analyst', 'RU'],
  ['secretariat', 'CHLEU'],
  ['auditor', 'CHLEU'],
  ['operator', 'KG'],
];

afterAll(dropAll);

interface Answered {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

async function send(server: RunningCordon, { method, path, headers, body }: Request): Promise<Answered> {
  const ending = new AbortController();
  const sent = { method, headers, redirect: 'manual' as const, ...(body === undefined ? {} : { body }) };
  const answer = await fetch(server.url + path, { ...sent, signal: ending.signal });
  const timer = setTimeout(() => ending.abort(), ENOUGH_MS);
  let text = '';
  try {
    for await (const chunk of answer.body ?? []) {
      text += Buffer.from(chunk).toString();
      if (text.length > ENOUGH_BYTES) break;
    }
  } catch {
    // The time to read was over: a feed goes on.
  } finally {
    clearTimeout(timer);
    ending.abort();
  }
  return { status: answer.status, type: answer.headers.get('content-type') ?? '', text };
}

/** What is wrong with an answer; undefined: nothing. */
function wrongWith({ status, type, text }: Answered): string | undefined {
  if (status >= 500) return `${status} ${text.slice(0, 500)}`;
  if (status < 400) return undefined;
  if (!type.startsWith('application/problem+json')) return `${status} of type "${type}": ${text.slice(0, 200)}`;
  return /"code":"[A-Z_]+"/.test(text) ? undefined : `${status} without a code: ${text.slice(0, 200)}`;
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
/** Most ids that are remembered. */
const MOST_KNOWN = 500;

/** What came of all of them. */
class Seen {
  readonly faults: object[] = [];
  readonly statuses: Record<string, number> = {};

  constructor(private readonly known: string[]) {}

  note(request: Request, answer: Answered | string): void {
    const wrong = typeof answer === 'string' ? answer : wrongWith(answer);
    if (wrong !== undefined) this.faults.push({ wrong, request: shown(request) });
    if (typeof answer === 'string') return;
    const { status, text } = answer;
    this.statuses[status] = (this.statuses[status] ?? 0) + 1;
    if (status < 300 && this.known.length < MOST_KNOWN) this.known.push(...(text.match(UUID) ?? []).slice(0, 5));
  }
}

async function fuzzed(server: RunningCordon, requests: Requests): Promise<Seen> {
  const seen = new Seen(requests.known);
  for (let n = 0; n < COUNT && seen.faults.length < 5; n += TOGETHER) {
    const some = Array.from({ length: Math.min(TOGETHER, COUNT - n) }, (_, i) => requests.next(n + i));
    const answers = await Promise.all(some.map((each) => send(server, each).catch(String)));
    answers.forEach((answer, i) => seen.note(some[i]!, answer));
  }
  return seen;
}

it(
  `${COUNT} requests (seed ${SEED}) meet no fault of the server`,
  async () => {
    const server = await runningCordon();
    const description = (await (await fetch(`${server.url}/openapi.json`)).json()) as Description;
    const tokens = await Promise.all(WHO.map(([role, from]) => tokenOf(server.data, role, from)));
    const { faults, statuses } = await fuzzed(server, new Requests(new Random(SEED), description, tokens));
    if (process.env['CORDON_TEST_TELL']) process.stderr.write(`${JSON.stringify({ SEED, statuses })}\n`);
    expect(faults).toEqual([]);
    expect(Object.keys(statuses)).toEqual(expect.arrayContaining(['200', '400', '401', '403', '404']));
    expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
    const { code, err } = await server.end();
    expect([code, err.split('\n').filter((line) => /"level":50/.test(line))]).toEqual([0, []]);
  },
  120_000 + COUNT * 60,
);

function shown(request: Request): object {
  const { authorization, ...headers } = request.headers;
  const body = request.body?.slice(0, 2_000);
  return { ...request, headers, isSigned: authorization !== undefined, ...(body === undefined ? {} : { body }) };
}
