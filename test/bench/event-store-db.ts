// P8: what Cordon's adapter costs over the bare client, on the same EventStoreDB, in turns; nothing is measured where none is.
import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { projections } from '../../projections/all.js';
import type { EventStore } from '../../src/eventsourcing/log/event-store.js';
import { categoryOf, type NewEvent } from '../../src/eventsourcing/log/event.js';
import { prepare } from '../../src/eventsourcing/read-models/generations.js';
import { openLog } from '../../src/eventsourcing/log/founding.js';
import { catchUp } from '../../src/eventsourcing/projecting/projector.js';
import { openEventStoreDb } from '../../src/stores/eventstoredb/event-store.js';
import { openSqliteReadDb } from '../../src/stores/read-db/sqlite/read-db.js';
import { RawClient, type Way } from '../stores/eventstoredb/raw-client.js';
import { serverBinary, startNode } from '../support/eventstore/nodes.js';
import type { Bench } from './bench.js';
import { logRows, MIX } from './corpus.js';
import { atLeast, type Figure, missing, type Naming, ofPairs, type Pair, type Row } from './figures.js';

const IN_FLIGHT = 32;
/** How long each side runs before the first turn. */
const WARM_UP_S = 2;
const WITHOUT =
  'there is no EventStoreDB: put eventstored or kurrentd on the PATH, or name one by CORDON_TEST_ESDB=esdb://…';

const naming = {
  unary: {
    what: 'append through the adapter : bare client, with deadlines and by the leader',
    unit: 'appends/s',
    goal: atLeast(0.95),
    about: `one event an append, each into a new stream, ${IN_FLIGHT} in flight, both by the client's unary calls; ${MIX}`,
  },
  batch: {
    what: 'append through the adapter : bare client, as it comes',
    unit: 'appends/s',
    about: `the same against the client's batch path, which knows no deadline and can hang for ever; ${MIX}`,
  },
  reading: {
    what: 'the log read through the adapter : bare client reading $all',
    unit: 'events/s',
    about: `every event decoded and its metadata read; ${MIX}`,
  },
  projecting: {
    what: 'all read models built from EventStoreDB : bare client reading $all',
    unit: 'events/s',
    goal: atLeast(0.6),
    about: `into SQLite, one thread for reading and projecting; ${MIX}`,
  },
} as const satisfies Record<string, Naming>;

export async function onEventStoreDb(bench: Bench): Promise<Row> {
  const named = process.env['CORDON_TEST_ESDB'];
  const binary = serverBinary();
  if (!named && !binary) {
    const none = (of: Naming): Figure => missing(of, WITHOUT);
    const { unary, batch, reading, projecting } = naming;
    return { ...none(unary), batch: none(batch), reading: none(reading), projecting: none(projecting) };
  }
  bench.tell('P8 starting EventStoreDB');
  const server = named ? undefined : await startNode(binary!, 'disk');
  try {
    return await measured(bench, named ?? server!.connection);
  } finally {
    await server?.stop();
  }
}

async function measured(bench: Bench, connection: string): Promise<Row> {
  const raw = new RawClient(connection);
  const store = await openEventStoreDb(connection);
  try {
    await openLog(store, '00000000000000be');
    const events = told(20_000);
    const [unary, batch] = [
      await appending(bench, { store, raw, events }, 'unary'),
      await appending(bench, { store, raw, events }, 'batch'),
    ];
    await filled(bench, raw);
    const { reading, projecting } = await following(bench, store, raw);
    return { ...unary, batch, reading, projecting };
  } finally {
    await store.close();
    await raw.close();
  }
}

/** An event of the usual mix, and the stream that it stands in there. */
type Told = NewEvent & { readonly stream: string };

function told(count: number): readonly Told[] {
  return [...logRows(11, count)].map(([stream, , id, type, schemaVersion, data, meta]) => ({
    stream,
    id: uuidIn(id),
    type,
    schemaVersion,
    data: JSON.parse(data) as unknown,
    metadata: JSON.parse(meta) as NewEvent['metadata'],
  }));
}

const uuidIn = (id: Buffer): string => id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');

interface Sides {
  readonly store: EventStore;
  readonly raw: RawClient;
  readonly events: readonly Told[];
}

async function appending(bench: Bench, { store, raw, events }: Sides, way: Way): Promise<Figure> {
  const { pairs: turns, seconds } = bench.size;
  const ours = (event: NewEvent, stream: string) => store.append(stream, [event], -1);
  const theirs = (event: NewEvent, stream: string) => raw.append(stream, [event], way);
  for (const each of [ours, theirs]) await rate(events, Math.min(seconds, WARM_UP_S), each);
  const pairs: Pair[] = [];
  for (let turn = 1; turn <= turns; turn++) {
    const cordon = await rate(events, seconds, ours);
    pairs.push({ cordon, baseline: await rate(events, seconds, theirs) });
    bench.tell(`P8 ${way} ${turn}/${turns}`);
  }
  return ofPairs(pairs, naming[way]);
}

/** Appends a second with so many in flight. */
async function rate(
  events: readonly Told[],
  seconds: number,
  append: (event: NewEvent, stream: string) => Promise<unknown>,
): Promise<number> {
  const began = performance.now();
  const until = began + seconds * 1000;
  let done = 0;
  let next = 0;
  const worker = async (): Promise<void> => {
    while (performance.now() < until) {
      const event = events[next++ % events.length]!;
      await append({ ...event, id: randomUUID() }, `${categoryOf(event.stream)}-${randomUUID()}`);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, worker));
  return (done * 1000) / (performance.now() - began);
}

/** Makes the log long enough to be read: each stream with what was said in it, in its order. */
async function filled(bench: Bench, raw: RawClient): Promise<void> {
  bench.tell(`P8 writing ${bench.size.events} events`);
  const streams = [...Map.groupBy(told(bench.size.events), ({ stream }) => stream)];
  const worker = async (): Promise<void> => {
    for (let next = streams.shift(); next; next = streams.shift()) await raw.append(...next, 'batch');
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, worker));
}

async function following(
  bench: Bench,
  store: EventStore,
  raw: RawClient,
): Promise<{ reading: Figure; projecting: Figure }> {
  const reading: Pair[] = [];
  const projecting: Pair[] = [];
  for (let turn = 1; turn <= bench.size.pairs; turn++) {
    const baseline = await timed(() => raw.count());
    reading.push({ cordon: await timed(() => counted(store)), baseline });
    projecting.push({ cordon: await timed(() => projected(bench, store)), baseline });
    bench.tell(`P8 reading ${turn}/${bench.size.pairs}`);
  }
  return { reading: ofPairs(reading, naming.reading), projecting: ofPairs(projecting, naming.projecting) };
}

async function timed(work: () => Promise<number>): Promise<number> {
  const began = performance.now();
  const events = await work();
  return (events * 1000) / (performance.now() - began);
}

async function counted(store: EventStore): Promise<number> {
  let events = 0;
  for await (const page of store.readAll(null)) events += page.length;
  return events;
}

async function projected(bench: Bench, store: EventStore): Promise<number> {
  let events = 0;
  const seen: EventStore['readAll'] = async function* (after) {
    for await (const page of store.readAll(after)) {
      events += page.length;
      yield page;
    }
  };
  const db = openSqliteReadDb(bench.fresh());
  try {
    await prepare(db, projections);
    await catchUp({
      store: { ...delegated(store), readAll: seen },
      db,
      projections,
      upcast: (event) => event,
      batch: 2_000,
    });
    return events;
  } finally {
    await db.close();
  }
}

const delegated = (store: EventStore): EventStore => ({
  numbersCount: store.numbersCount,
  append: (...append) => store.append(...append),
  readStream: (...read) => store.readStream(...read),
  readAll: (after) => store.readAll(after),
  follow: (...follow) => store.follow(...follow),
  head: () => store.head(),
  demandWritable: () => store.demandWritable(),
  standsAt: (number) => store.standsAt(number),
  close: () => store.close(),
});
