// The import of a document's facts, as its source attests them: one effect for each fact, however often it is told.
import type { CommandGateway } from '../bus/command-gateway.js';
import type { Actor, CommandMetadata } from '../domain/values/who/command-metadata.js';
import type { EventStore } from '../eventsourcing/log/event-store.js';
import { NotExecuted } from '../eventsourcing/writing/not-executed.js';
import { Refusal } from '../eventsourcing/writing/refusal.js';
import { uuidOf } from '../eventsourcing/log/uuid.js';
import { communique2009 } from './communique-2009.js';
import type { Document, Fact } from './fact.js';
import { meeting24 } from './meeting-24.js';

/** The documents that Cordon knows, in the order of what they tell. */
export const documents: readonly Document[] = [communique2009, meeting24];

/** Who imports: no state's officer, and not to be mistaken for one. */
export const IMPORTER: Actor = { administration: 'CORDON', officer: 'document-import', role: 'secretariat' };

export interface ImportResult {
  readonly document: string;
  readonly sha256: string;
  readonly recorded: number;
  /** Facts that the log held already. */
  readonly known: number;
  /** Facts whose part of Cordon does not exist yet. */
  readonly awaiting: number;
  /** Facts that the log has no room for, with the code of the refusal: they contradict what stands under their id. */
  readonly refused: readonly { readonly n: number; readonly code: string }[];
}

/** The document with this SHA-256, in hex. */
export function recognised(sha256: string): Document | undefined {
  return documents.find((each) => each.sha256 === sha256);
}

/** What a fact met: it is new to the log, was there already, or the log has no room for it. */
type Met = 'recorded' | 'known' | { readonly n: number; readonly code: string };

/** Imports what is not in the log yet; may be stopped after any fact and started again. */
export async function importDocument(
  gateway: CommandGateway,
  document: Document,
  onProgress: (done: number, of: number) => void = () => undefined,
  signal?: AbortSignal,
): Promise<ImportResult> {
  const { sha256, title, awaiting, facts } = document;
  const met: Met[] = [];
  for (const fact of facts) {
    if (signal?.aborted) break;
    met.push(await meet(gateway, document, fact));
    onProgress(met.length, facts.length);
  }
  const count = (what: Met): number => met.filter((each) => each === what).length;
  const refused = met.filter((each) => typeof each === 'object');
  return {
    document: title.en,
    sha256,
    recorded: count('recorded'),
    known: count('known'),
    awaiting: awaiting.length,
    refused,
  };
}

async function meet(gateway: CommandGateway, document: Document, fact: Fact): Promise<Met> {
  try {
    const { repeated, events } = await tell(gateway, document, fact);
    return repeated || events.length === 0 ? 'known' : 'recorded';
  } catch (problem) {
    // Another version of Cordon told this fact in other words: it is there, and is not told twice.
    if (problem instanceof NotExecuted && problem.code === 'KEY_REUSED') return 'known';
    if (problem instanceof Refusal) return { n: fact.n, code: problem.code };
    throw problem;
  }
}

function tell(gateway: CommandGateway, { sha256 }: Document, fact: Fact): ReturnType<CommandGateway['submit']> {
  const [collection, id, verb] = fact.to;
  return gateway.submit({
    collection,
    id,
    verb,
    actor: IMPORTER,
    key: uuidOf(`document|${sha256}|${fact.n}`),
    attested: { what: fact.what, when: fact.when },
    body: { ...fact.body, context: { lang: 'en', source: { document: sha256, sentence: fact.sentence } } },
  });
}

/** True for a log that is empty, or that began with an import of ours: an import that was cut off goes on. */
export async function isOurs(store: EventStore): Promise<boolean> {
  for await (const [, second] of store.readAll(null)) {
    return second === undefined || (second.metadata as unknown as CommandMetadata).actor.officer === IMPORTER.officer;
  }
  return true;
}
