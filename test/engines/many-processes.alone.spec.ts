// Several processes on one log and one PostgreSQL, under load: whoever projects may die or freeze, another goes on, and
// nothing is lost, doubled or written by two. 3 rounds; CORDON_TEST_ROUNDS asks for more.
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { cordon, dropAll, type Environment } from '../support/processes/running-cordon.js';
import { describeEventStore, describePostgres } from './at-hand.js';
import { isEventStoreAtHand } from './event-store-server.js';
import { FeedReader } from './feed-reader.js';
import { Fleet, TAKEOVER_MS } from './fleet.js';
import { asked, Load, type Reply } from './load.js';

const ROUNDS = Number(process.env['CORDON_TEST_ROUNDS'] ?? 3);
const PROCESSES = 3;
const START_MS = 120_000;

afterAll(dropAll);

describePostgres('Several processes on one PostgreSQL', (postgres) => {
  describeEventStore('and one EventStoreDB', (server) => {
    tests(() => new Fleet(postgres, { CORDON_EVENT_STORE: server().connection }));
  });
  if (!isEventStoreAtHand) describe('and one embedded log', () => tests(() => new Fleet(postgres, {})));
});

function tests(founded: () => Fleet): void {
  let fleet: Fleet;
  let load: Load;
  let feeds: FeedReader[];
  /** Where the test began in the log. */
  let start: string;

  beforeEach(async () => {
    fleet = founded();
    await fleet.start(PROCESSES);
    const { token } = fleet;
    start = await positionOf(fleet);
    feeds = fleet.urls.map((url) => new FeedReader(token, start).follow(() => [url, ...fleet.urls]));
    load = new Load({ urls: () => fleet.urls, token, writers: 8, askers: 2 });
    await pause(1_000);
  }, START_MS);

  afterEach(async () => {
    await load.end();
    await Promise.all(feeds.map((feed) => feed.leave()));
    await fleet.stop();
  }, START_MS);

  /** Every event that anyone was told of is there once, each feed brought all of them, the read models equal the log. */
  async function isWhole(): Promise<void> {
    await load.end();
    const all = await logged(fleet, start);
    expect(load.wrong).toEqual([]);
    expect(new Set(all).size).toBe(all.length);
    expect(load.acknowledged.toSorted()).toEqual(all.toSorted());
    for (const feed of feeds) {
      await feed.has(all.length, 20_000);
      expect(feed.ids).toEqual(all);
    }
    expect(load.counts.readBack).toBeGreaterThan(0);
    expect(load.counts.sentAgain + load.counts.waited).toBeGreaterThan(0);
    expect(await fleet.stop()).toEqual(Array(PROCESSES).fill(0));
    expect(await verified(fleet.settings)).toEqual([0, 'The read models equal what the log says.']);
  }

  it(
    `go on within 5 s when the one that projects is killed, ${ROUNDS} times, and lose and double nothing`,
    async () => {
      const took: number[] = [];
      for (let round = 1; round <= ROUNDS; round++) {
        await pause(500 + Math.random() * 1_000);
        const holder = await fleet.leader();
        await fleet.kill(holder.pid);
        took.push(await fleet.takenOver(holder));
        await fleet.start(1);
      }
      expect(took.filter((ms) => ms > TAKEOVER_MS)).toEqual([]);
      await isWhole();
    },
    START_MS + ROUNDS * 60_000,
  );

  it(
    'go on within 5 s when the one that projects freezes; when it wakes, it has nothing to write any more',
    async () => {
      const holder = await fleet.leader();
      const frozen = fleet.members.find(({ pid }) => pid === holder.pid)!;
      frozen.signal('SIGSTOP');
      const took = await fleet.takenOver(holder);
      await pause(10_000 - took);
      frozen.signal('SIGCONT');
      await pause(3_000);
      expect(took).toBeLessThanOrEqual(TAKEOVER_MS);
      const signal = AbortSignal.timeout(30_000);
      expect((await asked(`${frozen.url}/v1/totals`, fleet.token, { signal }))?.status).toBe(200);
      await isWhole();
    },
    2 * START_MS,
  );
}

/** The log's end, once the read models of what was there before have been built. */
async function positionOf({ urls, token }: Fleet): Promise<string> {
  for (let reply: Reply | undefined; ; await pause(200)) {
    reply = await asked(`${urls[0]}/v1/totals`, token);
    if (reply?.status === 200 && reply.body.position !== null) return String(reply.body.position);
  }
}

/** Ids of the events behind the position, in the log's order. */
async function logged({ urls, token }: Fleet, after: string): Promise<string[]> {
  const request = { headers: { accept: 'application/x-ndjson' }, signal: AbortSignal.timeout(60_000) };
  const reply = await asked(`${urls[0]}/v1/events?after=${after}`, token, request);
  expect(reply).toMatchObject({ status: 200, body: expect.any(String) });
  const lines = String(reply?.body).split('\n');
  return lines.filter((line) => line !== '').map((line) => (JSON.parse(line) as { id: string }).id);
}

async function verified(settings: Environment): Promise<[number | null, string | undefined]> {
  const { code, out } = await cordon(['verify'], settings);
  return [code, out.trimEnd().split('\n').at(-1)];
}
