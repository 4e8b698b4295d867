// `cordon copy`: takes a log with all its history into another store, and proves that the copy says the same.
import { Command } from 'commander';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { type Config, environment, logFile, readConfig, SETTINGS } from '../config/config.js';
import { CopyFault } from '../copying/copy-fault.js';
import { copyLog } from '../copying/copy-log.js';
import { deletedStreams, withoutStreams } from '../copying/deleted-streams.js';
import { logDigest } from '../copying/log-digest.js';
import type { EventStore } from '../eventsourcing/log/event-store.js';
import { foundedAs } from '../eventsourcing/log/founding.js';
import { Wrong } from '../config/setting.js';
import { blobsBeside, filesCopied, tellFiles } from './files.js';
import { Failure, progress, show } from './terminal.js';

interface Options {
  readonly from: string;
  readonly to: string;
  readonly json?: boolean;
  readonly withoutDeleted?: boolean;
}

const WHERE = '"sqlite" (in the data folder), "sqlite:<file>" or "esdb://host:2113"';

export const copyCommand = new Command('copy')
  .description('copy the log with its whole history into another, empty store; again: goes on where it stopped')
  .requiredOption('--from <store>', `where the log lies: ${WHERE}`)
  .requiredOption('--to <store>', `where it shall lie: ${WHERE}`)
  .option('--without-deleted', 'leave out streams that somebody deleted for ever; the outcome names them')
  .option('--json', 'print the outcome as one JSON object')
  .action(async ({ from, to, json = false, withoutDeleted = false }: Options) => {
    const config = readConfig(environment());
    demandSense(from, to, config);
    const source = await openedStore(from, config);
    try {
      const target = await openedStore(to, config);
      try {
        const outcome = await copied(source, target, withoutDeleted);
        const folders = { from: blobsBeside(fileOf(from), config), to: blobsBeside(fileOf(to), config) };
        const files = await filesCopied(target, folders);
        show(json, { from, to, ...outcome, files }, [...copiedLines(to, outcome), ...tellFiles(files)]);
      } finally {
        await target.close();
      }
    } finally {
      await source.close();
    }
  });

function demandSense(from: string, to: string, config: Config): void {
  demandStore('--from', from);
  demandStore('--to', to);
  const file = from === 'sqlite' ? logFile(config) : fileOf(from);
  if (file !== undefined && !existsSync(file))
    throw new Failure({ en: `--from: there is no log at ${file}.`, ru: `--from: журнала ${file} нет.` });
  if (from === to)
    throw new Failure({
      en: '--to: a log cannot be copied onto itself.',
      ru: '--to: журнал нельзя скопировать в него самого.',
    });
}

function demandStore(option: string, where: string): void {
  const read = fileOf(where) === undefined ? SETTINGS.eventStore.read(where) : where;
  if (read instanceof Wrong) throw new Failure(`${option}: ${read.fix}. Use ${WHERE}.`);
}

const fileOf = (where: string): string | undefined => /^sqlite:(.+)$/.exec(where)?.[1];

const openedStore = async (where: string, config: Config): Promise<EventStore> =>
  (await (await import('../composition/open-stores.js')).openLogStore(where, config)).store;

interface Outcome {
  /** The ids of the log and of its copy. */
  readonly log: string;
  readonly copy: string;
  readonly events: number;
  readonly digest: string;
  /** Streams that neither the copy nor the digest has. */
  readonly leftOut?: readonly string[];
}

async function copied(source: EventStore, to: EventStore, withoutDeleted: boolean): Promise<Outcome> {
  const log = await foundedAs(source);
  if (log === undefined) throw new CopyFault('SOURCE_EMPTY');
  const leftOut = await deletedStreams(source);
  if (leftOut.length > 0 && !withoutDeleted) throw new CopyFault('STREAMS_DELETED', { streams: leftOut.join(', ') });
  const from = leftOut.length > 0 ? withoutStreams(source, leftOut) : source;
  const before = await logDigest(from, log);
  const told = progress('copied');
  const onProgress = (done: number): void => told(done, Math.max(done, before.events));
  const events = await copyLog({ from, to, log, proposed: randomBytes(8).toString('hex'), onProgress });
  const copy = (await foundedAs(to))!;
  // The log may have gone on meanwhile: what was copied is compared.
  const { digest } = await logDigest(from, log, events);
  const theirs = await logDigest(to, copy);
  if (theirs.digest !== digest) throw new CopyFault('COPY_DIFFERS', { ours: digest, theirs: theirs.digest });
  return { log, copy, events, digest, ...(leftOut.length > 0 ? { leftOut } : {}) };
}

function copiedLines(to: string, { log, copy, events, digest, leftOut = [] }: Outcome): readonly string[] {
  const file = fileOf(to);
  const next = file ? `Put ${file} into a data folder as log.sqlite` : `Set CORDON_EVENT_STORE to ${to}`;
  return [
    `${events} events of the log ${log} lie in its copy ${copy}, with equal digests:`,
    `  ${digest}`,
    ...(leftOut.length > 0 ? [`Neither has the streams that were deleted for ever: ${leftOut.join(', ')}.`] : []),
    `${next}, and start Cordon: the positions that were known before still answer there.`,
    'Stop whoever writes to the old log, and run this once more: what it got meanwhile is then in the copy too.',
  ];
}
