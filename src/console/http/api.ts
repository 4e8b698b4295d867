// Requests to the server that the page came from, and to no other; in the reader's language, by their session.
import { NoLink, Problem, type ProblemBody } from './problem.js';
import { lang } from '../state/language.js';
import type { Answer, Receipt } from './answers.js';

type Parameters = URLSearchParams | Readonly<Record<string, string>>;

async function reached(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = { 'Accept-Language': lang.value, ...(init.headers as Record<string, string> | undefined) };
  try {
    return await fetch(path, { ...init, headers, credentials: 'same-origin', cache: 'no-store' });
  } catch {
    throw new NoLink();
  }
}

async function taken(answer: Response): Promise<Response> {
  if (answer.ok) return answer;
  throw new Problem(await problemOf(answer));
}

/** What stands between us and the server may answer in its own way. */
async function problemOf(answer: Response): Promise<ProblemBody> {
  const { status } = answer;
  try {
    return { ...((await answer.json()) as ProblemBody), status };
  } catch {
    return { status, code: `HTTP_${status}`, title: answer.statusText, detail: `HTTP ${status}`, fix: '' };
  }
}

const addressOf = (path: string, parameters?: Parameters): string => {
  const query = new URLSearchParams(parameters).toString();
  return `/v1/${path}${query === '' ? '' : `?${query}`}`;
};

export async function ask<Row>(path: string, parameters?: Parameters, signal?: AbortSignal): Promise<Answer<Row>> {
  const answer = await taken(await reached(addressOf(path, parameters), signal ? { signal } : {}));
  return (await answer.json()) as Answer<Row>;
}

export async function get<T>(path: string, headers: Readonly<Record<string, string>> = {}): Promise<T> {
  return (await (await taken(await reached(path, { headers }))).json()) as T;
}

/** One effect however often it is sent with the same key. */
export async function tell(path: string, body: object, key: string): Promise<Receipt> {
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key };
  const request = { method: 'POST', headers, body: JSON.stringify(body) };
  return (await (await taken(await reached(`/v1/${path}`, request))).json()) as Receipt;
}

/** A file of the reader's own, as it is; the answer in the form that is asked for. */
export async function upload(path: string, parameters: Parameters, body: File, accept: string): Promise<Response> {
  // What a browser calls a spreadsheet depends on what is installed there.
  const kind = body.name.toLowerCase().endsWith('.csv') ? 'text/csv' : 'application/vnd.ms-excel';
  const headers = { 'Content-Type': kind, Accept: accept };
  return taken(await reached(addressOf(path, parameters), { method: 'POST', headers, body }));
}

/** What is no command has no key: it is sent as it is. */
export async function send<T>(
  method: string,
  path: string,
  body: BodyInit,
  headers: Readonly<Record<string, string>>,
): Promise<T> {
  return (await (await taken(await reached(`/v1/${path}`, { method, headers, body }))).json()) as T;
}

/** An answer as a file, of all its pages. */
export async function file(path: string, parameters: Parameters, kind: string): Promise<Blob> {
  return (await taken(await reached(addressOf(path, parameters), { headers: { Accept: kind } }))).blob();
}
