// A file of the data folder that holds a secret: readable by its owner only, made once however many processes begin at once.
import { randomUUID } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The file's text; where there is no such file yet, it is made with that text. Takes others' right to read it away. */
export async function ownFile(folder: string, name: string, make: () => string | Promise<string>): Promise<string> {
  const file = join(folder, name);
  return read(file) ?? made(folder, file, await make());
}

/** Undefined where there is no such file. */
function read(file: string): string | undefined {
  try {
    const text = readFileSync(file, 'utf8');
    chmodSync(file, 0o600);
    return text;
  } catch (problem) {
    if ((problem as { code?: string }).code === 'ENOENT') return undefined;
    throw problem;
  }
}

/** Written whole under another name and linked: of two processes at once one wins, and both use what it wrote. */
function made(folder: string, file: string, text: string): string {
  mkdirSync(folder, { recursive: true });
  const draft = `${file}.${randomUUID()}`;
  try {
    writeFileSync(draft, `${text}\n`, { mode: 0o600, flag: 'wx' });
    linkSync(draft, file);
  } catch (problem) {
    if ((problem as { code?: string }).code !== 'EEXIST') throw problem;
  } finally {
    rmSync(draft, { force: true });
  }
  return read(file)!;
}
