// `cordon backup`: copies the log into a folder while Cordon runs, and proves that the copy is whole and says the same.
import { Command } from 'commander';
import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Config } from '../config/config.js';
import { blobFolder } from '../config/attachments.js';
import type { FilesSeen } from '../copying/cited-files.js';
import { type Proof, proofOf } from '../copying/proof.js';
import type { EventStore } from '../eventsourcing/log/event-store.js';
import { filesCopied, tellFiles } from './files.js';
import { configOfALog } from './run.js';
import { Failure, show } from './terminal.js';

/** What a backup holds: the log, what proves it, and the keys and attachments that lie beside the log. */
export const BACKUP = { log: 'log.sqlite', proof: 'backup.json', keys: /^[\w-]+\.jwk$/, blobs: 'blobs' } as const;

const SERVED =
  'An EventStoreDB is backed up by its own means: docs/operating.md says how. "cordon copy" into a file is another way.';

export const backupCommand = new Command('backup')
  .description(
    'copy the log, and the keys and attachments beside it, into an empty folder; beside a running server; proves what it made',
  )
  .argument('<folder>', 'where the backup shall lie')
  .option('--json', 'print the outcome as one JSON object')
  .action(async (folder: string, { json = false }: { json?: boolean }) => {
    const config = configOfALog();
    const into = resolve(folder);
    const { files, ...proof } = await backedUp(config, into);
    const lines = [
      `${proof.events} events of the log ${proof.log} lie in ${into}, each as it was sealed:`,
      `  ${proof.digest}`,
      ...tellFiles(files),
    ];
    show(json, { folder: into, ...proof, files }, [
      ...lines,
      'Try it: CORDON_DATA=<new folder> cordon restore ' + into,
    ]);
  });

async function backedUp(config: Config, into: string): Promise<Proof & { readonly files: FilesSeen }> {
  demandSqlite(config);
  if (existsSync(into) && readdirSync(into).length > 0)
    throw new Failure(`${into} is not empty. Name a folder of its own.`);
  mkdirSync(into, { recursive: true, mode: 0o700 });
  const { examined } = await import('../composition/open-stores.js');
  examined.backUp(config, join(into, BACKUP.log));
  for (const key of readdirSync(config.data).filter((name) => BACKUP.keys.test(name)))
    copyFileSync(join(config.data, key), join(into, key));
  const proof = await proven(config, into);
  writeFileSync(join(into, BACKUP.proof), `${JSON.stringify(proof)}\n`, { mode: 0o600 });
  // After the log: whatever that cites was there before.
  const files = await within(config, into, (store) =>
    filesCopied(store, { from: blobFolder(config), to: join(into, BACKUP.blobs) }),
  );
  return { ...proof, files };
}

export function demandSqlite({ eventStore }: Config): void {
  if (eventStore !== 'sqlite') throw new Failure(SERVED);
}

/** What the log in that folder proves of itself. */
export const proven = (config: Config, folder: string): Promise<Proof> =>
  within(config, folder, (store) => proofOf(store, folder));

/** Looks at the log in that folder, which must be there. */
export async function within<T>(config: Config, folder: string, look: (store: EventStore) => Promise<T>): Promise<T> {
  const { openLogStore } = await import('../composition/open-stores.js');
  const { store } = await openLogStore(`sqlite:${join(folder, BACKUP.log)}`, config, { isExamining: true });
  try {
    return await look(store);
  } finally {
    await store.close();
  }
}
