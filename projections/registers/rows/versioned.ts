// Rows that keep their past: every change of a thing adds the thing as it then was, so any earlier state can be asked for.
import { type RawBuilder, sql } from 'kysely';
import type { At, Answered } from '../../../src/eventsourcing/asking/ask.js';
import { idOf, type Flag, type StoredEvent } from '../../../src/eventsourcing/log/event.js';
import {
  type On,
  projection,
  type Projection,
  table,
  type Table,
} from '../../../src/eventsourcing/read-models/read-model.js';
import type { Circumstances } from '../../../src/domain/values/who/circumstances.js';
import type { Period } from './period.js';

/** One state of one thing, valid from `position` until the next row of the same id. */
export interface VersionRow<Doc> {
  readonly id: string;
  readonly position: bigint;
  /** The revision of the thing's stream. */
  readonly revision: number;
  /** What things are compared by, where some belong together. */
  readonly cluster: string | null;
  /** When it took place on the civil axis, ms; null: no bound known. */
  readonly happened_from: number | null;
  readonly happened_to: number | null;
  readonly doc: Doc;
}

/** An event with its circumstances. */
export type Told<Data> = StoredEvent<Data, StoredEvent['metadata'] & Circumstances>;

/** How a thing looks after one more event. */
export type Changes<Events, Doc> = {
  readonly [Type in keyof Events & string]?: (doc: Doc, event: Told<Events[Type]>) => Doc;
};

export interface Versioned<Doc> {
  readonly projection: Projection;
  /** The thing as it was at that place in the log. */
  one(id: string, at: At): Promise<VersionRow<Doc> | undefined>;
  /** The things as they were, by id, `limit` of them from behind `after`. */
  list(
    at: At,
    page: { after?: string; limit: number; period?: Period; cluster?: string },
  ): Promise<readonly VersionRow<Doc>[]>;
}

interface Definition<Events, Doc> {
  readonly name: string;
  readonly version: number;
  readonly initial: Doc;
  readonly on: Changes<Events, Doc>;
  /** When the thing took place. */
  readonly happened?: (doc: Doc) => { from: number | null; to: number | null };
  readonly cluster?: (doc: Doc) => string | null;
}

export function versioned<Events, Doc>(definition: Definition<Events, Doc>): Versioned<Doc> {
  const { name, version, on } = definition;
  const rows: Table<VersionRow<Doc>> = table(
    {
      name,
      columns: {
        id: 'text',
        position: 'big',
        revision: 'int',
        cluster: 'text?',
        happened_from: 'int?',
        happened_to: 'int?',
        doc: 'json',
      },
      key: ['id', 'position'],
      indexes: definition.cluster ? [['cluster']] : [],
    },
    version,
  );
  const handlers = Object.fromEntries(
    Object.entries(on).map(([type, change]) => [type, step(definition, rows, change as never)]),
  );
  return {
    projection: projection({ name, version, tables: [rows], on: handlers as On<object, object>, onFailure: 'park' }),
    one: (id, at) => read(rows.name, at, { id, limit: 1 }).then(([first]) => first as VersionRow<Doc> | undefined),
    list: (at, page) => read(rows.name, at, page) as Promise<readonly VersionRow<Doc>[]>,
  };
}

/** One event's row: the thing's last state, changed. */
function step<Events, Doc>(
  definition: Definition<Events, Doc>,
  rows: Table<VersionRow<Doc>>,
  change: (doc: Doc, event: StoredEvent) => Doc,
): Projection['on'][string] {
  return async (event, own) => {
    const id = idOf(event.stream);
    const past = await own.last(rows, { id } as Partial<VersionRow<Doc>>);
    const doc = change(past?.doc ?? definition.initial, event);
    const { number: position, revision } = event;
    own.put(rows, { id, position, revision, ...keysOf(definition, doc), doc });
  };
}

type Keys = Pick<VersionRow<unknown>, 'cluster' | 'happened_from' | 'happened_to'>;

function keysOf<Events, Doc>({ happened, cluster }: Definition<Events, Doc>, doc: Doc): Keys {
  const { from, to } = happened?.(doc) ?? NEVER_BOUND;
  return { cluster: cluster?.(doc) ?? null, happened_from: from, happened_to: to };
}

const NEVER_BOUND = { from: null, to: null };

interface Reading {
  readonly id?: string;
  readonly after?: string;
  readonly limit: number;
  readonly period?: Period;
  readonly cluster?: string;
}

async function read(name: string, at: At, reading: Reading): Promise<readonly VersionRow<unknown>[]> {
  if (at.upTo === null) return [];
  const latest = sql`(select max(later.position) from ${sql.table(name)} as later
    where later.id = ${sql.table(name)}.id and later.position <= ${at.upTo})`;
  const conditions = sql.join([sql`position = ${latest}`, ...chosen(reading), ...touching(reading.period)], sql` and `);
  const found = await sql<Record<string, unknown>>`
    select * from ${sql.table(name)} where ${conditions} order by id limit ${reading.limit}`.execute(at.query);
  return found.rows.map((row) => ({
    ...(row as unknown as VersionRow<unknown>),
    revision: Number(row['revision']),
    doc: JSON.parse(row['doc'] as string) as unknown,
  }));
}

type Condition = RawBuilder<unknown>;

function chosen({ id, after, cluster }: Reading): readonly Condition[] {
  return [
    ...(id === undefined ? [] : [sql`id = ${id}`]),
    ...(after === undefined ? [] : [sql`id > ${after}`]),
    ...(cluster === undefined ? [] : [sql`cluster = ${cluster}`]),
  ];
}

/** A thing belongs to every period that it touches; where no bound of it is known it may touch any. */
export function touching(period: Period = NEVER_BOUND): readonly Condition[] {
  const { from, to } = period;
  return [
    ...(from === null ? [] : [sql`(happened_to is null or happened_to > ${from})`]),
    ...(to === null ? [] : [sql`(happened_from is null or happened_from < ${to})`]),
  ];
}

/** A list's answer: one row more than asked for tells that there is more. */
export function listAnswer<Row extends { readonly id: string }>(rows: readonly Row[], limit: number): Answered<Row> {
  const shown = rows.slice(0, limit);
  return { rows: shown, next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null };
}

/** What every thing says of the event that it was changed by: flags to settle, and the source that attests it. */
export interface BasedOn {
  readonly event: string;
  readonly type: string;
  readonly flags: readonly Flag[];
  readonly attested: NonNullable<Circumstances['attested']> | null;
  readonly source: NonNullable<Circumstances['source']> | null;
}

export function basedOnOf({ id, type, metadata }: Told<unknown>): BasedOn {
  return {
    event: id,
    type,
    flags: metadata.flags,
    attested: metadata.attested ?? null,
    source: metadata.source ?? null,
  };
}
