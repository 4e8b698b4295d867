// The announcement of the issuers that a server believes: an event for each that is new, signs otherwise than before, or is no
// longer there.
import { issuers as known } from '../../projections/registers/issuers.js';
import { IMPORTER } from '../documents/import.js';
import { ask } from '../eventsourcing/asking/ask.js';
import { digestOf } from '../eventsourcing/log/canonical.js';
import { NotExecuted } from '../eventsourcing/writing/not-executed.js';
import { uuidOf } from '../eventsourcing/log/uuid.js';
import { readForm } from '../forms/form.js';
import { readIssuers } from '../http/identity/issuers-file.js';
import { toldOfIssuer } from '../http/identity/told-of-issuer.js';
import type { Cordon } from '../main.js';
import { say } from '../words/say.js';

/** The program itself: no token speaks for it. */
const ITSELF = { ...IMPORTER, officer: 'start' };

/** ms; what is not known of by then is dropped at the next start. */
const PATIENCE = 10_000;

export async function announceIssuers(cordon: Cordon, file: string | undefined): Promise<void> {
  if (file === undefined) return;
  const issuers = readIssuers(file);
  for (const issuer of issuers) await tell(cordon, 'announce', { ...(await toldOfIssuer(issuer)) });
  const listed = new Set(issuers.map(({ issuer }) => issuer));
  for (const issuer of await announcedIn(cordon)) if (!listed.has(issuer)) await tell(cordon, 'drop', { issuer });
}

async function tell({ commands }: Cordon, verb: 'announce' | 'drop', body: { readonly issuer: string }): Promise<void> {
  const id = uuidOf(`issuer|${body.issuer}`);
  // Several processes start with the same list: the same key, one effect; a list that comes back is said again.
  const key = uuidOf(`${digestOf([body as never])}|${Date.now()}`);
  try {
    await commands.submit({ collection: 'issuers', id, verb, actor: ITSELF, key, body });
  } catch (problem) {
    // A log that takes nothing at the moment is no reason not to answer questions: it is said at the next start.
    if (!(problem instanceof NotExecuted)) throw problem;
    process.stderr.write(`cordon: the issuers could not be announced (${problem.code})\n`);
  }
}

/** The issuers that the log holds as announced. */
async function announcedIn({ backend }: Cordon): Promise<readonly string[]> {
  const head = await backend.store.head();
  if (head === null || !(await backend.projector.reached(head, PATIENCE))) return [];
  const { rows } = await ask(backend.asking, known.list, readForm(known.list.form, {}) as object, {
    reader: ITSELF,
    lang: 'en',
    say: say('en'),
  });
  return (rows as readonly { issuer: string; administrations: readonly string[] | null }[]).flatMap(
    ({ issuer, administrations }) => (administrations?.length === 0 ? [] : [issuer]),
  );
}
