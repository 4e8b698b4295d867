// Filters of a register: how a client writes them, what of a thing they are compared with, and by which key its row is found.
import { sql } from 'kysely';
import { Field, Listed, type Value } from '../../../src/forms/form.js';
import { slug } from '../../../src/domain/values/ids.js';
import { text } from '../../../src/domain/values/text.js';
import type { At } from '../../../src/eventsourcing/asking/ask.js';
import { Growing } from '../../../src/eventsourcing/log/growing.js';
import { codesOf } from '../../../src/eventsourcing/log/rules.js';
import { UNPROVED } from '../../../src/eventsourcing/writing/decider.js';
import type { By } from '../../../src/domain/told.js';
import { among, type Condition, having, type KeptIn, PREFIX, type Where } from './having.js';
import { YES_NO } from './period.js';
import type { Column } from '../../../src/eventsourcing/read-models/read-model.js';

/** Values that are names of something: one that the log does not know is refused with the nearest that it does. */
export interface Named {
  /** Every value there can be, beside those that the register's own rows hold. */
  readonly names?: readonly string[] | NamesOf;
}

/** Things of another register, by their ids. */
export interface NamesOf {
  readonly table: KeptIn;
}

/** A filter by a value of which a thing has one at most. */
export interface FoundByOne<State> extends Named {
  readonly value: Value<string>;
  readonly of: (it: State, id: string) => string | null;
  /** The ids of things that say nothing of it themselves, and have one of the values by what others say. */
  readonly beside?: (values: readonly string[], at: At) => Promise<readonly string[]>;
}

/** A filter by a value of which a thing may have several. */
export interface FoundByAny<State> extends Named {
  readonly value: Value<string>;
  readonly among: (it: State, id: string) => readonly string[];
}

export interface FoundByWhether<State> {
  readonly is: (it: State, id: string) => boolean;
}

/** A filter by whether a moment has not passed yet when it is asked: ms UTC; null: it never does. */
export interface FoundByTime<State> {
  readonly until: (it: State, id: string) => number | null;
}

/** The codes of all flags that were raised, and of the rules whose proof the log lacked. */
export const flagCodes = Growing.distinct(({ flags }: Pick<By, 'flags'>) => codesOf(flags));

/** The filter by the flags of things of which everything is kept as it was told; `codes` are those of their rules. */
export const flagged = (...codes: readonly string[]): FoundByAny<{ readonly told: Growing<Pick<By, 'flags'>> }> => ({
  value: text({ max: 64 }),
  among: ({ told }) => flagCodes(told),
  names: [...codes, UNPROVED],
});

const speakers = Growing.distinct(({ actor }: Pick<By, 'actor'>) => [`${actor.administration}/${actor.officer}`]);

/** The filter by who told anything of it: an administration, and a pseudonym of theirs behind a slash. */
export const spoken: FoundByAny<{ readonly told: Growing<Pick<By, 'actor'>> }> = {
  value: text({ max: 200 }),
  among: ({ told }) => speakers(told),
};

/** The filter by the things that its events name in one of these fields, as they stand. */
export function naming(
  ...fields: readonly string[]
): FoundByAny<{ readonly standing: Growing<{ readonly data: object }> }> {
  const named = Growing.distinct(({ data }: { readonly data: object }) =>
    fields.flatMap((field) => (data as Readonly<Record<string, string | readonly string[] | undefined>>)[field] ?? []),
  );
  return { value: slug, among: ({ standing }) => named(standing) };
}

export type FoundBy<State> = Readonly<
  Record<string, FoundByOne<State> | FoundByAny<State> | FoundByWhether<State> | FoundByTime<State>>
>;

/** What is asked of each filter by its name. */
export type FilterValues = Readonly<Record<string, readonly string[] | 'true' | 'false' | undefined>>;
export type Key = string | number | null;

export interface Filter<State> {
  readonly name: string;
  readonly column: string;
  readonly type: Column;
  /** True: a thing has one value at most, and is found by it. */
  readonly isFoundBy: boolean;
  readonly names: Named['names'] | undefined;
  readonly key: (it: State, id: string) => Key;
  readonly value: Value<string>;
  readonly decorator: PropertyDecorator;
  /** What it asks of a row's key; undefined: nothing. `now`: ms UTC. */
  condition(asked: FilterValues[string], now: number): Where | undefined;
  /** Whatever has it by what others say. */
  readonly beside?: FoundByOne<never>['beside'];
}

/** A filter of things that are not known here. */
export type AnyFilter = Pick<Filter<never>, 'name' | 'column' | 'type' | 'names' | 'value' | 'condition'>;

export const filtersOf = <State>(foundBy: FoundBy<State>): readonly Filter<State>[] =>
  Object.entries(foundBy).map(([name, by]) => filterOf(name, by));

/** What is asked of a row by all of them, at that place in the log. */
export async function conditionsOf(
  filters: readonly Pick<Filter<never>, 'name' | 'column' | 'condition' | 'beside'>[],
  asked: FilterValues,
  at: At,
): Promise<readonly Where[]> {
  const all: Where[] = [];
  for (const { name, column, condition, beside } of filters) {
    const own = condition(asked[name], at.now);
    const values = listed(asked[name]);
    const ids = own && beside ? await beside(values, at) : [];
    if (!own || ids.length === 0) all.push(...(own ? [own] : []));
    else all.push(sql`(${among(column, values)} or (${sql.ref(column)} is null and ${among('id', ids)}))`);
  }
  return all;
}

function filterOf<State>(name: string, by: FoundBy<State>[string]): Filter<State> {
  // Lower case alone is written alike by every database.
  const column = `${PREFIX}${name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
  if ('is' in by) return whether({ name, column }, by);
  if ('until' in by) return inTime({ name, column }, by);
  const { value, names } = by;
  const decorator = Listed(value, { optional: true });
  const about = { name, column, names, value, decorator };
  if ('of' in by) {
    const condition = (asked: FilterValues[string]): Where | undefined =>
      listed(asked).length > 0 ? having(column, listed(asked)) : undefined;
    const { of: key, beside } = by;
    return { ...about, type: 'text?', isFoundBy: true, key, condition, ...(beside ? { beside } : {}) };
  }
  const condition = (asked: FilterValues[string]): Condition | undefined =>
    listed(asked).length > 0 ? holding(column, listed(asked)) : undefined;
  return { ...about, type: 'text', isFoundBy: false, key: (it, id) => between(by.among(it, id)), condition };
}

const listed = (asked: FilterValues[string]): readonly string[] => (Array.isArray(asked) ? asked : []);

function whether<State>(
  about: { readonly name: string; readonly column: string },
  { is }: FoundByWhether<State>,
): Filter<State> {
  return {
    ...about,
    type: 'int',
    isFoundBy: false,
    names: undefined,
    key: (it, id) => (is(it, id) ? 1 : 0),
    value: YES_NO,
    decorator: Field(YES_NO, { optional: true }),
    condition: (asked) =>
      asked === undefined ? undefined : sql`${sql.ref(about.column)} = ${asked === 'true' ? 1 : 0}`,
  };
}

function inTime<State>(
  about: { readonly name: string; readonly column: string },
  { until }: FoundByTime<State>,
): Filter<State> {
  const column = sql.ref(about.column);
  const holds = (now: number): Condition => sql`(${column} is null or ${column} > ${now})`;
  return {
    ...about,
    type: 'int?',
    isFoundBy: false,
    names: undefined,
    key: until,
    value: YES_NO,
    decorator: Field(YES_NO, { optional: true }),
    condition: (asked, now) =>
      asked === undefined ? undefined : asked === 'true' ? holds(now) : sql`not ${holds(now)}`,
  };
}

/** `,a,b,`: each once, in their order. */
export function between(values: readonly string[]): string {
  if (values.length < 2) return values.length === 0 ? '' : `,${values[0]},`;
  return `,${[...new Set(values)].sort().join(',')},`;
}

/** Finds one value between its commas: exactly, which LIKE with its wildcards and cases would not. */
export function holding(column: string, values: readonly string[]): Condition {
  const each = values.map((value) => sql`replace(${sql.ref(column)}, ${`,${value},`}, '') <> ${sql.ref(column)}`);
  return sql`(${sql.join(each, sql` or `)})`;
}
