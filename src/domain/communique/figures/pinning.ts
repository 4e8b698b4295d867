// The pinning of a communiqué's figures: each is the sum of a circulated table, as far as its states confirmed their lines, at the
// table's place in the log. The table was circulated to whoever is to sign.
import type { AnswerFirst, AskedFirst } from '../../../eventsourcing/writing/decider.js';
import { Refusal } from '../../../eventsourcing/writing/refusal.js';
import { digestOf } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { optional, shape } from '../../../forms/shape.js';
import type { Value } from '../../../forms/value.js';
import type { PrintedRow, PublishedTableEvents } from '../../published-table/events.js';
import { type Printed, printed } from '../../published-table/story/printing.js';
import { type PublishedTable, wordsOnLines } from '../../published-table/story.js';
import { totalsOf } from '../../published-table/story/totals.js';
import type { RefusalCode } from '../../refusals.js';
import { slug } from '../../values/ids.js';
import { type Claim, claim } from '../../values/amounts/claim.js';
import { coded } from '../../values/amounts/claim-words.js';
import type { PinnedFigure, PinnedLine } from '../events.js';
import { isBorne, strongest } from '../story/claims.js';

/** `says`: what is printed of it; all that can be said where nothing is named. */
export interface NamedFigure {
  id: string;
  table: string;
  says?: Claim;
}

export const namedFigure: Value<NamedFigure> = shape<NamedFigure>({ id: slug, table: slug, says: optional(claim) });

export interface Naming {
  readonly figures: readonly NamedFigure[];
  readonly parties: readonly string[];
  /** Of each figure, in their order. */
  readonly tables: readonly PublishedTable[];
}

type Table = PublishedTable & { readonly drawnUp: PublishedTableEvents['TableDrawnUp'] };

const isDrawnUp = (table: PublishedTable | undefined): table is Table => Boolean(table?.drawnUp);

/** The question of each table, and behind it the table itself, as each party may see it. */
export const questionsOf = ({ figures, parties, tables }: Naming): readonly AskedFirst[] =>
  figures.flatMap(({ table: id }, i) => {
    const table = tables[i];
    if (!isDrawnUp(table)) return [];
    const shown = parties.map((eyes) => ({ path: 'published-tables/:id', parameters: { id }, eyes }));
    return [totalsOf(table.drawnUp, table.drawnUp.position), ...shown];
  });

/** Throws a `Refusal` for what cannot be drafted from. */
export function pinned(naming: Naming, answers: readonly AnswerFirst[]): readonly PinnedFigure[] {
  const { figures, parties, tables } = naming;
  demandEachOnce(figures);
  return figures.map((figure, i) => {
    const table = tables[i];
    const pointer = `/figures/${i}`;
    if (!isDrawnUp(table)) return refuse('NOT_DRAWN_UP', { table: figure.table }, `${pointer}/table`);
    if (table.withdrawn) return refuse('TABLE_WITHDRAWN', { table: figure.table }, `${pointer}/table`);
    const [whole, ...shown] = answers.slice(i * (parties.length + 1), (i + 1) * (parties.length + 1));
    const of = { figure, table, pointer };
    demandSeen(of, { parties, shown });
    return pinnedOf(of, whole!);
  });
}

interface Of {
  readonly figure: NamedFigure;
  readonly table: Table;
  readonly pointer: string;
}

function demandEachOnce(figures: readonly NamedFigure[]): void {
  const twice = figures.find(({ id }, i) => figures.findIndex((each) => each.id === id) < i);
  if (twice) refuse('FIGURE_NAMED_TWICE', { figure: twice.id }, `/figures/${figures.lastIndexOf(twice)}/id`);
}

function demandSeen(
  { figure, pointer }: Of,
  { parties, shown }: { readonly parties: readonly string[]; readonly shown: readonly AnswerFirst[] },
): void {
  const blind = parties.find((_, i) => shown[i]!.rows.length === 0);
  if (blind !== undefined) refuse('FIGURE_NOT_SEEN', { figure: figure.id, administration: blind }, `${pointer}/table`);
}

const rowsOf = ({ drawnUp, confirmed, disputed }: Table, answer: AnswerFirst): Printed =>
  printed({ ...drawnUp, confirmed, disputed }, answer);

function pinnedOf({ figure, table, pointer }: Of, answer: AnswerFirst): PinnedFigure {
  const { id } = figure;
  const { operation, question, countries, position } = table.drawnUp;
  const { rows, isSumSafe } = rowsOf(table, answer);
  if (!isSumSafe) return refuse('FOLLOWS_FROM_SUM', { table: figure.table }, `${pointer}/table`);
  const says = claimOf({ figure, table, pointer }, rows);
  return {
    id,
    table: figure.table,
    operation,
    question,
    countries,
    position,
    rules: answer.rules,
    words: wordsOnLines(table),
    lines: linesOf(table),
    rows,
    digest: digestOf(rows),
    says,
  };
}

function claimOf({ figure, table, pointer }: Of, rows: readonly PrintedRow[]): Claim {
  const { measure } = table.drawnUp.question;
  const most = strongest(rows, measure);
  const says = figure.says ?? most;
  if (says && isBorne(says, rows, measure)) return says;
  return refuse('CLAIM_NOT_BORNE', { figure: figure.id, claim: coded(says), most: coded(most) }, `${pointer}/says`);
}

const linesOf = ({ drawnUp, confirmed }: Table): readonly PinnedLine[] =>
  drawnUp.countries.flatMap((country) => {
    const line = confirmed.get(country);
    return line ? [{ country, as: line.as, ...given({ roundedTo: line.roundedTo }) }] : [];
  });

function refuse(code: RefusalCode, values: Readonly<Record<string, string>>, pointer: string): never {
  throw new Refusal<RefusalCode>(code, values, pointer);
}
