// `cordon rebuild`: builds all read models anew from the log, beside the live ones, and puts them in their place.
import { Command } from 'commander';
import { openScratch } from '../app.module.js';
import { catchUp } from '../eventsourcing/projector.js';
import { progress, show, within } from './run.js';

export const rebuildCommand = new Command('rebuild')
  .description('build the read models anew from the log; a damaged read database is moved aside')
  .option('--json', 'print the result as one JSON object')
  .action(async ({ json = false }: { json?: boolean }) => {
    await within(
      async ({ backend }) => {
        const { projecting, store, db } = backend;
        const scratch = await openScratch();
        try {
          const head = await store.head();
          const tell = progress('Events');
          const onProgress = (at: bigint | null): void => tell(Number(at ?? 0n), Number(head ?? 0n));
          const at = await catchUp({ ...projecting, db: scratch.db, onProgress });
          await db.adopt(scratch.db, projecting.projections);
          show(json, { position: at === null ? null : `${backend.log}.${at}` }, [`Rebuilt up to ${backend.log}.${at ?? 0n}.`]);
        } finally {
          await scratch.dispose();
        }
      },
      { replaceBroken: true },
    );
  });
