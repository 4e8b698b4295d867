// The session that the PostgreSQL adapter needs of a driver: it runs statements. A real server and one in memory both fit.

/** As the wire has it: integers in decimal, text as it is. */
export type Value = string | null;

export interface Statement {
  readonly text: string;
  readonly values?: readonly Value[];
  /** Prepared under this name once per session; the same name always has the same text. */
  readonly name?: string;
}

export interface QueryResult {
  readonly columns: readonly { readonly name: string; readonly type: number }[];
  readonly rows: readonly (readonly Value[])[];
  /** How many rows were written. */
  readonly count: number;
}

/** One session: statements run in the order in which they were given, also when nobody waits for the one before. */
export interface Session {
  /** Rejects with a `StoreFault` for what is wrong with the server, with any other error for a bug or unfit data. */
  run(statement: Statement): Promise<QueryResult>;
  /** False once the connection is lost. */
  readonly isOpen: boolean;
  close(): Promise<void>;
}

/** `write`: the projector's transactions; `ask`: questions, read-only; `lead`: the lease and news of commits; `keep`: the read log. */
export type Purpose = 'write' | 'ask' | 'lead' | 'keep';

export interface Sessions {
  /** Names the database in messages, without secrets. */
  readonly shown: string;
  open(purpose: Purpose, heard?: Heard): Promise<Session>;
  /** Lends a session for questions; one that is lost is replaced. */
  ask<T>(use: (session: Session) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface Heard {
  /** A notification on a channel that the session listens to. */
  readonly notified?: (payload: string) => void;
  readonly lost?: (problem: Error) => void;
}

/** Integers of any width, sums and truth as a bigint; anything else as the server writes it. */
const INTEGERS: ReadonlySet<number> = new Set([20, 21, 23, 26, 1700]);
const BOOLEAN = 16;

/** A value of a question's answer as SQLite gives it. */
function asked(type: number, value: Value): unknown {
  if (value === null) return null;
  if (INTEGERS.has(type)) return BigInt(value);
  return type === BOOLEAN ? BigInt(value === 't' || value === 'true') : value;
}

/** Parameters of a question as the wire has them. */
export const parametersOf = (parameters: readonly unknown[]): Value[] =>
  parameters.map((each) => (each === null ? null : String(each as string | number | bigint)));

/** A row's values in the order of its columns, as SQLite gives them. */
export const valuesOf = ({ columns, rows }: QueryResult): readonly (readonly unknown[])[] =>
  rows.map((values) => columns.map(({ type }, i) => asked(type, values[i] ?? null)));

export function objectsOf({ columns, rows }: QueryResult): Record<string, unknown>[] {
  return rows.map((values) => {
    const row: Record<string, unknown> = {};
    columns.forEach(({ name, type }, i) => (row[name] = asked(type, values[i] ?? null)));
    return row;
  });
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
