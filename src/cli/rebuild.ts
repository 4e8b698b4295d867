// `cordon rebuild`: builds all read models anew from the log, beside the live ones, and puts them in their place.
import { Command } from 'commander';
import type { Backend } from '../app.module.js';
import type { Config } from '../config.js';
import { StoreFault } from '../eventsourcing/event-store.js';
import { catchUp } from '../eventsourcing/projector.js';
import { behindTheEdge, configOfALog } from './run.js';
import { progress, show } from './terminal.js';

export const rebuildCommand = new Command('rebuild')
  .description('build the read models anew from the log; a damaged read database is moved aside')
  .option('--json', 'print the result as one JSON object')
  .action(async ({ json = false }: { json?: boolean }) => {
    const config = configOfALog();
    const position = await rebuilt(config).catch(async (problem: unknown) => {
      if (!(problem instanceof StoreFault) || problem.code !== 'CORRUPT') throw problem;
      // Damage that opening does not meet. Where it is the log that is damaged, the second attempt says so again.
      (await import('../app.module.js')).setReadDbAside(config);
      return rebuilt(config);
    });
    show(json, { position }, [`Rebuilt up to ${position ?? 'the beginning'}.`]);
  });

function rebuilt(config: Config): Promise<string | null> {
  return behindTheEdge(config, rebuild, { replaceBroken: true });
}

async function rebuild({ projecting, store, db, log }: Backend): Promise<string | null> {
  const { openScratch } = await import('../app.module.js');
  const scratch = await openScratch();
  try {
    const head = await store.head();
    const tell = progress('Events');
    const onProgress = (at: bigint | null): void => tell(Number(at ?? 0n), Number(head ?? 0n));
    const at = await catchUp({ ...projecting, db: scratch.db, onProgress });
    await db.adopt(scratch.db, projecting.projections);
    return at === null ? null : `${log}.${at}`;
  } finally {
    await scratch.dispose();
  }
}
