// `cordon verify`: builds the read models anew in a scratch database and compares them with the live ones, row by row.
import { Command } from 'commander';
import type { Backend } from '../composition/backend.js';
import type { Config } from '../config/config.js';
import { type FilesSeen, seenOf } from '../copying/cited-files.js';
import { citedFiles } from '../eventsourcing/read-models/citations.js';
import { damageInWords } from '../eventsourcing/log/damaged.js';
import { StoreFault } from '../eventsourcing/log/event-store.js';
import { linksWatched, sealsOf } from '../eventsourcing/log/sealed-log.js';
import { catchUp } from '../eventsourcing/projecting/projector.js';
import { type TableVerdict, verify } from '../eventsourcing/projecting/verify.js';
import { behindTheEdge, configOfALog } from './run.js';
import { tellFiles } from './files.js';
import { inColumns, show } from './terminal.js';

type Verdict = Awaited<ReturnType<typeof verify>>;
type LogVerdict = Verdict & { readonly log: string; readonly files: FilesSeen };

export const verifyCommand = new Command('verify')
  .description(
    'compare the read models with what the log says; tells which of the two is suspect, and every row that differs',
  )
  .option('--json', 'print the verdict as one JSON object')
  .action(async ({ json = false }: { json?: boolean }) => {
    const config = configOfALog();
    const verified = await verdictOrSuspect(config);
    if ('damaged' in verified) {
      show(json, { equal: false, suspect: 'log', ...verified }, suspectLines(verified));
      process.exitCode = 1;
      return;
    }
    const { at, equal, tables, log, files } = verified;
    const verdict = { position: at === null ? null : `${log}.${at}`, equal, tables, files };
    const lines = [...verdictLines({ at, equal, tables }), ...tellFiles(files)];
    show(json, equal ? verdict : { ...verdict, suspect: 'read models' }, lines);
    if (!equal) process.exitCode = 1;
  });

interface Suspect {
  /** Each with its stream and number; the first of them. */
  readonly damaged: readonly string[];
}

/**
 * The log is read once, and each event held against its seal and the one before it meanwhile. Where something is wrong with it, it
 * is gone through by itself, so that all of that is named.
 */
async function verdictOrSuspect(config: Config): Promise<LogVerdict | Suspect> {
  try {
    const { isUnbroken, ...verdict } = await behindTheEdge(config, verdictOf);
    return (isUnbroken ? undefined : await suspectLog(config)) ?? verdict;
  } catch (problem) {
    if (!(problem instanceof StoreFault)) throw problem;
    const suspect = await suspectLog(config);
    if (suspect) return suspect;
    throw problem;
  }
}

/** What is wrong with the log itself: read models that differ from it are then more likely right than it is. */
async function suspectLog(config: Config): Promise<Suspect | undefined> {
  const { examined } = await import('../composition/open-stores.js');
  const store = await examined.servedLog(config);
  try {
    const { broken } = await sealsOf(store);
    return broken.length === 0
      ? undefined
      : { damaged: broken.map(({ event, problem }) => damageInWords(event, problem)) };
  } finally {
    await store.close();
  }
}

const suspectLines = ({ damaged }: Suspect): readonly string[] => [
  ...damaged,
  'It is the log that is suspect: somebody altered it, or its disk did. Do not rebuild the read models from it.',
  'Keep a copy of it, and restore the last backup in which "cordon doctor" finds nothing wrong.',
];

/** Beside a running server either of the two projectors brings the read models to the log's end. */
async function verdictOf(backend: Backend): Promise<LogVerdict & { readonly isUnbroken: boolean }> {
  const { projecting, log } = backend;
  const refusal = backend.refusal();
  if (refusal) throw refusal;
  await catchUp(projecting);
  const { openScratch } = await import('../composition/open-stores.js');
  const scratch = await openScratch();
  try {
    let isUnbroken = true;
    const store = linksWatched(projecting.store, () => (isUnbroken = false));
    const verdict = await verify({ ...projecting, store }, scratch.db);
    // By what was made of the log just now.
    const files = await seenOf(await citedFiles(scratch.db), backend.attachments.blobs);
    return { ...verdict, log, files, isUnbroken };
  } finally {
    await scratch.dispose();
  }
}

function verdictLines({ equal, tables }: Verdict): readonly string[] {
  const differing = tables.flatMap((each) => each.differing.map((key) => `${each.table}: ${key}`));
  const end = equal
    ? ['The read models equal what the log says.']
    : [
        'The log is as it was sealed: it is the read models that are suspect.',
        'The read models differ from the log: "cordon rebuild" makes them anew.',
      ];
  return [...inColumns(['table', 'rows', 'verdict', 'digest'], tables.map(cellsOf)), ...differing, ...end];
}

function cellsOf({ table, rows, equal, digest }: TableVerdict): readonly string[] {
  return [table, String(rows), equal ? 'equal' : 'DIFFERS', digest.slice(0, 16)];
}
