// The events of a published table. Names and fields are the storage format: add, never edit.
import type { EventOf } from '../../eventsourcing/log/event.js';
import type { CountOf } from '../values/amounts/counted.js';
import type { SubstanceClass } from '../values/goods/classes.js';
import type { Names } from '../values/text.js';
import type { When } from '../values/time/when.js';

export interface PublishedTableEvents {
  /** `position`: where in the log it is asked. `countries`: those that take part, each with a line of its own. */
  TableDrawnUp: {
    operation: string;
    title?: Names;
    question: TableQuestion;
    position: string;
    countries: readonly string[];
  };
  /** Of several of one country the latest stands. `roundedTo`: in the unit of the table. */
  LineConfirmed: { country: string; as: LineShown; roundedTo?: string };
  /** The line is not confirmed, and in no sum, until its state confirms it. `remark`: what is wrong with it. */
  LineDisputed: { country: string; remark?: string };
  /** `rules`: by which the figures were worked out. */
  TablePublished: { rules: string; rows: readonly PrintedRow[] };
  /** It stays readable. */
  TableWithdrawn: { reason: string };
}

/** What is summed, by country; the operation and its position say the rest. */
export interface TableQuestion {
  measure: TableMeasure;
  /** Of COUNT: what is counted. */
  what?: CountOf;
  substance?: readonly string[];
  class?: readonly SubstanceClass[];
  happenedFrom?: When;
  happenedTo?: When;
}

export type TableMeasure = 'MASS' | 'VOLUME' | 'PIECES' | 'PACKAGES' | 'COUNT';

export type LineShown = 'EXACT' | 'ROUNDED' | 'ONLY_IN_SUM' | 'WITHHELD';

/** As it is printed: decimals in the table's unit; `lower` null: nothing itemised; `upper` null: no bound. */
export interface PrintedFigure {
  lower: string | null;
  upper: string | null;
  lowerStrict: boolean;
  upperStrict: boolean;
  /** The ±. */
  rounding: string;
  /** What holds of some of it. */
  marks: readonly FigureMark[];
}

export type FigureMark = 'UNWEIGHED' | 'APPROXIMATE' | 'CONTESTED' | 'UNCONFIRMED';

/** A line without a figure says only why; the sum has no country. */
export type PrintedRow =
  | { line: 'EXACT' | 'ROUNDED'; country: string; figure: PrintedFigure }
  | { line: 'ONLY_IN_SUM' | 'WITHHELD' | 'NOT_CONFIRMED' | 'DISPUTED'; country: string }
  | { line: 'SUM'; figure: PrintedFigure };

export type PublishedTableEvent = EventOf<PublishedTableEvents>;
