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

/** `withheld`: columns of the list that are shown to nobody once the text of a thing was taken back. */
export type KeptTable = Table<StoredRow> & { readonly withheld?: readonly string[] };

/** What a register says of a thing to find and to list it. */
export interface StoredRegister<State> {
  readonly name: string;
  readonly version: number;
  readonly of: Story<State, never>;
  readonly filters: readonly Pick<Filter<State>, 'column' | 'type' | 'isIndexed' | 'key'>[];
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
  const rows = tableOf(kept);
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
  };
  return {
    table: of.withheld ? { ...rows, withheld: of.withheld } : rows,
    projection: projection<object, object>({
      name,
      version,
      tables: [rows],
      stories: [of],
      on: Object.fromEntries(Object.keys(of.evolve).map((type) => [type, keep])),
      onFailure: 'park',
    }),
  };
}

function tableOf({
  name,
  version,
  filters,
  begun,
}: Pick<StoredRegister<never>, 'name' | 'version' | 'filters' | 'begun'>): Table<StoredRow> {
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
  // Where very many have the first of them in common, either order of theirs is found without sorting them.
  const changed = begun ? indexes.slice(0, 1).map(([column = '']) => [column, 'position']) : [];
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
