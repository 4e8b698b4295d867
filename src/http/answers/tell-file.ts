// An answer as a file, CSV or NDJSON, written as its rows come: what else it says stands in headers, and what only its end tells
// behind it, in trailers; to HEAD, which wants no rows, in headers too.
import { Readable } from 'node:stream';
import { setImmediate as breath } from 'node:timers/promises';
import { BOM, csvHeader, csvLines, csvRows, type Dialect } from './csv.js';
import type { EdgeReply, EdgeRequest } from '../edge.js';
import { type FileAnswer, gathered, pagesOf } from './file.js';
import { type Format, FORMATS } from './formats.js';

export interface FileForm {
  readonly format: Exclude<Format, 'json'>;
  /** Whether CSV begins with UTF-8's mark, as Excel wants it. */
  readonly hasBom: boolean;
  readonly dialect?: Dialect | undefined;
  /** What a column is called; its code where that is not given. */
  readonly label?: (column: string) => string;
}

/** Others are served between the parts. */
const ROWS_A_PART = 200;
/** Characters. */
const SMALL = 16 * 1024;

export async function tellFile(file: FileAnswer, how: FileForm, request: EdgeRequest, reply: EdgeReply): Promise<void> {
  const { format } = how;
  const lines = format === 'csv' ? await inCsv(file, how) : pagesThrough(file.pages, ndjsonLines);
  for (const [name, value] of Object.entries(headersOf(file, request))) reply.header(name, value);
  reply.code(200).header('Content-Type', TYPES[format]);
  if (request.method === 'HEAD') return tellHead(file, lines, reply);
  if (file.isShort) sumInHead(file, reply);
  for (const [name, value] of Object.entries(SUMS))
    reply.trailer(name, (_reply, _payload, done) => done(null, value(file)));
  const mark = format === 'csv' && how.hasBom ? BOM : '';
  reply.send(Readable.from(inParts(lines, mark), { objectMode: false }));
}

/** The same headers, and those that otherwise follow the rows: nobody wants these. */
async function tellHead(file: FileAnswer, lines: AsyncIterable<unknown>, reply: EdgeReply): Promise<void> {
  const pages = lines[Symbol.asyncIterator]();
  while (!(await pages.next()).done);
  sumInHead(file, reply);
  reply.send();
}

function sumInHead(file: FileAnswer, reply: EdgeReply): void {
  for (const [name, value] of Object.entries(SUMS)) reply.header(name, value(file));
}

const TYPES: Readonly<Record<FileForm['format'], string>> = {
  csv: `${FORMATS.csv}; charset=utf-8; header=present`,
  ndjson: `${FORMATS.ndjson}; charset=utf-8`,
};

const SUMS: Readonly<Record<string, (file: FileAnswer) => string>> = {
  'X-Cordon-Digest': (file) => file.sum().digest,
  'X-Cordon-Rows': (file) => String(file.sum().rows),
};

function headersOf(
  { position, knownAt, rules, sight, next }: FileAnswer,
  { url }: EdgeRequest,
): Readonly<Record<string, string>> {
  const told = { Position: position, 'Known-At': knownAt, Rules: rules, Sight: sight, Next: next };
  const given = Object.entries(told).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const own = Object.fromEntries(given.map(([name, value]) => [`X-Cordon-${name}`, value]));
  return next === null ? own : { ...own, Link: `<${nextPage(url, next)}>; rel="next"` };
}

function nextPage(url: string, cursor: string): string {
  const [path = '', query = ''] = url.split('?', 2);
  const parameters = new URLSearchParams(query);
  parameters.set('cursor', cursor);
  return `${path}?${parameters.toString()}`;
}

type Lines = AsyncIterable<Iterable<string>>;

/** Where the columns are not known before the rows, all rows are looked at first. */
async function inCsv({ columns, pages }: FileAnswer, { dialect, label }: FileForm): Promise<Lines> {
  if (!columns) return pagesOf([csvLines(await gathered(pages), dialect)]);
  // Programs go by the codes of columns; who opens a file in Excel reads their names.
  const names = dialect === 'excel-ru' && label ? columns.map(label) : columns;
  return withHead(
    csvHeader(names, dialect),
    pagesThrough(pages, (rows) => csvRows(rows, columns, dialect)),
  );
}

async function* withHead(head: string, lines: Lines): Lines & AsyncGenerator<Iterable<string>, void> {
  yield [head];
  yield* lines;
}

async function* pagesThrough(
  pages: FileAnswer['pages'],
  written: (rows: readonly object[]) => Iterable<string>,
): AsyncGenerator<Iterable<string>, void> {
  for await (const page of pages) yield written(page);
}

function* ndjsonLines(rows: readonly object[]): Generator<string, void> {
  for (let from = 0; from < rows.length; from += ROWS_A_PART)
    yield rows
      .slice(from, from + ROWS_A_PART)
      .map((row) => `${JSON.stringify(row)}\n`)
      .join('');
}

/** A part after the other; what is small is sent together. */
async function* inParts(pages: Lines, mark: string): AsyncGenerator<string, void> {
  let part = mark;
  for await (const lines of pages) {
    for (const line of lines) {
      part += line;
      if (part.length < SMALL) continue;
      yield part;
      part = '';
      await breath();
    }
  }
  if (part !== '') yield part;
}
