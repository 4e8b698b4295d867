// `cordon verify`: builds the read models anew in a scratch database and compares them with the live ones, row by row.
import { Command } from 'commander';
import type { Backend } from '../composition/backend.js';
import { catchUp } from '../eventsourcing/projecting/projector.js';
import { type TableVerdict, verify } from '../eventsourcing/projecting/verify.js';
import { behindTheEdge, configOfALog } from './run.js';
import { inColumns, show } from './terminal.js';

type Verdict = Awaited<ReturnType<typeof verify>>;

export const verifyCommand = new Command('verify')
  .description('compare the read models with what the log says; names every row that differs')
  .option('--json', 'print the verdict as one JSON object')
  .action(async ({ json = false }: { json?: boolean }) => {
    const { at, equal, tables, log } = await behindTheEdge(configOfALog(), verdictOf);
    show(json, { position: at === null ? null : `${log}.${at}`, equal, tables }, verdictLines({ at, equal, tables }));
    if (!equal) process.exitCode = 1;
  });

/** Beside a running server either of the two projectors brings the read models to the log's end. */
async function verdictOf({ projecting, log }: Backend): Promise<Verdict & { readonly log: string }> {
  await catchUp(projecting);
  const { openScratch } = await import('../composition/open-stores.js');
  const scratch = await openScratch();
  try {
    return { ...(await verify(projecting, scratch.db)), log };
  } finally {
    await scratch.dispose();
  }
}

function verdictLines({ equal, tables }: Verdict): readonly string[] {
  const differing = tables.flatMap((each) => each.differing.map((key) => `${each.table}: ${key}`));
  const end = equal
    ? 'The read models equal what the log says.'
    : 'The read models differ from the log: "cordon rebuild" makes them anew.';
  return [...inColumns(['table', 'rows', 'verdict', 'digest'], tables.map(cellsOf)), ...differing, end];
}

function cellsOf({ table, rows, equal, digest }: TableVerdict): readonly string[] {
  return [table, String(rows), equal ? 'equal' : 'DIFFERS', digest.slice(0, 16)];
}
