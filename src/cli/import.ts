// `cordon import`: tells the log the facts of a document that Cordon knows; works beside a running server.
import { Command } from 'commander';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { documents, importDocument, recognised } from '../documents/import.js';
import { within } from './run.js';
import { Failure, progress, show } from './terminal.js';

export const importCommand = new Command('import')
  .description('import a document by its text file; facts that the log holds already are not told twice')
  .argument('<document.txt>', 'the document’s text, exactly as published')
  .option('--json', 'print the result as one JSON object')
  .action(async (file: string, { json = false }: { json?: boolean }) => {
    const document = recognised(createHash('sha256').update(read(file)).digest('hex'));
    if (!document) {
      const known = documents.map(({ sha256, title }) => `  ${title.en} (SHA-256 ${sha256})`);
      throw new Failure(`${file} is none of the documents that this version knows:\n${known.join('\n')}`);
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
  });

function read(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (problem) {
    throw new Failure(
      `${file} cannot be read (${(problem as NodeJS.ErrnoException).code}). Give the path of a text file.`,
    );
  }
}
