// A folder for everything that the tests of one run write, in memory where the machine has room: a disk only makes them wait.
import { chmodSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Linux keeps what lies here in memory; containers are often given 64 MB of it only. */
const MEMORY = '/dev/shm';
/** Bytes; a run of everything needs a quarter of it. */
const ROOM = 2 ** 30;
const NAME = 'cordon-tests-';

function hasRoom(folder) {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize > ROOM;
  } catch {
    return false;
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (problem) {
    return problem.code === 'EPERM';
  }
}

/** Runs that were killed could not clear away what they had in memory. */
function dropLeftBehind() {
  for (const name of readdirSync(MEMORY).filter((each) => each.startsWith(NAME))) {
    if (!isRunning(Number(name.split('-')[2]))) rmSync(join(MEMORY, name), { recursive: true, force: true });
  }
}

export default function begin() {
  const inMemory = hasRoom(MEMORY);
  if (inMemory) dropLeftBehind();
  const folder = mkdtempSync(join(inMemory ? MEMORY : tmpdir(), `${NAME}${process.pid}-`));
  // PostgreSQL runs as another user, and must pass through.
  chmodSync(folder, 0o711);
  globalThis.cordonTests = { folder, before: process.env.TMPDIR };
  process.env.TMPDIR = folder;
  process.env.CORDON_TEST_RUN = folder;
}
