// A submission: a command as it comes in, whoever brings it, and why it may be turned away before anything is decided.
import type { Actor, CommandMetadata } from '../domain/values/who/command-metadata.js';
import type { Lang } from '../forms/language.js';

/** A command as it comes in: nothing in it has been looked at, but the actor is known. */
export interface Submission {
  readonly collection: string;
  readonly id: string;
  readonly verb: string;
  readonly body: unknown;
  readonly actor: Actor;
  /** The sender's UUID for this command. */
  readonly key: string;
  readonly correlationId?: string;
  /** The command or event that this one follows from; without it, a command is its own cause. */
  readonly causationId?: string;
  readonly ifRevision?: number | '*';
  /** How sure a source is of a fact that it attests: only for facts from documents. */
  readonly attested?: NonNullable<CommandMetadata['attested']>;
  readonly lang?: Lang;
}

/** Why this actor may not send this command. */
export class NotPermitted extends Error {
  constructor(
    readonly code: 'ROLE_MAY_NOT_WRITE' | 'HANDLING_NOT_KEPT' | 'SOURCE_NEEDS_SECRETARIAT' | 'ATTACHMENT_UNKNOWN',
    readonly values: Readonly<Record<string, string>> = {},
    readonly pointer?: string,
  ) {
    super(code);
    this.name = 'NotPermitted';
  }
}

/** There is no such collection or command; `known` lists what there is. */
export class NoSuchCommand extends Error {
  constructor(
    readonly given: string,
    readonly known: readonly string[],
  ) {
    super(given);
    this.name = 'NoSuchCommand';
  }
}
