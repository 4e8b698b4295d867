// The witness that a log is the one that read models were made from: what stood in it where they have come to stands there still.
import { type EventStore, StoreFault } from '../log/event-store.js';
import { foundedAs } from '../log/founding.js';
import type { Generation } from '../read-models/read-model.js';

export type Witnessing = Pick<EventStore, 'standsAt' | 'readStream'>;

/** What is kept with read models that have come to that number: the log's id, and what stands there. */
export async function witnessed(store: Witnessing, number: bigint | null): Promise<string | null> {
  if (number === null) return null;
  const stands = await store.standsAt(number);
  return stands === undefined ? null : `${await logOf(store)} ${number} ${stands}`;
}

/** The id of the log that read models were made from, as far as they know it. */
export const logIn = (generations: readonly Pick<Generation, 'stands'>[]): string | undefined =>
  generations.find(({ stands }) => stands)?.stands?.split(' ')[0];

const known = new WeakMap<object, string>();

/** Read once: a log that was put in the place of another has something else at every number. */
async function logOf(store: Witnessing): Promise<string> {
  const before = known.get(store);
  if (before !== undefined) return before;
  const log = (await foundedAs(store)) ?? '';
  if (log !== '') known.set(store, log);
  return log;
}

/** Throws `OTHER_LOG` where the log does not say at the number of each of them what it said when they came there. */
export async function demandSame(
  store: Witnessing,
  generations: readonly Pick<Generation, 'number' | 'stands'>[],
): Promise<void> {
  const looked = new Set<string>();
  for (const { number, stands } of generations) {
    if (number === null || looked.has(`${number} ${stands}`)) continue;
    looked.add(`${number} ${stands}`);
    const now = await witnessed(store, number);
    if (now === null) throw other(`it has no event ${number}: it was emptied, or an older log was put back`);
    if (isOf(stands, number) && !isSame(stands, now))
      throw other(`event ${number} is another: ${whichOf(stands, now)}`);
  }
}

/** A program from before this moves the number on and leaves what stood at another. */
const isOf = (stands: string | null, number: bigint): stands is string => stands?.split(' ')[1] === String(number);

/** Words without a chain: log, number, id, time. */
const UNCHAINED = 4;

/** A row may have got its chain since: by an operator's word, where it was written before there were chains. */
function isSame(then: string, now: string): boolean {
  if (then === now) return true;
  const [before, after] = [then.split(' '), now.split(' ')];
  const isUnchained = before.length === UNCHAINED || after.length === UNCHAINED;
  return isUnchained && before.slice(0, UNCHAINED).join(' ') === after.slice(0, UNCHAINED).join(' ');
}

function whichOf(then: string, now: string): string {
  const [before, after] = [then, now].map((each) => each.split(' ')[0]);
  return before === after
    ? 'its history was changed, or it went on from an older copy'
    : `it is the log ${after}, not ${before}`;
}

const other = (what: string): StoreFault =>
  new StoreFault(
    'OTHER_LOG',
    `CORDON_EVENT_STORE: this is not the log that the read models were made from; ${what}. ` +
      'Put the right log back and start Cordon again; if this one is right, stop every Cordon and run "cordon rebuild".',
  );
