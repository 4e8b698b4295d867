// The examination before the store is used: a server answers, it is an EventStoreDB of a known version, and lets us in.
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { StoreFault } from '../../eventsourcing/log/event-store.js';
import { type Certificates } from './client.js';
import { type Connection, parsed } from './connection.js';
import { fault, meaningOf, reasonOf, unavailable } from './failures.js';
import type { Reading } from './reading.js';
import type { Surroundings } from './surroundings.js';
import { TookTooLong, within } from './within.js';

/** The first version whose subscriptions say that they have caught up. */
const OLDEST = [23, 10] as const;
/** Between two looks for a server that does not answer yet, ms. */
const REST = 250;

/** What the string says; throws a fault where it is unusable. */
export function connectionOf(connection: string): Connection {
  const read = parsed(connection);
  if (typeof read !== 'string') return read;
  throw fault('UNAVAILABLE', 'the connection string is unusable', `${read[0]!.toUpperCase()}${read.slice(1)}.`);
}

/** The certificates that the connection names; a path that is not absolute begins where the program was started. */
export function certificatesOf({ options }: Connection): Certificates {
  const named = [
    ['authority', 'tlsCAFile'],
    ['certificate', 'userCertFile'],
    ['key', 'userKeyFile'],
  ] as const;
  const files = named.flatMap(([name, key]) => {
    const file = options[key];
    return file === undefined ? [] : [[name, contents(key, file)] as const];
  });
  return Object.fromEntries(files);
}

function contents(key: string, file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unreadable';
    throw fault(
      'UNAVAILABLE',
      `${key}=${file} cannot be read (${code})`,
      'Name a file that this user may read.',
      error,
    );
  }
}

/** Throws a `StoreFault` that says what is wrong, at the latest when the time for opening is up. */
export async function demandUsable(around: Surroundings, reading: Reading): Promise<void> {
  demandVersion(await versionOf(around));
  // Reading the log needs a right that writing does not.
  for await (const _ of reading.back(null, 1)) break;
}

async function versionOf({ link, limits }: Surroundings): Promise<string> {
  const deadline = performance.now() + limits.open;
  for (let telling: unknown; ;) {
    const { client } = link;
    const patience = Math.min(limits.silence, Math.max(1, deadline - performance.now()));
    try {
      return await within(client.version(), patience);
    } catch (error) {
      demandHope(error);
      // Why it was not reached says more than that the time for a last look was short.
      const isShort = error instanceof TookTooLong && patience < limits.silence;
      if (!isShort || telling === undefined) telling = error;
      if (performance.now() + REST > deadline) {
        throw unavailable(`no EventStoreDB answers: ${reasonOf(telling)}`, telling);
      }
      await sleep(REST);
      link.renew(client, reasonOf(error));
    }
  }
}

/** Some answers will not change by waiting. */
function demandHope(error: unknown): void {
  if (error instanceof StoreFault) throw error;
  const reason = reasonOf(error);
  if (/certificate|self.signed|unable to verify/i.test(reason)) {
    throw fault('UNAVAILABLE', `TLS fails: ${reason}`, 'Name the authority of its certificate with tlsCAFile.', error);
  }
  if (/wrong version number|EPROTO/i.test(reason)) {
    throw fault('UNAVAILABLE', `TLS fails: ${reason}`, 'Where the server runs without TLS, add ?tls=false.', error);
  }
  if (['refused', 'access'].includes(meaningOf(error).kind)) throw notOurs(reason);
}

function demandVersion(version: string): void {
  const [, major, minor] = /^(\d+)\.(\d+)/.exec(version) ?? [];
  if (major === undefined || minor === undefined) throw notOurs(`it gives its version as "${version}"`);
  const isOld = Number(major) < OLDEST[0] || (Number(major) === OLDEST[0] && Number(minor) < OLDEST[1]);
  if (!isOld) return;
  const what = `the server is EventStoreDB ${version}`;
  throw fault('NOT_OURS', what, `Cordon needs ${OLDEST.join('.')} or newer: upgrade the server.`);
}

function notOurs(what: string): StoreFault {
  return fault(
    'NOT_OURS',
    `what answers is no EventStoreDB (${what})`,
    'Name host and port of an EventStoreDB or KurrentDB node, as in esdb://host:2113?tls=false.',
  );
}
