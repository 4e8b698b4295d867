// The scopes of streams as they stand: by one look it is told what the right to see a stream hangs on, without reading it; and
// which scopes there are, each with the first event that anything in it has.
import { sql } from 'kysely';
import { categoryOf, idOf, type StoredEvent } from '../log/event.js';
import type { Story } from '../log/story.js';
import { type OwnRows, type Projection, type ReadDb, table } from './read-model.js';
import { onceKnown, type Soon } from './soon.js';
import type { Stories } from './stories.js';

interface StreamScope {
  readonly stream: string;
  readonly scope: string;
  /** The stream's first event. */
  readonly since: bigint;
}

export interface ScopeRow {
  readonly scope: string;
  /** The first event of anything that is, or ever was, in it. */
  readonly since: bigint;
  /** The event that changed this row last. */
  readonly changed: bigint;
}

/** A stream came into the scope, or left it, at that event: answers at places between its first event and that one changed. */
export interface MoveRow {
  readonly moved: bigint;
  readonly scope: string;
  readonly stream: string;
  readonly since: bigint;
}

const VERSION = 5;

const streams = table<StreamScope>(
  { name: 'stream_scope', columns: { stream: 'text', scope: 'text', since: 'big' }, key: ['stream'] },
  VERSION,
);

export const scopes = table<ScopeRow>(
  {
    name: 'scope',
    columns: { scope: 'text', since: 'big', changed: 'big' },
    key: ['scope'],
    indexes: [['changed']],
  },
  VERSION,
);

export const moves = table<MoveRow>(
  {
    name: 'scope_move',
    columns: { moved: 'big', scope: 'text', stream: 'text', since: 'big' },
    key: ['moved', 'scope'],
  },
  VERSION,
);

type AnyScoped = Story<unknown, never>;

/** Whatever is told in streams of these stories; what a later version tells of stays unseen, until it is known. */
export function streamScopes(stories: readonly AnyScoped[], beside: Readonly<Record<string, string>>): Projection {
  const byCategory = new Map(stories.map((each) => [each.category, each]));
  const take = (event: StoredEvent, rows: OwnRows, told: Stories): Soon<void> => {
    const of = byCategory.get(categoryOf(event.stream));
    if (!of) return;
    const id = idOf(event.stream);
    const [before, after] = [told.before(of), told.after(of)];
    if (before === after) return;
    const is = of.scope({ id, story: after });
    const was = before === of.initial ? undefined : of.scope({ id, story: before });
    if (is !== was) return enter(rows, event, { is, was });
  };
  const types = stories.flatMap(({ evolve }) => Object.keys(evolve));
  const always = Object.entries(beside).map(([type, is]) => {
    const open = (event: StoredEvent, rows: OwnRows): Soon<void> => enter(rows, event, { is, was: undefined });
    return [type, open] as const;
  });
  return {
    name: 'stream_scopes',
    version: VERSION,
    tables: [streams, scopes, moves] as unknown as Projection['tables'],
    stories,
    on: { ...Object.fromEntries(types.map((type) => [type, take])), ...Object.fromEntries(always) },
    onFailure: 'park',
  };
}

interface Move {
  readonly is: string;
  /** Undefined: the stream begins. */
  readonly was: string | undefined;
}

function enter(rows: OwnRows, event: StoredEvent, { is, was }: Move): Soon<void> {
  const { stream, number } = event;
  return onceKnown(was === undefined ? undefined : rows.get(streams, { stream }), (row) => {
    const since = row?.since ?? number;
    rows.put(streams, { stream, scope: is, since });
    if (row && !isOfOneAppend(event, since))
      for (const scope of [is, row.scope]) rows.put(moves, { moved: number, scope, stream, since });
    return onceKnown(rows.get(scopes, { scope: is }), (before) => {
      if (!before || since < before.since) rows.put(scopes, { scope: is, since, changed: number });
    });
  });
}

/** The stream has begun with the events right before this one: nobody asks for a place among them. */
const isOfOneAppend = ({ number, revision }: StoredEvent, since: bigint): boolean =>
  number - since === BigInt(revision);

/** The scopes of those of these streams that the read database knows. One statement, whatever is found. */
export async function scopesOf(
  { query }: Pick<ReadDb, 'query'>,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ stream: string; scope: string }>`
    select stream, scope from ${sql.table(streams.name)} where stream in (${sql.join(names)})`.execute(query);
  return new Map(rows.map(({ stream, scope }) => [stream, scope]));
}
