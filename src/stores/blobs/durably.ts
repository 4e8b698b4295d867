// The durable writing of whole files: whole under their name, or not there, whatever happens meanwhile.
import { randomUUID } from 'node:crypto';
import { mkdir, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/** `draft`: its name until then; one of its own where several may write it at once. */
export async function written(
  path: string,
  content: string | Uint8Array,
  draft = `${path}.${randomUUID()}`,
): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = await open(draft, 'w', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
  await synced(folder);
}

/** A name in it must outlast a power cut, too. */
export async function synced(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
