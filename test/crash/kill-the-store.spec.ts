// A writing process killed at random moments: what it acknowledged must be in the log, once, and nothing may be torn.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { StoredEvent } from '../../src/eventsourcing/log/event.js';
import { newEvent } from '../support/facts/stored-events.js';
import { buildForChildren, type Build } from '../support/processes/build-for-children.js';
import { CHILD, CHILD_SOURCES, spoken } from '../support/crash/round.js';
import type { Line } from '../support/crash/lines.js';
import { verdict } from '../support/crash/verdict.js';
import { thorough } from '../support/slow.js';
import { temporaryLog, type TemporaryLog } from '../support/logs/temporary-log.js';

const ROUNDS = Number(process.env['CORDON_CRASH_ROUNDS'] ?? thorough(20, 4));
/** Generous: a round takes half a second. */
const TIMEOUT = 60_000 + ROUNDS * 5_000;

let build: Build;
beforeAll(() => {
  build = buildForChildren(CHILD_SOURCES);
});
afterAll(() => build.dispose());

async function eventsBehind(log: TemporaryLog, after: bigint | null): Promise<readonly StoredEvent[]> {
  const store = log.open();
  const events: StoredEvent[] = [];
  for await (const page of store.readAll(after)) events.push(...page);
  await store.close();
  return events;
}

/** Says every append of the round once more, as its client would that never heard the answer. */
async function saidAgain(log: TemporaryLog, lines: readonly Line[]): Promise<readonly string[]> {
  const store = log.open();
  const acks = lines.flatMap((line) => (line.say === 'ack' ? [line] : [])).slice(-50);
  const faults = await Promise.all(
    acks.map(async ({ stream, ids, revision }) => {
      const events = ids.map((id) => newEvent({}, id));
      const outcome = await store.append(stream, events, revision - ids.length);
      const same = outcome.outcome === 'appended' && outcome.revision === revision;
      return same ? [] : [`${ids[0]} said again: ${outcome.outcome}`];
    }),
  );
  await store.close();
  return faults.flat();
}

interface Round {
  readonly lines: readonly Line[];
  readonly faults: readonly string[];
  readonly last: bigint | null;
}

async function round(log: TemporaryLog, label: string, after: bigint | null, early?: true): Promise<Round> {
  const killAfter = 50 + Math.random() * 350;
  const task = {
    file: log.file,
    label,
    streams: 4,
    writers: 12,
    appends: 1e9,
    ...(early ? { acknowledgeBeforeCommit: early } : {}),
  };
  const { lines, errors, code } = await spoken(build.script(CHILD), task, killAfter);
  if (code !== null) throw new Error(`the child ended by itself: ${errors}`);
  const events = await eventsBehind(log, after);
  const faults = verdict(lines, events).map(
    (fault) => `round ${label}, killed after ${Math.round(killAfter)} ms: ${fault}`,
  );
  return { lines, faults, last: events.at(-1)?.number ?? after };
}

describe('a process that writes the log is killed', () => {
  it(
    `loses, doubles and tears nothing in ${ROUNDS} rounds on one log`,
    async () => {
      const log = temporaryLog();
      const said: Line[] = [];
      let last: bigint | null = null;
      for (let n = 0; n < ROUNDS; n += 1) {
        const done: Round = await round(log, `${n}`, last);
        expect(done.faults).toEqual([]);
        expect(await saidAgain(log, done.lines)).toEqual([]);
        said.push(...done.lines);
        last = done.last;
      }
      expect(verdict(said, await eventsBehind(log, null), true)).toEqual([]);
      expect(said.filter((line) => line.say === 'ack').length).toBeGreaterThan(ROUNDS * 10);
      await log.dispose();
    },
    TIMEOUT,
  );

  it(
    'is caught when it acknowledges before it commits',
    async () => {
      const log = temporaryLog();
      let [faults, last]: [readonly string[], bigint | null] = [[], null];
      for (let n = 0; n < 10 && faults.length === 0; n += 1) ({ faults, last } = await round(log, `${n}`, last, true));
      expect(faults).toContainEqual(expect.stringContaining('was acknowledged and is lost'));
      await log.dispose();
    },
    TIMEOUT,
  );
});
