// `cordon export`: one state's own data in a folder, whole, and readable without Cordon.
import { Command } from 'commander';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { questions } from '../../projections/all.js';
import { columnNames } from '../../projections/words/labels/columns.js';
import { nameOf } from '../answering/columns.js';
import { csvHeader, csvRows } from '../answering/csv.js';
import type { Backend } from '../composition/backend.js';
import { administrationName } from '../domain/values/who/administration.js';
import { country } from '../domain/values/who/country.js';
import { positionOf } from '../eventsourcing/log/position.js';
import { ownEvents } from '../exporting/own-events.js';
import { ownTables } from '../exporting/own-tables.js';
import { type Made, readmeOf } from '../exporting/readme.js';
import { Invalid } from '../forms/invalid.js';
import { eventView } from '../http/events/event-view.js';
import { behindTheEdge, configOfALog, upToDate } from './run.js';
import { Failure, failure, langOf, show, statedLang } from './terminal.js';

export const exportCommand = new Command('export')
  .description(
    'write a state’s own data into an empty folder: events as NDJSON, tables as CSV, readable without Cordon',
  )
  .requiredOption('--own <state>', 'whose data, e.g. KG')
  .argument('<folder>', 'where they shall lie')
  .option('--json', 'print the outcome as one JSON object')
  .action(async (folder: string, { own, json = false }: { own: string; json?: boolean }) => {
    const state = stateIn(own);
    const into = emptyFolder(folder);
    const { position, files } = await behindTheEdge(configOfALog(), (backend) => exported(backend, state, into));
    const lines = files.map(({ file, rows, sha256 }) => `  ${file.padEnd(16)}${String(rows).padStart(9)}  ${sha256}`);
    const head = `What is ${state}’s own lies in ${into}, as of ${position}:`;
    show(json, { folder: into, state, position, files }, [head, ...lines, 'README.md there says what each file is.']);
  });

function stateIn(stated: string): string {
  const code = country.parse(stated);
  if (!(code instanceof Invalid)) return code;
  throw new Failure(`--own: ${failure(code.code, code.values, langOf(statedLang())).message}`);
}

function emptyFolder(folder: string): string {
  const into = resolve(folder);
  if (existsSync(into) && readdirSync(into).length > 0)
    throw new Failure({
      en: `${into} is not empty. Name a folder of its own.`,
      ru: `Папка ${into} не пуста. Укажите отдельную папку.`,
    });
  mkdirSync(into, { recursive: true, mode: 0o700 });
  return into;
}

interface Exported {
  readonly position: string;
  readonly files: readonly Made[];
}

/** All of it as of the place that the log has reached when it begins; what is recorded meanwhile is left for the next. */
async function exported(backend: Backend, state: string, into: string): Promise<Exported> {
  const { store, log, answering } = backend;
  await upToDate(backend);
  const head = (await store.head()) ?? 0n;
  const position = positionOf(log, head);
  const files = [await written(into, 'events.ndjson', linesOf(backend, state, head))];
  for await (const { name, written: table } of ownTables(answering, questions, { state, position }))
    files.push({ ...(await written(into, `${name}.csv`, table.parts)), rows: table.sum().rows });
  files.push(await written(into, 'columns.csv', columnsIn(into, files)));
  const names = { en: administrationName(state, 'en'), ru: administrationName(state, 'ru') };
  writeFileSync(join(into, 'README.md'), readmeOf({ state, names, position, files }), { mode: 0o600 });
  return { position, files };
}

async function* linesOf({ store, log }: Backend, state: string, head: bigint): AsyncGenerator<Uint8Array, void> {
  for await (const event of ownEvents(store, state, head))
    yield Buffer.from(`${JSON.stringify(eventView(event, log))}\n`);
}

/** What every column of a table is called in words. */
async function* columnsIn(into: string, files: readonly Made[]): AsyncGenerator<Uint8Array, void> {
  const rows: object[] = [];
  for (const { file } of files.filter((each) => each.file.endsWith('.csv')))
    for (const column of await headerOf(join(into, file)))
      rows.push({ file, column, en: nameOf(column, columnNames.en), ru: nameOf(column, columnNames.ru) });
  const columns = ['file', 'column', 'en', 'ru'];
  yield Buffer.from(`\uFEFF${csvHeader(columns)}${csvRows(rows, columns)}`);
}

/** Names of columns hold no comma. */
async function headerOf(path: string): Promise<readonly string[]> {
  const lines = createInterface({ input: createReadStream(path) });
  for await (const line of lines) return line.replace(/^\uFEFF/, '').split(',');
  return [];
}

/** Whole, with its hash and the number of its lines. */
async function written(into: string, file: string, parts: AsyncIterable<Uint8Array>): Promise<Made> {
  const hash = createHash('sha256');
  let lines = 0;
  async function* counted(): AsyncGenerator<Uint8Array, void> {
    for await (const part of parts) {
      hash.update(part);
      for (let at = part.indexOf(10); at >= 0; at = part.indexOf(10, at + 1)) lines++;
      yield part;
    }
  }
  await pipeline(Readable.from(counted(), { objectMode: false }), createWriteStream(join(into, file), { mode: 0o600 }));
  const rows = file.endsWith('.csv') ? lines - 1 : lines;
  return { file, rows, sha256: hash.digest('hex') };
}
