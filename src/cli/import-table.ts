// The import of a table from the command line: the same rows, rights and answers as at the server.
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import type { Actor, Role } from '../domain/values/who/command-metadata.js';
import { administration } from '../domain/values/who/administration.js';
import { given } from '../eventsourcing/log/event.js';
import { Refusal } from '../eventsourcing/writing/refusal.js';
import { Invalid } from '../forms/invalid.js';
import type { Lang } from '../forms/language.js';
import { filledTable, type Filling, wordsOf } from '../http/imports/filled-table.js';
import {
  Counts,
  type Telling,
  toldEdition,
  toldGone,
  type ToldGone,
  type ToldRow,
  toldRow,
  toldTable,
} from '../http/imports/told-rows.js';
import { rowsBehind, mapped } from '../importing/import-table.js';
import { alwaysOf } from '../importing/arrived.js';
import { profileFor } from '../importing/profiles/registered.js';
import type { Others } from '../importing/run.js';
import { readTable } from '../importing/tables/read-table.js';
import { TableFault } from '../importing/tables/table-fault.js';
import { say } from '../words/say.js';
import { within } from './run.js';
import { Failure, failure, inColumns, langOf, progress, show } from './terminal.js';

export interface TableOptions {
  readonly profile?: string;
  readonly administration?: string;
  readonly role: Role;
  readonly sub?: string;
  readonly dryRun?: boolean;
  readonly others: Others;
  readonly operation?: string;
  readonly replaces?: string;
  readonly out?: string;
  readonly lang?: string;
  readonly json?: boolean;
}

type Options = TableOptions & { readonly profile: string };

/** Nothing is opened for a table that cannot be read. */
export async function importTable(path: string, bytes: Buffer, options: Options): Promise<void> {
  const lang = langOf(options.lang);
  const actor = actorOf(options, lang);
  const table = await orFail(lang, () => readTable(bytes));
  await within(async ({ backend, imports }) => {
    const { others, dryRun = false, operation, replaces } = options;
    const always = alwaysOf(operation) ?? {};
    const profile = await orFail(lang, () => profileFor(options.profile, imports.registered, actor));
    const read = await orFail(lang, async () => mapped(table, profile, { bytes, always }));
    const telling: Telling = { mapped: read, lang, log: backend.log, isTrial: dryRun, inWords: imports.inWords };
    const rows: ToldRow[] = [];
    const tell = progress('Rows');
    const behind = rowsBehind(read);
    const how = { about: { actor }, name: basename(path), isTrial: dryRun, others, operation, replaces };
    const { results, gone } = await orFail(lang, () => imports.take(read, how));
    for await (const result of results) tell(rows.push(toldRow(result, telling)), behind);
    const left = gone && toldGone(gone(), telling);
    if (options.out !== undefined) await write(options.out, rows, { ...telling, gone: left && (() => left) });
    const whole = { ...wholeOf(rows, telling), ...given({ edition: toldEdition(rows, left) }) };
    show(options.json === true, whole, linesOf(rows, telling, left));
    if (rows.some(({ outcome }) => outcome === 'refused')) process.exitCode = 1;
  });
}

function actorOf({ administration: given = '', role, sub }: Options, lang: Lang): Actor {
  const read = administration.parse(given);
  if (read instanceof Invalid) throw failure(read.code, { ...read.values, field: '--administration' }, lang);
  return { administration: read, role, officer: sub ?? `${read.toLowerCase()}-${role}` };
}

/** What is wrong with the table, its profile or the import that it replaces is told in words. */
async function orFail<T>(lang: Lang, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (problem) {
    const isKnown = problem instanceof TableFault || problem instanceof Refusal;
    throw isKnown ? failure(problem.code, problem.values, lang) : problem;
  }
}

async function write(file: string, rows: readonly ToldRow[], telling: Filling): Promise<void> {
  if (!/\.(?:csv|xlsx)$/i.test(file))
    throw new Failure({ en: '--out takes a file .csv or .xlsx.', ru: '--out: укажите файл .csv или .xlsx.' });
  const told = Readable.from(rows);
  await writeFile(file, filledTable(/\.csv$/i.test(file) ? 'csv' : 'xlsx', told, telling));
}

function countsOf(rows: readonly ToldRow[]): Counts['all'] {
  const counts = new Counts();
  for (const row of rows) counts.take(row);
  return counts.all;
}

const wholeOf = (rows: readonly ToldRow[], { mapped: read, isTrial }: Telling): object => ({
  ...toldTable(read),
  dryRun: isTrial,
  counts: countsOf(rows),
  rows,
});

/** How many of each kind, and of the rows those that somebody must look at. */
function linesOf(
  rows: readonly ToldRow[],
  { lang, isTrial }: Telling,
  gone: readonly ToldGone[] = [],
): readonly string[] {
  const speak = say(lang);
  const counts = Object.entries(countsOf(rows)).filter(([, count]) => count > 0);
  const summary = counts.map(([outcome, count]) => `${speak(`import.${outcome}`)}: ${count}`);
  const worth = rows.filter(
    ({ outcome, like, overlaps, alike, edition }) =>
      outcome !== 'accepted' || (like ?? overlaps ?? alike) !== undefined || (edition && edition.is !== 'same'),
  );
  const table = worth.map((row) => [String(row.row), row.reference ?? '', ...wordsOf(row, lang, false)]);
  const heads = ['', '', speak('import.outcome'), speak('import.why')];
  return [
    [...(isTrial ? [speak('import.trial')] : []), ...summary].join('; '),
    ...(table.length > 0 ? inColumns(heads, table) : []),
    ...gone.map(({ id, was }) => `${speak('import.gone')}: ${id}: ${was.join('; ')}`),
  ];
}
