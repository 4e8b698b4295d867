// The taking of a table: how it was sent, what carries it out, and what comes of it.
import type { Submission } from '../commanding/submission.js';
import type { Actor } from '../domain/values/who/command-metadata.js';
import type { Executing } from '../eventsourcing/writing/executing.js';
import type { EventStore } from '../eventsourcing/log/event-store.js';
import type { KeptFiles } from '../eventsourcing/log/kept-files.js';
import type { Hidden } from '../eventsourcing/log/pretended.js';
import type { Lang } from '../forms/language.js';
import type { Gone, Said } from './edition.js';
import type { Facts } from './facts.js';
import type { Told } from './import-table.js';
import type { RegisteredProfiles } from './profiles/registered.js';
import type { Carrier, RowResult } from './run.js';
import type { Collections } from './taking-back.js';

/** How a table was sent. */
export interface SentTable extends Pick<Told, 'others' | 'turn'> {
  readonly about: Pick<Submission, 'actor' | 'correlationId'>;
  readonly name?: string | undefined;
  readonly operation?: string | undefined;
  /** An earlier import, in whose place this one is: withdrawn before anything is recorded; a trial compares with it. */
  readonly replaces?: string | undefined;
  /** Nothing is recorded. */
  readonly isTrial: boolean;
}

export interface Taken {
  /** Not there of a trial. */
  readonly id?: string;
  /** In the order of the rows. */
  readonly results: AsyncIterable<RowResult>;
  /** Of a trial that replaces an earlier edition, after the last row. */
  readonly gone?: () => readonly Gone[];
}

export interface Trial {
  readonly carrier: Carrier;
  /** What was carried out stands here alone. */
  readonly store: Pick<EventStore, 'readStream'>;
}

/** The ids of things that look like that, of those that the sender sees. */
export type AlreadyReported = (facts: Facts, sender: Actor) => Promise<readonly string[]>;

export interface ImportsOver extends Pick<Executing, 'store' | 'cache'> {
  readonly carrier: Carrier;
  /** Makes what carries commands out and records nothing, over a log in which what is hidden was never told. */
  readonly trials: (hidden?: Hidden) => Trial;
  readonly collections: Collections;
  /** Makes what finds, for one table, the things that look like a row of it. */
  readonly alreadyReported: () => AlreadyReported;
  /** The mapping profiles that the log holds. */
  readonly registered: RegisteredProfiles;
  /** Where the files of long tables are kept until they are recorded. */
  readonly files: KeptFiles;
  /** Rows, above which a table is recorded in the background. */
  readonly mostAtOnce: number;
  /** What was said, as a sentence. */
  readonly inWords: (said: Said, lang: Lang) => string;
  /** Why a row was not recorded. */
  readonly codesOf: (problem: unknown) => readonly string[];
  /** What went wrong where nobody waits for an answer. */
  readonly onFault: (fault: unknown) => void;
}
