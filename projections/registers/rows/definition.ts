// The definition of a register: what its things are found by, what a list shows of each, and what is shown of one.
import type { Deadlines } from '../../../src/domain/deadlines.js';
import type { Requests } from '../../../src/domain/requests.js';
import type { Span } from '../../../src/domain/values/time/term.js';
import type { At } from '../../../src/eventsourcing/asking/ask.js';
import type { Say } from '../../../src/eventsourcing/asking/asking.js';
import type { Story } from '../../../src/eventsourcing/log/story.js';
import type { Projection } from '../../../src/eventsourcing/read-models/read-model.js';
import type { Lang } from '../../../src/forms/language.js';
import type { OfOperations } from './candidates.js';
import type { FoundBy } from './found-by.js';
import type { Such } from './found.js';
import type { Listed } from './list-form.js';
import type { View } from './listed.js';
import type { Columns, RowOf } from './row.js';

/** What may be read to show a thing: the log up to a place, and the register's own rows there. */
export interface Reading<Row> {
  readonly at: At;
  readonly such: Such<Row>;
}

export interface Shown<Row> extends Reading<Row> {
  /** The time that is asked about. */
  readonly period: Span;
}

export interface Definition<State, C extends Columns<State>, V extends View> {
  readonly of: Story<State, never>;
  /** The plural in kebab-case: the first part of its routes. */
  readonly collection: string;
  /** Goes up when the same events would give other rows. */
  readonly version: number;
  /** Goes up when the same log would be told otherwise. */
  readonly rules: number;
  /** What is read beside its own rows and the log. */
  readonly reads?: readonly Projection[];
  readonly happened: (it: State) => Span;
  /** When a thing began, ms UTC: its lists are in that order, where no other is asked for. */
  readonly begun?: (it: State) => number;
  /** The part of the asked-for period by which things are chosen; all of it where nothing is said. */
  readonly chosenFor?: (period: Span) => Span;
  /** By the names of the filters. */
  readonly foundBy: FoundBy<State>;
  /** Those of an operation that do not name it themselves. */
  readonly ofOperations?: OfOperations;
  /** What several things have in common that are compared with one another. */
  readonly cluster?: (it: State) => string | null;
  /** What a list shows of each, 400 bytes of JSON at most for a usual one. */
  readonly row: C;
  /** What the rows of a page show that other things decide. */
  readonly beside?: (
    rows: readonly Listed<RowOf<C>>[],
    reading: Reading<RowOf<C>>,
  ) => Promise<readonly Listed<RowOf<C>>[]>;
  /** Whether somebody still has to do something; null: that takes a closer look. Without it there are no tasks. */
  readonly hasTasks?: (it: State, id: string) => boolean | null;
  /** What its things ask of others. */
  readonly requests?: Requests<State>;
  /** Until when something is to be said or done in them. */
  readonly deadlines?: Deadlines<State>;
  readonly view: (id: string, it: State, shown: Shown<RowOf<C>>) => V | Promise<V>;
  /** What a row of the list says in words. */
  readonly text: (row: Listed<RowOf<C>>, lang: Lang) => string;
  readonly inWords?: (view: V, say: Say, lang: Lang) => object;
}
