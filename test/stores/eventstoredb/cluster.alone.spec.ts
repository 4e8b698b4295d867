// Three nodes, sixteen writers, and the leader killed again and again: nothing acknowledged is lost or doubled.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { type EventStore, NO_STREAM } from '../../../src/eventsourcing/log/event-store.js';
import type { NewEvent, StoredEvent } from '../../../src/eventsourcing/log/event.js';
import { openEventStoreDb } from '../../../src/stores/eventstoredb/event-store.js';
import type { EventStoreNode, Nodes } from '../../support/eventstore/nodes.js';
import { describeCluster } from '../../support/eventstore/real.js';
import { newEvents } from '../../support/facts/stored-events.js';

const ROUNDS = Number(process.env['CORDON_TEST_ROUNDS'] ?? 1);
const WRITERS = 16;
/** How long the writers may go without one answer when a leader dies, ms. */
const LONGEST_SILENCE = 3_000;
/** … and where the cluster itself takes longer than that to find another, how much longer, ms. */
const BEHIND_THE_CLUSTER = 1_500;
const ROUND_MS = 200_000;

/** Writers that append to a stream each, one after the other, and send again what came to no certain end. */
class Load {
  readonly acknowledged: NewEvent[] = [];
  readonly outcomes: Record<string, number> = {};
  longestSilence = 0;
  #answeredAt = performance.now();
  #isOver = false;
  readonly #writers: readonly Promise<void>[];

  constructor(private readonly store: EventStore) {
    this.#writers = Array.from({ length: WRITERS }, (_, i) => this.#write(`load-${randomUUID()}-${i}`));
  }

  async stop(): Promise<void> {
    this.#isOver = true;
    await Promise.all(this.#writers);
  }

  async #write(stream: string): Promise<void> {
    for (let revision = NO_STREAM, i = 0; !this.#isOver; i++) {
      const events = newEvents(1 + (i % 3));
      revision = await this.#acknowledgement(stream, events, revision);
      this.acknowledged.push(...events);
      const now = performance.now();
      this.longestSilence = Math.max(this.longestSilence, now - this.#answeredAt);
      this.#answeredAt = now;
    }
  }

  async #acknowledgement(stream: string, events: readonly NewEvent[], revision: number): Promise<number> {
    for (;;) {
      const outcome = await this.store.append(stream, events, revision);
      this.outcomes[outcome.outcome] = (this.outcomes[outcome.outcome] ?? 0) + 1;
      if (outcome.outcome === 'appended') return outcome.revision;
      if (outcome.outcome === 'conflict') throw new Error(`nobody else writes to ${stream}: ${outcome.actual}`);
    }
  }
}

async function leaderOf(nodes: readonly EventStoreNode[]): Promise<EventStoreNode> {
  for (;;) {
    for (const node of nodes) if ((await node.state()) === 'leader') return node;
    await sleep(200);
  }
}

interface Round {
  /** The longest time in which no writer got an answer, ms. */
  readonly silent: number;
  /** How long the nodes were without a leader, ms. */
  readonly leaderless: number;
}

async function leaderKilled({ nodes }: Nodes, load: Load): Promise<Round> {
  load.longestSilence = 0;
  const leader = await leaderOf(nodes);
  const killed = performance.now();
  await leader.kill();
  await leaderOf(nodes.filter((each) => each !== leader));
  const leaderless = Math.round(performance.now() - killed);
  await sleep(3_000);
  leader.start();
  await leader.ready();
  await sleep(2_000);
  return { silent: Math.round(load.longestSilence), leaderless };
}

async function collected(pages: AsyncIterable<readonly StoredEvent[]>): Promise<readonly StoredEvent[]> {
  const events: StoredEvent[] = [];
  for await (const page of pages) events.push(...page);
  return events;
}

function counts(acknowledged: readonly NewEvent[], events: readonly StoredEvent[]): { lost: number; doubled: number } {
  const times = new Map<string, number>();
  for (const { id } of events) times.set(id, (times.get(id) ?? 0) + 1);
  const doubled = [...times.values()].filter((count) => count > 1).length;
  return { lost: acknowledged.filter(({ id }) => !times.has(id)).length, doubled };
}

const longest = (leaderless: number): number => Math.max(LONGEST_SILENCE, leaderless + BEHIND_THE_CLUSTER);

describeCluster('A cluster of three nodes', (cluster) => {
  // The test runner fails the test in which a rejection is handled by nobody.
  it(
    `loses and doubles nothing though its leader is killed ${ROUNDS} times`,
    async () => {
      const told: Record<string, number> = {};
      const store = await openEventStoreDb(cluster().connection, {
        onEvent: ({ kind }) => (told[kind] = (told[kind] ?? 0) + 1),
      });
      const away = new AbortController();
      const followed: StoredEvent[] = [];
      const following = (async () => {
        for await (const { events } of store.follow(null, away.signal)) followed.push(...events);
      })();
      const load = new Load(store);
      const rounds: Round[] = [];
      while (rounds.length < ROUNDS) {
        await sleep(2_000);
        rounds.push(await leaderKilled(cluster(), load));
      }
      await load.stop();
      const all = await collected(store.readAll(null));
      while ((followed.at(-1)?.number ?? 0n) < all.at(-1)!.number) await sleep(100);
      away.abort();
      await following;
      await store.close();
      const { acknowledged, outcomes } = load;
      process.stderr.write(`${JSON.stringify({ acknowledged: acknowledged.length, outcomes, told, rounds })}\n`);
      expect(counts(acknowledged, all)).toEqual({ lost: 0, doubled: 0 });
      expect(counts(acknowledged, followed)).toEqual({ lost: 0, doubled: 0 });
      expect(rounds.filter(({ silent, leaderless }) => silent > longest(leaderless))).toEqual([]);
    },
    ROUNDS * ROUND_MS + 60_000,
  );
});
