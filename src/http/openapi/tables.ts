// The tables that routes, the catalogue and the description of the API are made of.
import type { ColumnNames } from '../../answering/columns.js';
import type { Labels } from '../../domain/wording.js';
import type { AnyQuestion } from '../../eventsourcing/asking/ask.js';
import type { AnyAggregate } from '../../eventsourcing/writing/decider.js';
import type { JsonSchema } from '../../forms/form.js';
import type { Lang } from '../../forms/language.js';
import type { OfAnswers } from '../catalogue/values.js';

export interface Tables extends OfAnswers {
  readonly aggregates: readonly AnyAggregate[];
  readonly questions: readonly AnyQuestion[];
  /** What the parameters of the questions are called. */
  readonly labels?: Labels;
  /** What a column of a file is called; undefined: it has no name but its code. */
  readonly columnNames?: Readonly<Record<Lang, ColumnNames>>;
  /** What further parts of a thing are called. */
  readonly viewNames?: Readonly<Record<Lang, Readonly<Record<string, string>>>>;
  /** Whose things are named in that field of a collection; undefined: nothing is declared of it. */
  readonly named?: (collection: string, field: string) => string | undefined;
  /** Whether only things can stand there that the thing at hand names anyway. */
  readonly namesWithin?: (collection: string, field: string) => boolean;
  /** What a row of a question is like; undefined: nothing is known of it. */
  readonly rowSchemaOf?: (question: AnyQuestion) => JsonSchema;
}
