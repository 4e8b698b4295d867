// A table that came: whose it is and how it is to be read, as the log keeps it, under an id that it has whenever it comes again.
import type { ImportEvents, RowsOfOthers } from '../domain/import/events.js';
import type { Actor } from '../domain/values/who/command-metadata.js';
import { given } from '../eventsourcing/log/event.js';
import type { Lang } from '../forms/language.js';
import { idFrom } from './id-from.js';
import { rowsBehind, type Mapped } from './import-table.js';
import type { Others } from './run.js';
import type { SentTable } from './taking.js';

export interface Arrived {
  readonly sender: Actor;
  /** SHA-256, hex. */
  readonly file: string;
  readonly name?: string | undefined;
  readonly profile: string;
  /** Behind the headings. */
  readonly rows: number;
  readonly others: Others;
  readonly operation?: string | undefined;
  readonly replaces?: string | undefined;
  readonly lang: Lang;
  readonly correlationId?: string | undefined;
}

const OTHERS: Readonly<Record<Others, RowsOfOthers>> = { leave: 'LEAVE', propose: 'PROPOSE' };

/** Nothing of it that a second time would say otherwise. */
export function idOf({ sender, file, profile, others, operation = '', replaces = '' }: Arrived): string {
  const { administration, service = '', officer } = sender;
  return idFrom('import', administration, service, officer, file, profile, others, operation, replaces);
}

export function bodyOf({ sender, file, name, profile, rows, others, operation, replaces }: Arrived): object {
  return given({ file, name, profile, sender, rows, others: OTHERS[others], operation, replaces });
}

/** The other way round. */
const OTHERS_SAID: Readonly<Record<RowsOfOthers, Others>> = { LEAVE: 'leave', PROPOSE: 'propose' };

/** What the log keeps of how it was sent. */
export const arrivedAs = (read: Mapped, { about, others, ...sent }: Omit<SentTable, 'isTrial' | 'turn'>): Arrived => ({
  sender: about.actor,
  file: read.file,
  profile: read.profile.id,
  rows: rowsBehind(read),
  others,
  lang: read.lang,
  correlationId: about.correlationId,
  ...sent,
});

/** Said of each row that names none. */
export const alwaysOf = (operation: string | undefined): Readonly<Record<string, string>> | undefined =>
  operation === undefined ? undefined : { 'report/operation': operation };

/** As it was sent, by what the log keeps of that. */
export const sentAs = ({ sender, others, operation, replaces }: ImportEvents['ImportBegun']): SentTable => ({
  about: { actor: sender },
  others: OTHERS_SAID[others],
  operation,
  replaces,
  isTrial: false,
});
