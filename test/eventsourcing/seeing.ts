// A projection that writes down which stories it sees at each event, and what it should have seen, by the definition.
import type { EventStore } from '../../src/eventsourcing/log/event-store.js';
import type { StoredEvent } from '../../src/eventsourcing/log/event.js';
import { story, storyOf } from '../../src/eventsourcing/log/story.js';
import type { Group } from '../../src/eventsourcing/projecting/group.js';
import { catchUp, type Projecting } from '../../src/eventsourcing/projecting/projector.js';
import { membersOf } from '../../src/eventsourcing/read-models/generations.js';
import {
  type OnFailure,
  type Projection,
  projection,
  type ReadDb,
  table,
} from '../../src/eventsourcing/read-models/read-model.js';
import { executingOver } from '../../src/eventsourcing/writing/executing.js';
import { type CounterEvents, send, upcast } from './counter.js';
import type { Bench } from './reading.js';

/** What was added and noted, in its order; a note of "broken" cannot be folded. */
export const spoken = story<readonly string[], CounterEvents>(
  'counter',
  [],
  {
    Added: (said, { n }) => [...said, `${n}`],
    Noted: (said, { text }) => {
      if (text === 'broken') throw new Error('It cannot be folded');
      return [...said, text];
    },
  },
  () => 'all',
);

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
/** The stream that is looked at from all others. */
const OTHER = 'counter-other';

/** Writes down what it sees at each event; a note of "fail" makes it fail. */
export function seeing(onFailure: OnFailure = 'stop', more: Partial<Projection> = {}): Projection {
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

/** By the definition: the events of a stream up to a number, folded from the first on. */
export function expected(all: readonly StoredEvent[]): readonly Row[] {
  const until = (stream: string, end: bigint): string =>
    storyOf(
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

export const seenIn = async (db: ReadDb): Promise<readonly Row[]> =>
  (await db.query.selectFrom(seen.name).selectAll().orderBy('number').execute()) as unknown as readonly Row[];

export const liveGroup = async (db: ReadDb, projections: readonly Projection[]): Promise<Group> => {
  const members = membersOf(await db.generations(), projections, 'LIVE');
  return { members, from: members[0]!.generation.number };
};

export interface Place {
  readonly of: Projecting;
  readonly group: Group;
  readonly power: { fails: boolean };
}

/** The read models in place and empty; transactions may be made to fail at their very end. */
export async function inPlace(on: Bench, projections = [seeing()]): Promise<Place> {
  const db = await on.db('read.db', projections);
  await catchUp(on.projecting(db, projections), null);
  const power = { fails: false };
  const frail = Object.create(db) as ReadDb;
  frail.transaction = (work) =>
    db.transaction(async (writing) => {
      const done = await work(writing);
      if (power.fails) throw new Error('The power failed');
      return done;
    });
  const of = on.projecting(frail, projections);
  return { of, group: await liveGroup(db, projections), power };
}

let keys = 0;

/** A number is added, a text is noted. */
export function say({ store }: Bench, what: number | string, id = 'a'): Promise<unknown> {
  const [verb, command] = typeof what === 'number' ? ['add', { n: what }] : ['note', { text: what }];
  return send(executingOver({ store, upcast, now: Date.now }), verb as string, command as object, {
    id,
    key: `s${++keys}`,
  });
}

export async function logged(store: EventStore): Promise<readonly StoredEvent[]> {
  const events: StoredEvent[] = [];
  for await (const page of store.readAll(null)) events.push(...page);
  return events;
}

/** Two streams in turns, and a third that others look at. */
export async function talk(on: Bench): Promise<readonly StoredEvent[]> {
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
    await say(on, what, id);
  }
  return logged(on.store);
}
