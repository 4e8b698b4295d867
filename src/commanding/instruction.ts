// The one way from a form to an instruction: the command read, its id, hash and metadata made; pure, without Nest or store.
import {
  type Actor,
  type CommandMetadata,
  MessageContext,
  WRITING_ROLES,
} from '../domain/values/who/command-metadata.js';
import { isCountry } from '../domain/values/who/country.js';
import { slug, uuid } from '../domain/values/ids.js';
import { MessageReading } from '../domain/values/message-reading.js';
import { canonicalJson, digestOf, inNfc, NotCanonical } from '../eventsourcing/log/canonical.js';
import { given, type Json } from '../eventsourcing/log/event.js';
import { uuidOf } from '../eventsourcing/log/uuid.js';
import type { AnyAggregate, AnyCommandHandler } from '../eventsourcing/writing/decider.js';
import type { Instruction } from '../eventsourcing/writing/executing.js';
import { readForm } from '../forms/form.js';
import { Invalid } from '../forms/invalid.js';
import { Malformed } from '../forms/malformed.js';
import { isRecord, type Raw, surveyed } from '../forms/raw.js';
import { type Cite, cited, citesNothing } from './citing.js';
import { NoSuchCommand, NotPermitted, type Submission } from './submission.js';

/** Reads a submission. Throws Malformed, NotPermitted or NoSuchCommand. */
export type Instruct = (submission: Submission) => Instruction;

/** The reader of what may be sent to these aggregates. Where no files are kept, none can be cited. */
export function instructing(aggregates: readonly AnyAggregate[], cite: Cite = citesNothing): Instruct {
  const byCollection = new Map(aggregates.map((each) => [each.collection, each]));
  return (submission) => instructionOf(submission, handlerOf(submission, byCollection), cite);
}

interface Addressed {
  readonly aggregate: AnyAggregate;
  readonly handler: AnyCommandHandler;
}

function handlerOf({ collection, verb }: Submission, byCollection: ReadonlyMap<string, AnyAggregate>): Addressed {
  const aggregate = byCollection.get(collection);
  if (!aggregate) throw new NoSuchCommand(collection, [...byCollection.keys()]);
  const handler = Object.hasOwn(aggregate.commands, verb) ? aggregate.commands[verb] : undefined;
  if (!handler) throw new NoSuchCommand(`${collection}/${verb}`, Object.keys(aggregate.commands));
  return { aggregate, handler };
}

function instructionOf(submission: Submission, { aggregate, handler }: Addressed, cite: Cite): Instruction {
  const { actor, attested, causationId, correlationId, ifRevision } = submission;
  if (!WRITING_ROLES.has(actor.role)) throw new NotPermitted('ROLE_MAY_NOT_WRITE', { role: actor.role });
  const id = idOf(aggregate, submission.id);
  const { command, context, hash } = read(handler, submission);
  demandKeepable(aggregate, context);
  const source = context.source !== undefined;
  const isBody = actor.role === 'secretariat' && !isCountry(actor.administration);
  if (source && !isBody) throw new NotPermitted('SOURCE_NEEDS_SECRETARIAT', {}, '/context/source');
  const commandId = commandIdOf(actor, `${aggregate.story.category}-${id}`, submission.key);
  const metadata = { ...metadataOf(submission, context), ...cited({ command, context }, actor, cite) };
  const route = `${submission.collection}/${submission.verb}`;
  const about = { aggregate, handler, route, id, command, commandId, commandHash: hash, metadata };
  const rest = given({ causationId, correlationId, ifRevision });
  // What a sender says of a document only stands for proof that the log lacks; who imports one tells what it attests.
  const isImported = attested !== undefined;
  return { ...about, attested: isImported, documented: source && !isImported, ...rest };
}

/** UUIDv5 of who, which stream and which key: another actor's key never collides with this one's. */
function commandIdOf(actor: Actor, stream: string, key: string): string {
  return uuidOf(canonicalJson([actor.administration, actor.officer, stream, key]));
}

function idOf({ ids }: AnyAggregate, raw: string): string {
  const id = (ids === 'uuid' ? uuid : slug).parse(raw);
  if (id instanceof Invalid) throw new Malformed([new Invalid(id.code, id.values, '#id')]);
  return id;
}

interface Read {
  readonly command: object;
  readonly context: MessageContext;
  readonly hash: string;
}

/** The body in NFC, its own fields as the command's form reads them, and its `context`. */
function read(handler: AnyCommandHandler, { body, collection, verb, actor, lang }: Submission): Read {
  const plain = safely(body);
  const { fields, context: raw } = isRecord(plain) && 'context' in plain ? parted(plain) : { fields: plain };
  const reading = new MessageReading({ fields, context: raw, lang, administration: actor.administration });
  const command = readForm(handler.form, fields, reading);
  const context = raw === undefined || raw === null ? SILENT : readForm(MessageContext, raw, reading);
  const problems = [
    ...wrong(command),
    ...[...wrong(context), ...unaddressed(context)].map((each) => each.under('context')),
  ];
  if (problems.length > 0) throw new Malformed(problems);
  return { command, context: context as MessageContext, hash: hashOf(`${collection}/${verb}`, plain) };
}

/** Of all that was sent; what a form hands on unread may still hold a number that no log keeps. */
function hashOf(route: string, sent: Json): string {
  try {
    return digestOf([route, sent]);
  } catch (problem) {
    if (!(problem instanceof NotCanonical)) throw problem;
    throw new Malformed([
      new Invalid('WRONG_TYPE', { expected: 'text', given: 'number' }, problem.pointer.slice('/1'.length)),
    ]);
  }
}

/** What a message says of itself that says nothing of itself. */
const SILENT = readForm(MessageContext, {}) as MessageContext;

function parted({ context, ...fields }: Raw): { readonly fields: Raw; readonly context: unknown } {
  return { fields, context };
}

/** Deep nesting is refused before anything recurses into it. */
function safely(body: unknown): Json {
  const { refused } = surveyed(body ?? {});
  if (refused) throw new Malformed([refused]);
  return inNfc((body ?? {}) as Json);
}

/** What restricts who may see a thing is refused of things that cannot be restricted. */
function demandKeepable({ isRestrictable = false }: AnyAggregate, { handling, releasableTo }: MessageContext): void {
  const isRestricted = Boolean(handling?.length) || releasableTo !== undefined;
  if (isRestricted && !isRestrictable) throw new NotPermitted('HANDLING_NOT_KEPT', {}, '/context');
}

/** How a word reached whoever keys it in is told of another's word alone. */
function unaddressed(context: object): readonly Invalid[] {
  const { intake, onBehalfOf } = context as MessageContext;
  if (intake === undefined || onBehalfOf !== undefined) return [];
  return [new Invalid('REQUIRED', { field: 'onBehalfOf' }, '/onBehalfOf')];
}

const wrong = (form: object | readonly Invalid[]): readonly Invalid[] =>
  Array.isArray(form) ? (form as Invalid[]) : [];

/** Nobody but whose it is, where nobody is named: in the log an empty list says nothing. */
function leftTo({ releasableTo, onBehalfOf }: MessageContext, { administration }: Actor): readonly string[] {
  return releasableTo?.length === 0 ? [onBehalfOf ?? administration] : (releasableTo ?? []);
}

function metadataOf({ actor, attested, lang }: Submission, context: MessageContext): CommandMetadata {
  const { onBehalfOf, intake, reportedAt, evaluation, source, handling = [] } = context;
  const releasableTo = leftTo(context, actor);
  const said = source ? (attested ?? { what: 'STATED', when: 'STATED' }) : attested;
  const rest = given({ onBehalfOf, intake, reportedAt, evaluation, source, attested: said });
  return { actor, lang: context.lang ?? lang ?? 'ru', handling, releasableTo, ...rest };
}
