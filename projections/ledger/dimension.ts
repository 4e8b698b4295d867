// The form of a dimension: what it is called, where it is kept, and who tells it.
import type { IncidentEvents, LineData } from '../../src/domain/incident/events.js';
import type { Value } from '../../src/forms/value.js';
import type { Term } from '../../src/forms/vocabulary.js';

/** What contributions have in common is kept once, by these; a new one needs its line in `families.ts`. */
export type Family = 'kind' | 'owner' | 'undertaking' | 'goods' | 'movement' | 'passage' | 'scope';

/** A line as it was recorded, with what its goods are by now. */
export interface LineSeen {
  readonly told: { readonly [Name in FieldOf<LineData>]?: In<LineData, Name> };
  readonly substance: string | null;
  /** The state that it is credited to. */
  readonly country: string | null;
}
type FieldOf<Data> = Data extends unknown ? keyof Data : never;
type In<Data, Name> = Data extends unknown ? (Name extends keyof Data ? Data[Name] : never) : never;

/** How goods moved and were found, as far as a report, or a route, tells it. */
export type Movement = Partial<IncidentEvents['IncidentReported']>;

export interface DimensionLine {
  readonly name: Term;
  readonly family: Family;
  /** How a question names its values. */
  readonly value: Value<string>;
  /** Its column, where that has another name. */
  readonly column?: string;
  /** The column that our own table fills, where a question may ask for that instead. */
  readonly byRulebook?: string;
  /** It says what the goods are: answered by a statement's parts, and found under what does not name any. */
  readonly isGoods?: true;
  /**
   * Several values of one contribution, kept as a text with commas. Grouped `together` they are one value; `apart` each
   * contribution counts under each of them, so that the rows overlap.
   */
  readonly many?: 'together' | 'apart';
  /** As somebody wrote it: of so many values there is no roll-up. */
  readonly isFree?: true;
  /** Where a movement tells it. */
  readonly of?: (movement: Movement) => string | readonly string[] | undefined;
  /** Where a line tells it; it goes before what its incident's movement tells. */
  readonly ofLine?: (line: LineSeen) => string | undefined;
}
