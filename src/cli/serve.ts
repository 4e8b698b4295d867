// `cordon serve`: the server, until a signal asks it to finish what is in flight and stop.
import { Command } from 'commander';
import { once } from 'node:events';
import { type Config, environment, isStandard, readConfig } from '../config/config.js';
import { documents, importDocument, type ImportResult, isOurs } from '../documents/import.js';
import { announceIssuers } from './announcing.js';
import { widenForNewObjects } from './new-objects.js';
import { firstLinks, type Link, linksInWords } from './first-links.js';
import type { Cordon } from '../main.js';
import { stopSignal } from './stop-signal.js';

export const serveCommand = new Command('serve')
  .description('start the server')
  .option('--json', 'print what was started as one JSON line')
  .action(async ({ json = false }: { json?: boolean }) => {
    const config = readConfig(environment());
    const asked = stopSignal();
    // Wrong settings are told before anything large is loaded.
    const cordon = await (await import('../main.js')).start(config);
    try {
      widenForNewObjects();
      const imported = await begun(cordon, config, asked);
      if (asked.aborted) return;
      const url = await cordon.listen();
      const first = { imported, links: firstLinks(cordon.identity, config.url ?? url) };
      process.stdout.write(json ? inJson(url, config, first) : welcome(url, config, first));
      if (!asked.aborted) await once(asked, 'abort');
    } finally {
      await cordon.stop();
    }
  });

/** What is recorded before anybody can ask; nothing in a log that is refused. */
async function begun(cordon: Cordon, config: Config, asked: AbortSignal): Promise<readonly ImportResult[]> {
  const refusal = cordon.backend.refusal();
  if (refusal) process.stderr.write(`Commands are refused. ${refusal.message}\n`);
  if (refusal) return [];
  const isWanted = config.documents === 'on' && config.issuersFile === undefined;
  const imported = isWanted ? await firstImport(cordon, asked) : [];
  if (!asked.aborted) await announceIssuers(cordon, config.issuersFile);
  return imported;
}

/** An empty log of a development server gets the two documents; one that an earlier start began with goes on with them. */
async function firstImport({ backend, commands }: Cordon, asked: AbortSignal): Promise<readonly ImportResult[]> {
  if (!(await isOurs(backend.store))) return [];
  const results: ImportResult[] = [];
  for (const document of documents) results.push(await importDocument(commands, document, undefined, asked));
  const isNews = results.some(({ recorded }) => recorded > 0);
  const head = await backend.store.head();
  // What was there before is not waited for: who asks for it while it is built is told how far that is.
  if (isNews && head !== null && !asked.aborted) await backend.projector.reached(head, 60_000);
  return results;
}

/** Where log and read models lie; a connection string without its options, which name files. */
function places({ data, eventStore, readDb }: Config): string {
  const [log, models] = [eventStore, readDb].map((each) => (each === 'sqlite' ? data : each.replace(/\?.*$/, '')));
  return log === models
    ? `Its log and read models lie in ${log}`
    : `Its log lies in ${log}, its read models in ${models}`;
}

interface First {
  readonly imported: readonly ImportResult[];
  readonly links: readonly Link[];
}

const inJson = (url: string, { data }: Config, { imported, links }: First): string =>
  `${JSON.stringify({ url, data, imported, ...(links.length > 0 ? { links } : {}) })}\n`;

function welcome(url: string, config: Config, { imported, links }: First): string {
  const { data } = config;
  const fresh = imported.filter(({ recorded }) => recorded > 0);
  const total = (of: 'recorded' | 'awaiting'): number => fresh.reduce((sum, each) => sum + each[of], 0);
  const documentsOf = fresh.length === 1 ? '1 document' : `${fresh.length} documents`;
  const rest = total('awaiting') > 0 ? `, ${total('awaiting')} await their part of Cordon` : '';
  const news = `Imported ${documentsOf}: ${total('recorded')} facts recorded${rest}.`;
  const lines = [
    `Cordon listens on ${url}   (documentation: ${url}/docs)`,
    places(config),
    ...(fresh.length > 0 ? [news] : []),
    ...linksInWords(links),
    ...(config.issuersFile === undefined ? firstSteps(url, data) : []),
    'Ctrl-C stops it; nothing that was acknowledged is lost.',
  ];
  return `${lines.join('\n')}\n`;
}

/** For those who have no issuer of tokens yet: of one that they have they get them elsewhere. */
function firstSteps(url: string, data: string): readonly string[] {
  const own = isStandard(data) ? '' : `CORDON_DATA='${data}' `;
  return [
    'In another terminal, get a token and ask what is known:',
    `  TOKEN=$(${own}npm run -s cordon -- token --administration KG --role officer)`,
    `  curl -H "Authorization: Bearer $TOKEN" '${url}/v1/totals?operation=cis-drugs-2009&by=substance'`,
    `  curl -H "Authorization: Bearer $TOKEN" '${url}/v1/committees/chleu'`,
  ];
}
