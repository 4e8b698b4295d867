// `cordon restore`: puts a backup into an empty data folder, after it has proved that it is what was backed up.
import { Command } from 'commander';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Config, environment, logFile, readConfig, readFile } from '../config/config.js';
import type { Proof } from '../copying/proof.js';
import { blobFolder } from '../config/attachments.js';
import type { FilesSeen } from '../copying/cited-files.js';
import { BACKUP, demandSqlite, proven, within } from './backup.js';
import { filesCopied, tellFiles } from './files.js';
import { Failure, show } from './terminal.js';

export const restoreCommand = new Command('restore')
  .description('put a backup into the data folder, which must hold no log yet; verifies the backup first')
  .argument('<folder>', 'where the backup lies')
  .option('--json', 'print the outcome as one JSON object')
  .action(async (folder: string, { json = false }: { json?: boolean }) => {
    const config = readConfig(environment());
    demandSqlite(config);
    const from = resolve(folder);
    const { files, ...proof } = await restored(config, from);
    const lines = [
      `${proof.events} events of the log ${proof.log} lie in ${config.data}, each as it was sealed.`,
      ...tellFiles(files),
    ];
    show(json, { data: config.data, ...proof, files }, [
      ...lines,
      'Start Cordon: it builds the read models from them.',
    ]);
  });

async function restored(config: Config, from: string): Promise<Proof & { readonly files: FilesSeen }> {
  const there = [logFile(config), readFile(config)].filter((file) => existsSync(file));
  if (there.length > 0)
    throw new Failure(`${there.join(' and ')} would be replaced. Set CORDON_DATA to an empty folder.`);
  const said = proofIn(from);
  const proof = await proven(config, from);
  if (proof.digest !== said.digest) {
    throw new Failure(
      `${from} is not what was backed up: its digest is ${proof.digest}, not ${said.digest}. Use another backup.`,
    );
  }
  mkdirSync(config.data, { recursive: true, mode: 0o700 });
  for (const key of readdirSync(from).filter((name) => BACKUP.keys.test(name)))
    put(join(from, key), join(config.data, key));
  // Before the log: whatever that cites is then there.
  const files = await within(config, from, (store) =>
    filesCopied(store, { from: join(from, BACKUP.blobs), to: blobFolder(config) }),
  );
  put(join(from, BACKUP.log), logFile(config));
  return { ...proof, files };
}

/** Whole under its name, or not there. */
function put(from: string, to: string): void {
  const part = `${to}.part`;
  copyFileSync(from, part);
  chmodSync(part, 0o600);
  renameSync(part, to);
}

function proofIn(from: string): Pick<Proof, 'digest'> {
  const file = join(from, BACKUP.proof);
  if (!existsSync(file) || !existsSync(join(from, BACKUP.log)))
    throw new Failure(`${from} holds no backup of "cordon backup".`);
  return JSON.parse(readFileSync(file, 'utf8')) as Proof;
}
