// The search of a whole SQLite file for damage, in a process of its own that can be ended: SQLite itself cannot be stopped.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import SqliteDatabase from 'better-sqlite3';

export interface Integrity {
  /** `unknown`: it took longer than allowed. */
  readonly state: 'sound' | 'damaged' | 'unknown';
  /** The first problems that SQLite names. */
  readonly problems: readonly string[];
}

interface Looking {
  /** Indexes are compared with their tables too. */
  readonly deep: boolean;
  /** Ms. */
  readonly limit: number;
}

const SELF = fileURLToPath(import.meta.url);
/** Tells the process that it was started here, and for what. */
const ROLE = '--look-through';

export async function integrityOf(file: string, { deep, limit }: Looking): Promise<Integrity> {
  const check = deep ? 'integrity_check' : 'quick_check';
  const child = spawn(process.execPath, [SELF, ROLE, check, file], { stdio: ['ignore', 'pipe', 'ignore'] });
  const timer = setTimeout(() => child.kill('SIGKILL'), limit);
  const [said, [code]] = await Promise.all([text(child.stdout), once(child, 'close') as Promise<[number | null]>]);
  clearTimeout(timer);
  if (code === null) return { state: 'unknown', problems: [] };
  const problems = said.trim().split('\n');
  return code === 0 && problems[0] === 'ok' ? { state: 'sound', problems: [] } : { state: 'damaged', problems };
}

function look(check: string, file: string): string {
  try {
    const db = new SqliteDatabase(file, { readonly: true, fileMustExist: true, timeout: 5_000 });
    return (db.pragma(`${check}(10)`) as Record<string, string>[]).map((row) => Object.values(row)[0]).join('\n');
  } catch (problem) {
    return (problem as Error).message;
  }
}

const [role, check = '', file = ''] = process.argv.slice(2);
if (process.argv[1] === SELF && role === ROLE) process.stdout.write(`${look(check, file)}\n`);
