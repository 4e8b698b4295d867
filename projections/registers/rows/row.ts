// Rows of a list, declared by their columns: what a table shows of each thing, and the header that a file of it has.
import type { When } from '../../../src/domain/values/time/when.js';
import type { Names } from '../../../src/domain/values/text.js';
import { LANGUAGES } from '../../../src/forms/language.js';

/** A column with columns of its own: in a file they are `<name>.<part>`. */
interface Parted<State, Shown> {
  readonly parts: readonly string[];
  readonly of: (it: State, id: string) => Shown;
}

export type Columns<State> = Readonly<Record<string, ((it: State, id: string) => unknown) | Parted<State, unknown>>>;

/** A row as its columns tell it, without the id. */
export type RowOf<C extends Columns<never>> = {
  readonly [Name in keyof C]: C[Name] extends Parted<never, infer Shown>
    ? Shown
    : C[Name] extends (it: never, id: string) => infer Shown
      ? Shown
      : never;
};

export const time = <State>(of: (it: State) => When | null): Parted<State, When | null> => ({
  parts: ['from', 'to', 'precision', 'tz'],
  of,
});

export const names = <State>(of: (it: State) => Names | null): Parted<State, Names | null> => ({
  parts: LANGUAGES,
  of,
});

export function rowOf<State, C extends Columns<State>>(columns: C, it: State, id: string): RowOf<C> {
  const told: Record<string, unknown> = {};
  for (const name in columns) {
    const column = columns[name]!;
    told[name] = typeof column === 'function' ? column(it, id) : column.of(it, id);
  }
  return told as RowOf<C>;
}

/** The names of a file's columns, in their order. */
export const headerOf = (columns: Columns<never>): readonly string[] =>
  Object.entries(columns).flatMap(([name, column]) =>
    typeof column === 'function' ? [name] : column.parts.map((part) => `${name}.${part}`),
  );
