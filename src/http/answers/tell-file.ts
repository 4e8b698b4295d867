// An answer as a file, CSV or NDJSON: its rows in the body, what else it says in headers.
import { Readable } from 'node:stream';
import { setImmediate as breath } from 'node:timers/promises';
import type { Answer } from '../../eventsourcing/asking/ask.js';
import { BOM, csvLines } from './csv.js';
import type { EdgeReply, EdgeRequest } from '../edge.js';
import { type Format, FORMATS } from './formats.js';

export interface FileForm {
  readonly format: Exclude<Format, 'json'>;
  /** Whether CSV begins with UTF-8's mark, as Excel wants it. */
  readonly hasBom: boolean;
}

/** Others are served between the parts. */
const ROWS_A_PART = 200;

export function tellFile(answer: Answer, { format, hasBom }: FileForm, request: EdgeRequest, reply: EdgeReply): void {
  // Spans follow the rows: each tells by its own fields which of the two it is.
  const rows = [...answer.rows, ...(answer.spans ?? [])];
  for (const [name, value] of Object.entries(headersOf(answer, rows.length))) reply.header(name, value);
  if (answer.next !== null) reply.header('Link', `<${nextPage(request.url, answer.next)}>; rel="next"`);
  const lines = format === 'csv' ? csvLines(rows) : ndjsonLines(rows);
  const mark = format === 'csv' && hasBom ? BOM : '';
  reply
    .code(200)
    .header('Content-Type', `${FORMATS[format]}; charset=utf-8${format === 'csv' ? '; header=present' : ''}`)
    .send(Readable.from(inParts(lines, mark), { objectMode: false }));
}

function headersOf({ position, knownAt, rules, digest, next }: Answer, rows: number): Readonly<Record<string, string>> {
  const told = {
    Position: position,
    'Known-At': knownAt,
    Rules: rules,
    Digest: digest,
    Rows: String(rows),
    Next: next,
  };
  const given = Object.entries(told).filter((entry): entry is [string, string] => entry[1] !== null);
  return Object.fromEntries(given.map(([name, value]) => [`X-Cordon-${name}`, value]));
}

function nextPage(url: string, cursor: string): string {
  const [path = '', query = ''] = url.split('?', 2);
  const parameters = new URLSearchParams(query);
  parameters.set('cursor', cursor);
  return `${path}?${parameters.toString()}`;
}

function* ndjsonLines(rows: readonly object[]): Generator<string, void> {
  for (const row of rows) yield `${JSON.stringify(row)}\n`;
}

async function* inParts(lines: Iterable<string>, mark: string): AsyncGenerator<string, void> {
  let part: string[] = mark === '' ? [] : [mark];
  for (const line of lines) {
    if (part.push(line) < ROWS_A_PART) continue;
    yield part.join('');
    part = [];
    await breath();
  }
  if (part.length > 0) yield part.join('');
}
