// The stored rows of a register: for each thing its search keys and its list row, anew wherever in the log one of them changed.
import { idOf, type StoredEvent } from '../../../src/eventsourcing/log/event.js';
import type { Story } from '../../../src/eventsourcing/log/story.js';
import {
  type Column,
  JsonText,
  type OwnRows,
  type Projection,
  projection,
  table,
  type Table,
} from '../../../src/eventsourcing/read-models/read-model.js';
import { LruCache } from '../../../src/eventsourcing/read-models/lru-cache.js';
import type { Stories } from '../../../src/eventsourcing/read-models/stories.js';
import type { Span } from '../../../src/domain/values/time/term.js';
import type { Filter, Key } from './found-by.js';
import { hadTable, type KeptIn } from './having.js';

/** Valid from `position` until the next row of the same thing. */
export interface StoredRow {
  readonly id: string;
  readonly position: bigint;
  /** The revision of the thing's stream at which it became so; not that of its last event, where that changed nothing here. */
  readonly revision: number;
  /** On the civil axis, ms; null: no bound known. */
  readonly happened_from: number | null;
  readonly happened_to: number | null;
  /** 1: somebody still has to do something; 0: nobody has; null: that takes a closer look, or the register knows no tasks. */
  readonly tasks: number | null;
  /** What things have in common that are compared with one another. */
  readonly cluster: string | null;
  /** What the right to see it hangs on. */
  readonly scope: string;
  readonly listed: object;
  readonly [by: string]: Key | bigint | object;
}

export type KeptTable = Table<StoredRow> & KeptIn;

/** A key of a row. */
export interface RowKey<State> extends Pick<Filter<State>, 'column' | 'type' | 'key'> {
  /** True: a thing has one value at most, and is found by whatever it ever was. */
  readonly isFoundBy?: boolean;
  /** True: rows are found by whether they have it at all, which few do. */
  readonly isIndexed?: boolean;
}

/** What a register says of a thing to find and to list it. */
export interface StoredRegister<State> {
  readonly name: string;
  readonly version: number;
  readonly of: Story<State, never>;
  readonly filters: readonly RowKey<State>[];
  readonly happened: (it: State) => Span;
  /** When a thing began, ms UTC, where lists are in that order. */
  readonly begun?: (it: State) => number;
  readonly hasTasks: (it: State, id: string) => boolean | null;
  readonly cluster: (it: State) => string | null;
  readonly listed: (it: State, id: string) => object;
}

/** Things whose rows stay known; twice as many at most. */
const KEPT = 1_000;

/** What a thing's row says of it: the values behind its place in the log, in the order of the columns, and the list row. */
interface Content {
  readonly keys: readonly Key[];
  readonly listed: string;
}

export function storedRows<State extends object>(
  kept: StoredRegister<State>,
): { table: KeptTable; projection: Projection } {
  const { name, version, of } = kept;
  const { had, keep: enter } = hadBy(kept);
  const rows = tableOf(kept, had);
  // What stands after one event is what stands before the next: written once. A WeakMap would be looked through with
  // every collection of garbage.
  const known = new LruCache<{ readonly it: State; readonly content: Content }>(KEPT);
  const contentOf = (it: State, id: string): Content => {
    const before = known.get(id);
    if (before?.it === it) return before.content;
    const content = said(kept, it, id);
    known.set(id, { it, content });
    return content;
  };
  const keep = ({ stream, number, revision }: StoredEvent, own: OwnRows, stories: Stories): void => {
    const id = idOf(stream);
    const [before, after] = [stories.before(of), stories.after(of)];
    const stood = before === of.initial ? undefined : contentOf(before, id);
    if (stood && before === after) return;
    const { keys, listed } = contentOf(after, id);
    if (stood?.listed === listed && stood.keys.every((each, i) => each === keys[i])) return;
    own.write(rows, [[id, number, revision, ...keys, new JsonText(listed)]]);
    enter({ id, keys, before: stood?.keys }, own);
  };
  return {
    table: { ...rows, withheld: of.withheld, had },
    projection: projection<object, object>({
      name,
      version,
      tables: had ? [rows, had.table] : [rows],
      stories: [of],
      on: Object.fromEntries(Object.keys(of.evolve).map((type) => [type, keep])),
      onFailure: 'park',
    }),
  };
}

function tableOf(
  { name, version, filters, begun }: Pick<StoredRegister<never>, 'name' | 'version' | 'filters' | 'begun'>,
  had: KeptIn['had'],
): Table<StoredRow> {
  const columns: Readonly<Record<string, Column>> = {
    id: 'text',
    position: 'big',
    revision: 'int',
    happened_from: 'int?',
    happened_to: 'int?',
    tasks: 'int?',
    cluster: 'text?',
    scope: 'text',
    ...(begun ? { begun: 'int' } : {}),
    ...Object.fromEntries(filters.map(({ column, type }) => [column, type])),
    listed: 'json',
  };
  const order = begun ? ['begun', 'id'] : ['id'];
  const indexes = filters.filter(({ isIndexed }) => isIndexed).map(({ column }) => [column, ...order]);
  const changed = had?.inOrder === undefined ? [] : [[had.inOrder, 'position']];
  return table<StoredRow>(
    {
      name,
      columns: columns as never,
      key: ['id', 'position'],
      indexes: [['cluster', 'id'], ['position', 'id'], ...(begun ? [order] : []), ...indexes, ...changed],
    },
    version,
  );
}

interface ByValue {
  /** Undefined: things of this register are found by no value. */
  readonly had: KeptIn['had'];
  /** Keeps what a thing has now and had not before; a value that it had once and has again is written twice, and is one row. */
  readonly keep: (
    thing: { readonly id: string; readonly keys: readonly Key[]; readonly before: readonly Key[] | undefined },
    own: OwnRows,
  ) => void;
}

function hadBy<State>({ name, version, filters, begun }: StoredRegister<State>): ByValue {
  const found = filters.flatMap(({ column, isFoundBy }, i) => (isFoundBy ? [{ column, i }] : []));
  if (found.length === 0) return { had: undefined, keep: () => undefined };
  const columns = found.map(({ column }) => column);
  const had = hadTable({ name, columns, isInOrder: begun !== undefined }, version);
  return {
    had,
    keep({ id, keys, before }, own) {
      // Those of filters stand last; before them, when it began, where that is kept.
      const first = keys.length - filters.length;
      for (const { column, i } of found) {
        const value = keys[first + i]!;
        if (value === null || value === before?.[first + i]) continue;
        own.write(had.table, [begun ? [column, value, keys[first - 1], id] : [column, value, id]]);
      }
    },
  };
}

function said<State>(
  { of, filters, happened, begun, hasTasks, cluster, listed }: StoredRegister<State>,
  it: State,
  id: string,
): Content {
  const { from, to } = happened(it);
  const isOpen = hasTasks(it, id);
  const tasks = isOpen === null ? null : Number(isOpen);
  const keys: Key[] = [from, to, tasks, cluster(it), of.scope({ id, story: it }), ...(begun ? [begun(it)] : [])];
  for (const { key } of filters) keys.push(key(it, id));
  // Members stand in the order of the columns, and those of values from events in the log's, which is canonical.
  return { keys, listed: JSON.stringify(listed(it, id)) };
}
