// The rows of a difference between two places: each figure as it was and as it is, and behind it each event that moved it, with
// who said it, why, and how late.
import type { CommandMetadata } from '../../../src/domain/values/who/command-metadata.js';
import { instantText } from '../../../src/domain/values/time/instant.js';
import type { At } from '../../../src/eventsourcing/asking/ask.js';
import type { StoredEvent } from '../../../src/eventsourcing/log/event.js';
import type { Sums } from '../../ledger/asking/summed.js';
import type { Dimension } from '../../ledger/dimensions.js';
import { type Lateness, untold } from '../sums/lateness.js';
import { totalColumns, totalOf, type TotalRow } from '../sums/total-row.js';
import { changeOf, type TimeSeriesRow } from '../time-series/row.js';
import type { MovedFigure, Step } from './moved.js';

interface Of {
  readonly evidence: TotalRow['evidence'];
  readonly statement: string | null;
  readonly [dimension: string]: unknown;
  readonly measure: TotalRow['measure'];
  readonly what: string | null;
  readonly unit: string;
}

export interface FigureRow extends Of {
  readonly grain: 'FIGURE';
  /** Null: there was none. */
  readonly figureBefore: TotalRow | null;
  readonly figureAfter: TotalRow | null;
}

/** Who said it, when and why; all null of an event that the reader does not see: it is only known to have been there. */
interface Teller {
  readonly event: string | null;
  readonly type: string | null;
  readonly stream: string | null;
  /** RFC 3339. */
  readonly recordedAt: string | null;
  readonly administration: string | null;
  readonly officer: string | null;
  readonly role: string | null;
  readonly onBehalfOf: string | null;
  /** As it was told: a code, or words. */
  readonly reason: string | null;
  /** What it said, for its words. */
  readonly data: unknown;
}

export interface ChangeRow extends Of, Teller {
  readonly grain: 'CHANGE';
  readonly change: TimeSeriesRow;
  readonly position: string;
  /** Whole hours from the time at which what it counts had happened, or was stated, to its being recorded; null: not known. */
  readonly delayHours: number | null;
}

export type ChangedRow = FigureRow | ChangeRow;

const within = (name: string, columns: readonly string[]): readonly string[] =>
  columns.map((column) => `${name}.${column}`);
const AMOUNT = totalColumns([]).filter((column) => column !== 'text');

export const changesColumns = (by: readonly string[]): readonly string[] =>
  'grain evidence statement'
    .split(' ')
    .concat(
      by,
      'measure what unit'.split(' '),
      within('figureBefore', AMOUNT),
      within('figureAfter', AMOUNT),
      within('change', AMOUNT),
      'position event type stream recordedAt administration officer role onBehalfOf reason delayHours text'.split(' '),
    );

interface Showing {
  readonly by: readonly Dimension[];
  /** Tells how many came late where that is the reader's to know; where nothing is said it is nobody's. */
  readonly told?: Lateness['of'];
}

export async function changedRows(
  { before, after, steps }: MovedFigure,
  showing: Showing,
  at: At,
): Promise<readonly ChangedRow[]> {
  const { by, told = untold } = showing;
  const of = figureOf((after ?? before ?? steps[0]?.sums)!, by);
  const shown = (sums: Sums | undefined): TotalRow | null => (sums ? told(totalOf(sums, by)) : null);
  const rows: ChangedRow[] = [{ grain: 'FIGURE', ...of, figureBefore: shown(before), figureAfter: shown(after) }];
  for (const step of steps) rows.push(await changeRow(of, step, showing, at));
  return rows;
}

function figureOf(sums: Sums, by: readonly Dimension[]): Of {
  const { evidence, measure, unit, statement = null, ...total } = totalOf(sums, by);
  const groups = Object.fromEntries(by.map((each) => [each, total[each]]));
  return { evidence, statement: statement as string | null, ...groups, measure, what: sums.g_what, unit };
}

async function changeRow(of: Of, step: Step, { by, told = untold }: Showing, at: At): Promise<ChangeRow> {
  await at.turn();
  const [event, change] = [await at.event(step.number), changeOf(step.sums, by)];
  return {
    grain: 'CHANGE',
    ...of,
    change: { ...change, late: told({ ...of, late: change.late }).late },
    position: at.position(step.number),
    ...(event ? toldBy(event) : UNSEEN),
    delayHours: event && step.known !== null ? Math.max(0, Math.floor((event.recordedAt - step.known) / HOUR)) : null,
  };
}

const HOUR = 3_600_000;

const UNSEEN: Teller = {
  event: null,
  type: null,
  stream: null,
  recordedAt: null,
  administration: null,
  officer: null,
  role: null,
  onBehalfOf: null,
  reason: null,
  data: null,
};

function toldBy({ id, type, stream, recordedAt, data, metadata }: StoredEvent): Teller {
  const { actor, onBehalfOf = null } = metadata as Partial<CommandMetadata>;
  const { administration = null, officer = null, role = null } = (actor ?? {}) as Partial<CommandMetadata['actor']>;
  const { reason = null } = data as { readonly reason?: string };
  const said = { administration, officer, role, onBehalfOf, reason };
  return { event: id, type, stream, recordedAt: instantText(recordedAt), ...said, data };
}
