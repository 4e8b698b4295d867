// THE SECOND PORT: a database that holds what can be known. Rows and checkpoint change together or not at all.
import type { Kysely } from 'kysely';
import type { StoredEvent } from '../log/event.js';
import type { Scanning } from './scanning.js';
import type { AnyStory, Stories } from './stories.js';

/** `big` is a bigint, `int` a safe integer, `json` any canonical value; `?` behind it allows null. */
export type Column = 'text' | 'int' | 'big' | 'json' | 'text?' | 'int?' | 'big?' | 'json?';

/** A table as every database can make it. `key` is the primary key; rows are put by it. */
export interface Table<Row = never> {
  readonly name: string;
  readonly columns: { readonly [Name in keyof Row & string]: Column };
  readonly key: readonly (keyof Row & string)[];
  readonly indexes?: readonly (readonly (keyof Row & string)[])[];
}

export type AnyTable = Table<Record<string, unknown>>;

/** Under the name that its live rows have: `<name>_v<version>`. */
export function table<Row>(definition: Table<Row>, version: number): Table<Row> {
  return { ...definition, name: `${definition.name}_v${version}` };
}

export interface PageRequest<Row> {
  /** A row with the values that are asked for. */
  readonly behind: Row | undefined;
  readonly limit: number;
}

/** A row as the values of its columns, in their order; what is not said is null. */
export type Values = readonly unknown[];

/** The value of a `json` column as its text, for whoever has written it already. */
export class JsonText {
  constructor(readonly text: string) {}
}

/** The text of a `json` column's value. */
export const jsonOf = (value: unknown): string => (value instanceof JsonText ? value.text : JSON.stringify(value));

/** The rows that a projection owns, inside the projector's transaction. A row that was given is never altered. */
export interface Rows {
  get<Row>(of: Table<Row>, key: Partial<Row>): Promise<Row | undefined> | Row | undefined;
  /** All rows with these values, in the order of the key. */
  find<Row>(of: Table<Row>, where: Partial<Row>): Promise<readonly Row[]> | readonly Row[];
  /** The last of the rows with these values, in the order of the key. */
  last<Row>(of: Table<Row>, where: Partial<Row>): Promise<Row | undefined> | Row | undefined;
  /** For each of these values the last row with them. In the order of the key they are found soonest. */
  lasts<Row>(of: Table<Row>, where: readonly Partial<Row>[]): Promise<Lasts<Row>> | Lasts<Row>;
  /** So many of the rows with these values, in the order of the key: the first ones, or those behind one of them. */
  page<Row>(of: Table<Row>, where: Partial<Row>, page: PageRequest<Row>): Promise<readonly Row[]> | readonly Row[];
  /** Inserts the row, or replaces the one with its key. */
  put<Row>(of: Table<Row>, row: Row): void;
  /** The same for many at once. */
  write<Row>(of: Table<Row>, rows: readonly Values[]): void;
}

export type Lasts<Row> = readonly (Row | undefined)[];

/** The rows as a projection's handlers see them. */
export interface OwnRows extends Rows {
  /**
   * What the projection knows beside its rows, made when it is first asked for and kept from one transaction to the next:
   * gone where a transaction failed or somebody else has written, so that it may follow from nothing but the rows.
   */
  remembered<Memory>(make: () => Memory): Memory;
}

/** Values of the columns of rows: what they hold is found once for a table. */
export const valuesOf = ({ columns }: AnyTable): ((row: Readonly<Record<string, unknown>>) => Values) => {
  const names = Object.keys(columns);
  return (row) => {
    const values: unknown[] = [];
    for (let i = 0; i < names.length; i++) values.push(row[names[i]!] ?? null);
    return values;
  };
};

export type Handler = (event: StoredEvent, rows: OwnRows, stories: Stories) => void | Promise<void>;

/** What to do when a handler throws: `stop` the projector, or `park` the event for the operator and go on. */
export type OnFailure = 'stop' | 'park';

/** What can be known: its tables, and what each event does to them. Handlers have no clock and no I/O of their own. */
export interface Projection {
  readonly name: string;
  /** Goes up whenever the same events would give other rows: its tables are then built anew. */
  readonly version: number;
  readonly tables: readonly AnyTable[];
  readonly on: { readonly [type: string]: Handler };
  /** Sees every event, whatever its type, before `on`. */
  readonly every?: Handler;
  readonly onFailure: OnFailure;
  /** What its handlers ask `Stories` for; of these categories the streams of events that they handle are read before. */
  readonly stories?: readonly AnyStory[];
}

/** A typed table of handlers: its keys are what the projection listens to. */
export type On<Events, Meta> = {
  readonly [Type in keyof Events & string]?: (
    event: StoredEvent<Events[Type], Meta & StoredEvent['metadata']>,
    rows: OwnRows,
    stories: Stories,
  ) => void | Promise<void>;
};

/** Declares a projection over the events of an interface. */
export function projection<Events, Meta>(
  definition: Omit<Projection, 'on' | 'tables'> & {
    readonly on: On<Events, Meta>;
    readonly tables: readonly Table<never>[];
  },
): Projection {
  return definition as unknown as Projection;
}

/**
 * One set of a projection's tables, built from the first event on. Of each projection there is at most one that
 * answers questions (LIVE, its tables have their own names) and one that will take its place (BUILDING).
 */
export interface Generation {
  /** Never used again: who holds another one knows that the tables have been replaced. */
  readonly id: number;
  readonly projection: string;
  readonly version: number;
  readonly state: 'LIVE' | 'BUILDING';
  /** The number of the last event whose rows are in; null before the first. */
  readonly number: bigint | null;
  /** The log's id and what stands at that number; null before the first event, and from an older version. */
  readonly stands: string | null;
}

/** An event that a projection could not take, and why. */
export interface Parked {
  readonly projection: string;
  readonly state: Generation['state'];
  readonly number: bigint;
  readonly reason: string;
}

/** From the last event that is in the rows to the next; null is before the first. */
export interface Step {
  readonly from: bigint | null;
  readonly to: bigint | null;
  readonly stands: string | null;
}

/** What a transaction of the projector can do. */
export interface Writing {
  generations(): Promise<readonly Generation[]> | readonly Generation[];
  /** Another text whenever anyone has begun, placed or dropped a generation; in this process, as long as it lives. */
  shape(): string | Promise<string>;
  rows(of: Generation): Rows;
  /** Moves generations of one state on together, in one statement. Throws `Overtaken` unless all are in it, and at `from`. */
  advance(of: readonly Generation[], step: Step): void | Promise<void>;
  /** Runs the work; when it throws, the rows are as they were before it. */
  attempt(work: () => void | Promise<void>): Promise<void>;
  park(event: StoredEvent, of: Generation, reason: string): void | Promise<void>;
  /** Makes the empty tables of a generation that is BUILDING. */
  begin(of: Projection): void | Promise<void>;
  /**
   * Makes one of the indexes that are cheaper to make once the rows are there; false: none is left. Asked before `swap`,
   * each time in a transaction of its own, so that nobody waits long. A database that makes them at once has no use for it.
   */
  complete?(of: Projection, generation: Generation): boolean | Promise<boolean>;
  /** Puts what was being built in the place of what was live, which is dropped. */
  swap(of: Projection, generation: Generation): void | Promise<void>;
  drop(of: Generation): void | Promise<void>;
}

export interface Snapshot {
  readonly generations: readonly Generation[];
  /** The live rows of a table in the order of its key, values as in `Rows`. */
  dump(of: AnyTable): Iterable<Record<string, unknown>> | AsyncIterable<Record<string, unknown>>;
}

export interface ReadDb extends Scanning {
  /** Builds questions: one query text for every database. Reads never wait for the projector's transaction. */
  readonly query: Kysely<Record<string, Record<string, unknown>>>;
  /** Runs the work in one transaction that writes: all of it is kept, or nothing. One at a time. */
  transaction<T>(work: (writing: Writing) => Promise<T>): Promise<T>;
  /** As of the last commit. */
  generations(): Promise<readonly Generation[]>;
  /** Events whose handler failed and that wait for the operator, in their order. */
  parked(): Promise<readonly Parked[]>;
  /**
   * Runs the work while this process is the one that projects into this database, until it ends or the signal aborts.
   * Its own signal aborts when another process may have taken over; the work then begins again at its next turn. What
   * is written by a process that has lost its turn fails with `Overtaken`.
   */
  lead(work: (signal: AbortSignal) => Promise<void>, signal: AbortSignal): Promise<void>;
  /** Something at once, and whenever any process may have committed, until the signal aborts. */
  changes(signal: AbortSignal): AsyncIterable<unknown>;
  /** Looks at all rows as they were at one moment, whatever is written meanwhile. */
  snapshot<T>(look: (snapshot: Snapshot) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
