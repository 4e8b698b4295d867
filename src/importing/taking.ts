// The taking of a table: how it was sent, what carries it out, and what is told of its rows.
import type { Submission } from '../commanding/submission.js';
import type { Actor } from '../domain/values/who/command-metadata.js';
import type { Executing } from '../eventsourcing/writing/executing.js';
import type { Facts } from './facts.js';
import type { KeptFiles } from '../eventsourcing/log/kept-files.js';
import type { Told } from './import-table.js';
import type { RegisteredProfiles } from './profiles/registered.js';
import type { Carrier, RowResult } from './run.js';
import type { Collections } from './taking-back.js';

/** How a table was sent. */
export interface SentTable extends Pick<Told, 'others' | 'turn'> {
  readonly about: Pick<Submission, 'actor' | 'correlationId'>;
  readonly name?: string | undefined;
  readonly operation?: string | undefined;
  /** A withdrawn import, whose rows are told anew. */
  readonly replaces?: string | undefined;
  /** Nothing is recorded. */
  readonly isTrial: boolean;
}

export interface Taken {
  /** Not there of a trial. */
  readonly id?: string;
  /** In the order of the rows. */
  readonly results: AsyncIterable<RowResult>;
}

/** The ids of things that look like that, of those that the sender sees. */
export type AlreadyReported = (facts: Facts, sender: Actor) => Promise<readonly string[]>;

export interface ImportsOver extends Pick<Executing, 'store' | 'cache'> {
  readonly carrier: Carrier;
  /** Makes what carries commands out and records nothing. */
  readonly trials: () => Carrier;
  readonly collections: Collections;
  /** Makes what finds, for one table, the things that look like a row of it. */
  readonly alreadyReported: () => AlreadyReported;
  /** The mapping profiles that the log holds. */
  readonly registered: RegisteredProfiles;
  /** Where the files of long tables are kept until they are recorded. */
  readonly files: KeptFiles;
  /** Rows, above which a table is recorded in the background. */
  readonly mostAtOnce: number;
  /** Why a row was not recorded. */
  readonly codesOf: (problem: unknown) => readonly string[];
  /** What went wrong where nobody waits for an answer. */
  readonly onFault: (fault: unknown) => void;
}

/** A trial tells of each row what the log already holds that looks like it. */
export async function* tried(
  results: AsyncIterable<RowResult>,
  look: AlreadyReported,
  sender: Actor,
): AsyncGenerator<RowResult, void> {
  for await (const result of results) {
    const { facts, repeated, id } = result;
    const found = facts && !repeated ? await look(facts, sender) : [];
    const alike = found.filter((each) => each !== id);
    yield alike.length > 0 ? { ...result, alike } : result;
  }
}
