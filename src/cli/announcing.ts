// The announcement of the issuers that a server believes: an event for each that is new, or signs otherwise than before.
import type { CommandGateway } from '../bus/command-gateway.js';
import { IMPORTER } from '../documents/import.js';
import { digestOf } from '../eventsourcing/log/canonical.js';
import { NotExecuted } from '../eventsourcing/writing/not-executed.js';
import { uuidOf } from '../eventsourcing/log/uuid.js';
import { readIssuers } from '../http/identity/issuers-file.js';
import { toldOfIssuer } from '../http/identity/told-of-issuer.js';

/** The program itself: no token speaks for it. */
const ITSELF = { ...IMPORTER, officer: 'start' };

export async function announceIssuers(commands: CommandGateway, file: string | undefined): Promise<void> {
  if (file === undefined) return;
  for (const issuer of readIssuers(file)) {
    const body = await toldOfIssuer(issuer);
    const id = uuidOf(`issuer|${issuer.issuer}`);
    // Several processes start with the same list: the same key, one effect; a list that comes back is said again.
    const key = uuidOf(`${digestOf([body as never])}|${Date.now()}`);
    try {
      await commands.submit({ collection: 'issuers', id, verb: 'announce', actor: ITSELF, key, body });
    } catch (problem) {
      // A log that takes nothing at the moment is no reason not to answer questions: it is said at the next start.
      if (!(problem instanceof NotExecuted)) throw problem;
      process.stderr.write(`cordon: the issuers could not be announced (${problem.code})\n`);
    }
  }
}
