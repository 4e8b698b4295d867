// Faults of SQLite and the file system, each naming the file and the fix; told apart by `.code` only.
import { StoreFault } from '../../eventsourcing/log/event-store.js';
import type { FileShape } from './shape.js';

type FaultCode = StoreFault['code'];

/** Code prefix → fault, what is wrong, what to do. The first match counts: longer prefixes stand first. */
const CATALOGUE: readonly (readonly [prefix: string, code: FaultCode, what: string, fix: string])[] = [
  ['SQLITE_NOTADB', 'NOT_OURS', 'it is not a database', 'Name another file, or move this one away.'],
  ['SQLITE_CORRUPT', 'CORRUPT', 'the file is damaged', 'Keep a copy of it and restore the last backup.'],
  ['SQLITE_BUSY', 'LOCKED', 'another program holds it locked', 'End that program, then try again.'],
  ['SQLITE_LOCKED', 'LOCKED', 'another program holds it locked', 'End that program, then try again.'],
  ['SQLITE_PROTOCOL', 'LOCKED', 'another program holds it locked', 'End that program, then try again.'],
  ['SQLITE_FULL', 'DISK_FULL', 'there is no room left on its disk', 'Free some space, then try again.'],
  ['ENOSPC', 'DISK_FULL', 'there is no room left on its disk', 'Free some space, then try again.'],
  ['SQLITE_CANTOPEN_ISDIR', 'UNAVAILABLE', 'it is a folder, not a file', 'Name a file.'],
  ['SQLITE_READONLY', 'READ_ONLY', 'it cannot be written', 'Let this user write the file and its folder.'],
  ['SQLITE_CANTOPEN', 'READ_ONLY', 'it cannot be opened', 'Let this user read and write the file and its folder.'],
  ['SQLITE_PERM', 'READ_ONLY', 'it cannot be written', 'Let this user write the file and its folder.'],
  ['EACCES', 'READ_ONLY', 'it cannot be written', 'Let this user write the file and its folder.'],
  ['EPERM', 'READ_ONLY', 'it cannot be written', 'Let this user write the file and its folder.'],
  ['EROFS', 'READ_ONLY', 'its disk is read-only', 'Choose a folder on a disk that can be written.'],
  ['ENOTDIR', 'UNAVAILABLE', 'part of its path is a file', 'Choose another folder.'],
  ['EEXIST', 'UNAVAILABLE', 'part of its path is a file', 'Choose another folder.'],
  ['SQLITE_IOERR', 'UNAVAILABLE', 'its disk cannot be read or written', 'Check the disk, then try again.'],
  ['SQLITE_NOMEM', 'UNAVAILABLE', 'memory has run out', 'Give the program more memory, then try again.'],
];

/** The stable code of an error, '' when it has none. */
export function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null | undefined)?.code;
  return typeof code === 'string' ? code : '';
}

export function isBusy(error: unknown): boolean {
  return /^SQLITE_(BUSY|LOCKED|PROTOCOL)/.test(codeOf(error));
}

export function fault(code: FaultCode, about: Fault): StoreFault {
  const { file, what, fix, cause } = about;
  return new StoreFault(code, `${file}: ${what}. ${fix}`, cause === undefined ? {} : { cause });
}

interface Fault {
  readonly file: string;
  /** What is wrong with it. */
  readonly what: string;
  readonly fix: string;
  readonly cause?: unknown;
}

/** The fault behind an error of the driver or the file system; any other error comes back as it is: it is a bug. */
export function faultOf(error: unknown, file: string, shape?: Pick<FileShape, 'what' | 'damaged' | 'repair'>): unknown {
  const code = codeOf(error);
  const entry = CATALOGUE.find(([prefix]) => code.startsWith(prefix));
  if (!entry) return error;
  const [, kind, what, fix] = entry;
  const about = { file, what: `${what} (${code})`, fix, cause: error };
  if (kind === 'CORRUPT' && shape) return fault(shape.damaged, { ...about, fix: shape.repair });
  if (kind === 'NOT_OURS' && shape) return fault(kind, { ...about, what: `it is not ${shape.what} (${code})` });
  return fault(kind, about);
}

/** A closed store says so in the same form as any other fault. */
export function closedFault(file: string): StoreFault {
  return fault('UNAVAILABLE', { file, what: 'the event store has been closed', fix: 'Open it again.' });
}
