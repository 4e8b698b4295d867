// `cordon serve`: the server, until a signal asks it to finish what is in flight and stop.
import { Command } from 'commander';
import { environment, readConfig } from '../config.js';
import { documents, importDocument, type ImportResult, isOurs } from '../documents/import.js';
import { type Cordon, start } from '../main.js';

export const serveCommand = new Command('serve')
  .description('start the server')
  .option('--json', 'print what was started as one JSON line')
  .action(async ({ json = false }: { json?: boolean }) => {
    const config = readConfig(environment());
    const cordon = await start(config);
    const stopped = untilSignal(cordon);
    const imported = await firstImport(cordon, config.documents === 'on' && config.issuersFile === undefined);
    const url = await cordon.listen();
    process.stdout.write(json ? `${JSON.stringify({ url, data: config.data, imported })}\n` : welcome(url, config.data, imported));
    await stopped;
  });

/** An empty log of a development server gets the two documents; one that an earlier start began with goes on with them. */
async function firstImport({ backend, commands }: Cordon, isWanted: boolean): Promise<readonly ImportResult[]> {
  if (!isWanted || !(await isOurs(backend.store))) return [];
  const results: ImportResult[] = [];
  for (const document of documents) results.push(await importDocument(commands, document));
  const head = await backend.store.head();
  if (head !== null) await backend.projector.reached(head, 60_000);
  return results;
}

function welcome(url: string, data: string, imported: readonly ImportResult[]): string {
  const fresh = imported.filter(({ recorded }) => recorded > 0);
  const total = (of: (result: ImportResult) => number): number => fresh.reduce((sum, each) => sum + of(each), 0);
  const { length } = fresh;
  const news = `Imported ${length} documents: ${total((each) => each.recorded)} facts recorded, ${total((each) => each.awaiting)} await their part of Cordon.`;
  const lines = [
    `Cordon listens on ${url}   (documentation: ${url}/docs)`,
    `Its log and read models lie in ${data}`,
    ...(length > 0 ? [news] : []),
    'In another terminal, get a token and ask what is known:',
    '  TOKEN=$(npm run -s cordon -- token --administration KG --role officer)',
    `  curl -H "Authorization: Bearer $TOKEN" '${url}/v1/totals?operation=cis-drugs-2009&by=substance'`,
    `  curl -H "Authorization: Bearer $TOKEN" '${url}/v1/committees/chleu'`,
    'Ctrl-C stops it; nothing that was acknowledged is lost.',
  ];
  return `${lines.join('\n')}\n`;
}

/** Resolves when a signal has come and everything is closed. A second signal changes nothing: npm and a terminal send two. */
function untilSignal(cordon: Cordon): Promise<void> {
  return new Promise((resolve, reject) => {
    let isStopping = false;
    const stop = (): void => {
      if (isStopping) return;
      isStopping = true;
      cordon.stop().then(resolve, reject);
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  });
}
