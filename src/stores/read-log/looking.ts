// The looking for reads of a stream in the months' files: a part at a time, so many milliseconds at most.
import { type FileHandle, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Read, ReadsPage, ReadsWanted } from '../../eventsourcing/asking/read-log.js';
import { monthOf, readIn } from './line.js';

/** Bytes that are looked through at once. */
const PART = 1024 * 1024;
/** How long one page may look, ms: it then ends where it has come to. */
const PATIENCE_MS = 1_000;

/** The place behind a line: a month, and the bytes before it. */
interface Place {
  readonly month: string;
  readonly offset: number;
}

interface Look {
  readonly stream: string;
  readonly since: number;
  readonly limit: number;
  readonly until: number;
}

export async function lookThrough(folder: string, stream: string, wanted: ReadsWanted): Promise<ReadsPage> {
  const { limit } = wanted;
  const since = wanted.since ?? 0;
  const from = placeIn(wanted.after) ?? { month: monthOf(since), offset: 0 };
  const look: Look = { stream, since, limit, until: performance.now() + PATIENCE_MS };
  const rows: Read[] = [];
  for (const month of await monthsIn(folder, from.month)) {
    const left = { ...look, limit: limit - rows.length };
    const found = await inMonth(folder, { month, offset: month === from.month ? from.offset : 0 }, left);
    rows.push(...found.rows);
    if (found.next) return { rows, next: `${found.next.month}.${found.next.offset}` };
  }
  return { rows, next: null };
}

/** Undefined for the beginning, and for what no page has told. */
function placeIn(text: string | null): Place | undefined {
  const [, month, offset] = /^(\d{4}-\d{2})\.(\d{1,15})$/.exec(text ?? '') ?? [];
  return month === undefined ? undefined : { month, offset: Number(offset) };
}

async function monthsIn(folder: string, first: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((problem: NodeJS.ErrnoException): string[] => {
    if (problem.code === 'ENOENT') return [];
    throw problem;
  });
  const months = names.flatMap((name) => /^(\d{4}-\d{2})\.ndjson$/.exec(name)?.[1] ?? []);
  return months.filter((month) => month >= first).sort();
}

interface Found {
  readonly rows: readonly Read[];
  /** Where to go on in this month. */
  readonly next?: Place;
}

async function inMonth(folder: string, { month, offset }: Place, look: Look): Promise<Found> {
  const file = await open(join(folder, `${month}.ndjson`), 'r');
  const rows: Read[] = [];
  try {
    for (let at = offset; ;) {
      const lines = await linesAt(file, at);
      if (lines.length === 0) return { rows };
      const end = take(lines, { ...look, limit: look.limit - rows.length }, rows);
      at += end;
      const isOver = rows.length === look.limit || performance.now() > look.until;
      if (isOver) return { rows, next: { month, offset: at } };
    }
  } finally {
    await file.close();
  }
}

/** Adds what is found to the rows; gives the bytes up to which it was looked. */
function take(lines: Buffer, { stream, since, limit }: Look, rows: Read[]): number {
  let left = limit;
  for (const { line, end } of withName(lines, stream)) {
    const read = readIn(line);
    if (!read?.streams.includes(stream) || read.at < since) continue;
    rows.push(read);
    left -= 1;
    if (left === 0) return end;
  }
  return lines.length;
}

/** Whole lines from there on; what another process is writing is none yet. */
async function linesAt(file: FileHandle, at: number): Promise<Buffer> {
  for (let size = PART; ; size *= 2) {
    const { bytesRead, buffer } = await file.read({ buffer: Buffer.allocUnsafe(size), position: at });
    const end = buffer.lastIndexOf(NEWLINE, bytesRead - 1) + 1;
    if (end > 0 || bytesRead < size) return buffer.subarray(0, bytesRead === 0 ? 0 : end);
  }
}

const NEWLINE = 10;

/** The lines that hold the name, each with the bytes up to its end. */
function* withName(lines: Buffer, stream: string): Generator<{ readonly line: string; readonly end: number }> {
  const name = Buffer.from(JSON.stringify(stream));
  for (let found = lines.indexOf(name); found >= 0;) {
    const begin = lines.lastIndexOf(NEWLINE, found) + 1;
    const end = lines.indexOf(NEWLINE, found) + 1;
    yield { line: lines.toString('utf8', begin, end - 1), end };
    found = lines.indexOf(name, end);
  }
}
