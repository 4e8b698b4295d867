// `cordon import`: tells the log the facts of a document that Cordon knows, or the rows of a table by a mapping profile; works
// beside a running server.
import { Command, Option } from 'commander';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { WRITING_ROLES } from '../domain/values/who/command-metadata.js';
import { documents, importDocument, recognised } from '../documents/import.js';
import { importTable, type TableOptions } from './import-table.js';
import { within } from './run.js';
import { Failure, langOption, progress, show } from './terminal.js';

export const importCommand = new Command('import')
  .description(
    'import a document by its text file, or a table by a profile; what the log holds already is not told twice',
  )
  .argument('<file>', 'the document’s text, exactly as published, or a table: CSV or XLSX')
  .option('--profile <profile>', 'of a table: by which mapping profile its columns are read, e.g. incident-short')
  .option('--administration <code>', 'of a table: country code or body that sends it, e.g. KG')
  .addOption(
    new Option('--role <role>', 'of a table: the role of who sends it').choices([...WRITING_ROLES]).default('officer'),
  )
  .option('--sub <pseudonym>', 'of a table: pseudonym of the officer')
  .option('--dry-run', 'of a table: tell what would become of each row, and record nothing')
  .addOption(
    new Option('--others <how>', 'of a table: rows of other states').choices(['leave', 'propose']).default('leave'),
  )
  .option('--operation <id>', 'of a table: the operation of each row that names none')
  .option('--replaces <import>', 'of a table: a withdrawn import, whose rows are told anew')
  .option('--out <file>', 'of a table: write it with two columns more, as .csv or .xlsx')
  .addOption(langOption())
  .option('--json', 'print the result as one JSON object')
  .action(async (file: string, options: TableOptions) => {
    if (options.profile !== undefined) await importTable(file, read(file), { ...options, profile: options.profile });
    else await importFacts(file, options);
  });

async function importFacts(file: string, { json = false }: TableOptions): Promise<void> {
  const document = recognised(createHash('sha256').update(read(file)).digest('hex'));
  if (!document) {
    const known = documents.map(({ sha256, title }) => `  ${title.en} (SHA-256 ${sha256})`);
    throw new Failure(
      `${file} is none of the documents that this version knows:\n${known.join('\n')}\nA table needs --profile.`,
    );
  }
  await within(async ({ commands }) => {
    const result = await importDocument(commands, document, progress('Facts'));
    const { recorded, known, awaiting, refused } = result;
    show(json, result, [
      document.title.en,
      `${recorded} facts recorded, ${known} known already, ${awaiting} await their part of Cordon.`,
      ...refused.map(({ n, code }) => `Fact ${n} was refused: ${code}`),
    ]);
    if (refused.length > 0) process.exitCode = 1;
  });
}

function read(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (problem) {
    throw new Failure(`${file} cannot be read (${(problem as NodeJS.ErrnoException).code}). Give the path of a file.`);
  }
}
