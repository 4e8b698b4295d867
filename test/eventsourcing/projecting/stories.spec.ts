// Stories in a projection's handlers: at each event exactly what was said up to it, whatever the transactions came through.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { EventStore } from '../../../src/eventsourcing/log/event-store.js';
import { StoreFault } from '../../../src/eventsourcing/log/event-store.js';
import type { StoredEvent } from '../../../src/eventsourcing/log/event.js';
import { story, told } from '../../../src/eventsourcing/log/story.js';
import { commit } from '../../../src/eventsourcing/projecting/committing.js';
import { type Group, Overtaken } from '../../../src/eventsourcing/projecting/group.js';
import { build, catchUp, type Projecting } from '../../../src/eventsourcing/projecting/projector.js';
import { beginRebuild, membersOf } from '../../../src/eventsourcing/read-models/generations.js';
import {
  type OnFailure,
  type Projection,
  projection,
  type ReadDb,
  table,
} from '../../../src/eventsourcing/read-models/read-model.js';
import { machineOver } from '../../../src/eventsourcing/writing/execute.js';
import { type CounterEvents, send, upcast } from '../counter.js';
import { bench, type Bench } from '../reading.js';

/** What was added and noted, in its order; a note of "broken" cannot be folded. */
const spoken = story<readonly string[], CounterEvents>('counter', [], {
  Added: (said, { n }) => [...said, `${n}`],
  Noted: (said, { text }) => {
    if (text === 'broken') throw new Error('It cannot be folded');
    return [...said, text];
  },
});

interface Row {
  readonly number: bigint;
  readonly before: string;
  readonly after: string;
  /** The story of one other stream, whichever event it is. */
  readonly other: string;
}

const seen = table<Row>(
  { name: 'seen', columns: { number: 'big', before: 'text', after: 'text', other: 'text' }, key: ['number'] },
  1,
);
const OTHER = 'counter-other';

/** Writes down what it sees at each event; a note of "fail" makes it fail. */
function seeing(onFailure: OnFailure = 'stop', more: Partial<Projection> = {}): Projection {
  const see: Projection['on'][string] = async ({ number, data }, rows, stories) => {
    const other = await stories.of(spoken, OTHER);
    const [before, after] = [stories.before(spoken), stories.after(spoken)];
    rows.put(seen, { number, before: before.join(' '), after: after.join(' '), other: other.join(' ') });
    if ((data as { text?: string }).text === 'fail') throw new Error('The handler failed');
  };
  return {
    ...projection<CounterEvents, object>({
      name: 'seen',
      version: 1,
      tables: [seen],
      onFailure,
      on: { Added: see, Noted: see } as never,
      stories: [spoken],
    }),
    ...more,
  };
}

let on: Bench;
let keys = 0;
beforeEach(() => {
  on = bench();
});
afterEach(() => on.dispose());

const say = (what: number | string, id = 'a') =>
  typeof what === 'number'
    ? send(machineOver({ store: on.store, upcast, now: Date.now }), 'add', { n: what }, { id, key: `s${++keys}` })
    : send(machineOver({ store: on.store, upcast, now: Date.now }), 'note', { text: what }, { id, key: `s${++keys}` });

async function logged(store: EventStore = on.store): Promise<readonly StoredEvent[]> {
  const events: StoredEvent[] = [];
  for await (const page of store.readAll(null)) events.push(...page);
  return events;
}

/** By the definition: the events of a stream up to a number, folded from the first on. */
async function expected(): Promise<readonly Row[]> {
  const all = await logged();
  const until = (stream: string, end: bigint): string =>
    told(
      spoken,
      all.filter((each) => each.stream === stream && each.number <= end && !isBroken(each)).map(upcast),
    ).join(' ');
  return all
    .filter((each) => each.stream.startsWith('counter-') && !isBroken(each) && !isFailing(each))
    .map(({ stream, number }) => ({
      number,
      before: until(stream, number - 1n),
      after: until(stream, number),
      other: until(OTHER, number),
    }));
}

const isBroken = ({ data }: StoredEvent): boolean => (data as { text?: string }).text === 'broken';
const isFailing = ({ data }: StoredEvent): boolean => (data as { text?: string }).text === 'fail';

const rowsOf = async (db: ReadDb): Promise<readonly Row[]> =>
  (await db.query.selectFrom(seen.name).selectAll().orderBy('number').execute()) as unknown as readonly Row[];

const liveGroup = async (db: ReadDb, projections: readonly Projection[]): Promise<Group> => {
  const members = membersOf(await db.generations(), projections, 'LIVE');
  return { members, from: members[0]!.generation.number };
};

interface Place {
  readonly of: Projecting;
  readonly group: Group;
  readonly power: { fails: boolean };
}

/** The read models in place and empty; transactions may be made to fail at their very end. */
async function inPlace(projections = [seeing()], more: Partial<Projecting> = {}): Promise<Place> {
  const db = await on.db('read.db', projections);
  await catchUp({ ...on.projecting(db, projections), ...more }, null);
  const power = { fails: false };
  const frail = Object.create(db) as ReadDb;
  frail.transaction = (work) =>
    db.transaction(async (writing) => {
      const done = await work(writing);
      if (power.fails) throw new Error('The power failed');
      return done;
    });
  const of = { ...on.projecting(frail, projections), ...more };
  return { of, group: await liveGroup(db, projections), power };
}

/** Two streams in turns, and a third that others look at. */
async function talk(): Promise<readonly StoredEvent[]> {
  for (const [what, id] of [
    [1, 'a'],
    [2, 'b'],
    [3, 'other'],
    [4, 'a'],
    ['five', 'b'],
    [6, 'other'],
    [7, 'a'],
    [8, 'b'],
  ] as const) {
    await say(what, id);
  }
  return logged();
}

describe('A story in a handler', () => {
  it('is what was said up to the event, however the log is cut, and whether a page comes twice', async () => {
    const events = await talk();
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 }),
        fc.boolean(),
        async (sizes, twice) => {
          const db = await on.db(`run-${++run}.db`, [seeing()]);
          await catchUp(on.projecting(db, [seeing()]), null);
          let group = await liveGroup(db, [seeing()]);
          for (let i = 0, from = 0; from < events.length; from += sizes[i++ % sizes.length]!) {
            const page = events.slice(from, from + sizes[i % sizes.length]!);
            for (let n = 0; n < (twice ? 2 : 1); n++) group = await commit(on.projecting(db, [seeing()]), group, page);
          }
          expect(await rowsOf(db)).toEqual(await expected());
          await db.close();
        },
      ),
      { numRuns: 15 },
    );
  });

  it('ends at the event, though another process has long gone on in the stream', async () => {
    const events = await talk();
    const { of, group } = await inPlace();
    // Begun in the middle of all streams, as after a kill: nothing is remembered, and all of the rest is in the store.
    const middle = await commit(of, group, events.slice(0, 4));
    await commit(of, { members: middle.members, from: middle.from }, events.slice(4));
    expect(await rowsOf(of.db)).toEqual(await expected());
  });

  it('is as it was before a transaction that was rolled back, when its events come again', async () => {
    const events = await talk();
    const { of, group, power } = await inPlace();
    const middle = await commit(of, group, events.slice(0, 3));
    power.fails = true;
    await expect(commit(of, middle, events.slice(3))).rejects.toThrow('The power failed');
    power.fails = false;
    const further = await commit(of, middle, events.slice(3, 5));
    await commit(of, further, events.slice(5));
    expect(await rowsOf(of.db)).toEqual(await expected());
  });

  it('begins anew where another process has overtaken this one', async () => {
    const events = await talk();
    const { of, group } = await inPlace();
    const first = await commit(of, group, events.slice(0, 2));
    await commit(
      { ...of, db: await on.db('read.db', [seeing()]) },
      { members: first.members, from: first.from },
      events.slice(2, 5),
    );
    await expect(commit(of, first, events.slice(2))).rejects.toBeInstanceOf(Overtaken);
    const again = await liveGroup(of.db, [seeing()]);
    await commit(of, { ...again, memory: first.memory! }, events.slice(5));
    expect(await rowsOf(of.db)).toEqual(await expected());
  });

  it('holds what was said by an event that is parked', async () => {
    await say(1);
    await say('fail');
    await say(2);
    await say('broken');
    await say(3);
    const { of, group } = await inPlace([seeing('park')]);
    const events = await logged();
    const first = await commit(of, group, events.slice(0, 4));
    await commit(of, first, events.slice(4));
    expect(await rowsOf(of.db)).toEqual(await expected());
    expect((await of.db.parked()).map(({ reason }) => reason)).toEqual(['The handler failed', 'It cannot be folded']);
  });

  it('goes on past what cannot be folded, when it is remembered as when it is read', async () => {
    await say(1);
    await say('broken');
    await say(2);
    const { of, group } = await inPlace([seeing('park')]);
    const events = await logged();
    const first = await commit(of, group, events.slice(0, -1));
    await commit(of, { members: first.members, from: first.from }, events.slice(-1));
    expect(await rowsOf(of.db)).toEqual(await expected());
  });

  it('of what is built beside the live rows is theirs when it takes their place', async () => {
    const events = await talk();
    const db = await on.db('read.db', [seeing()]);
    await catchUp(on.projecting(db, [seeing()]));
    await beginRebuild(db, [seeing()]);
    // What the live ones have beyond that is taken in the transaction that swaps them.
    await build(on.projecting(db, [seeing()]), undefined, events.at(4)!.number);
    expect(await rowsOf(db)).toEqual(await expected());
  });

  it.each([
    ['declares none', seeing('stop', { stories: undefined! })],
    ['declares another', seeing('stop', { stories: [{ ...spoken, category: 'another' }] })],
  ])('is refused to a projection that %s', async (_, one) => {
    await say(1);
    const db = await on.db('read.db', [one]);
    await expect(catchUp(on.projecting(db, [one]))).rejects.toThrow('is not among the stories of this projection');
  });
});

describe('A store that fails while stories are read', () => {
  /** The store as it is, but for the streams. */
  const reading = (readStream: EventStore['readStream']): Pick<Projecting, 'store'> => ({
    store: Object.assign(Object.create(on.store) as EventStore, { readStream }),
  });
  async function* away(): AsyncGenerator<readonly StoredEvent[]> {
    yield await Promise.reject(new StoreFault('UNAVAILABLE', 'The store is away'));
  }

  it.each(['stop', 'park'] as const)('parks nothing, and leaves nothing (%s)', async (onFailure) => {
    const events = await talk();
    const { of, group } = await inPlace([seeing(onFailure)]);
    const faulty = { ...of, ...reading(away) };
    // The other stream must be read while the event is handled, those of the events themselves before.
    await expect(commit(faulty, group, events.slice(0, 1))).rejects.toThrow('The store is away');
    expect([await rowsOf(of.db), await of.db.parked()]).toEqual([[], []]);
    const middle = await commit(of, group, events.slice(0, 3));
    const cold = { members: middle.members, from: middle.from };
    await expect(commit(faulty, cold, events.slice(3))).rejects.toThrow('The store is away');
    await commit(of, cold, events.slice(3));
    expect(await rowsOf(of.db)).toEqual(await expected());
  });

  it('only while an event is parked is no fault of that event', async () => {
    await say(1);
    await say('fail');
    const { of, group } = await inPlace([seeing('park')]);
    let reads = 0;
    const once: EventStore['readStream'] = (stream) => (++reads > 1 ? away() : on.store.readStream(stream));
    await expect(commit({ ...of, ...reading(once) }, group, await logged())).rejects.toThrow('The store is away');
    expect(await of.db.parked()).toEqual([]);
  });

  it('or lags behind the log is read once more', async () => {
    const events = await talk();
    const { of, group } = await inPlace([seeing('park')]);
    const middle = await commit(of, group, events.slice(0, 5));
    const cold = { members: middle.members, from: middle.from };
    async function* lagging(stream: string): AsyncGenerator<readonly StoredEvent[]> {
      for await (const page of on.store.readStream(stream)) yield page.slice(0, 1);
    }
    await expect(commit({ ...of, ...reading(lagging) }, cold, events.slice(5))).rejects.toThrow('contradicts itself');
    await commit(of, cold, events.slice(5));
    expect(await rowsOf(of.db)).toEqual(await expected());
  });
});
