// `cordon verify`: builds the read models anew in a scratch database and compares them with the live ones, row by row.
import { Command } from 'commander';
import { openScratch } from '../app.module.js';
import { verify } from '../eventsourcing/verify.js';
import { Failure, inColumns, show, within } from './run.js';

export const verifyCommand = new Command('verify')
  .description('compare the read models with what the log says; names every row that differs')
  .option('--json', 'print the verdict as one JSON object')
  .action(async ({ json = false }: { json?: boolean }) => {
    await within(async ({ backend }) => {
      const head = await backend.store.head();
      if (head !== null && !(await backend.projector.reached(head, 60_000))) {
        throw new Failure(`The read models do not reach the log's end: ${backend.projector.fault?.message ?? 'they lag behind'}`);
      }
      const scratch = await openScratch();
      try {
        const verdict = await verify(backend.projecting, scratch.db);
        const rows = verdict.tables.map((each) => [each.table, String(each.rows), each.equal ? 'equal' : 'DIFFERS', each.digest.slice(0, 16)]);
        const differing = verdict.tables.flatMap((each) => each.differing.map((key) => `${each.table}: ${key}`));
        const end = verdict.equal ? 'The read models equal what the log says.' : 'The read models differ: "cordon rebuild" makes them anew.';
        show(json, verdict, [...inColumns(['table', 'rows', 'verdict', 'digest'], rows), ...differing, end]);
        if (!verdict.equal) process.exitCode = 1;
      } finally {
        await scratch.dispose();
      }
    });
  });
