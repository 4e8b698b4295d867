// The answer of the server to a table: how many rows came to what, and of each row what to know and what to do.

export type Outcome = 'accepted' | 'flagged' | 'known' | 'refused' | 'left-out';

/** Of a row, beside the edition that the table replaces. */
export type Change = 'added' | 'changed' | 'same';

export interface ImportedRow {
  readonly row: number;
  readonly reference?: string;
  readonly outcome: Outcome;
  readonly id?: string;
  readonly position: string | null;
  readonly repeated?: boolean;
  readonly like?: number;
  readonly overlaps?: readonly number[];
  readonly alike?: readonly string[];
  readonly edition?: { readonly is: Change; readonly was?: readonly string[]; readonly becomes?: readonly string[] };
  readonly remarks: readonly { readonly text: string; readonly fix: string }[];
  readonly problems: readonly {
    readonly cell?: string;
    readonly heading?: string;
    readonly detail: string;
    readonly fix: string;
  }[];
}

export interface ImportAnswer {
  /** The id of what was recorded. */
  readonly import?: string;
  readonly dryRun: boolean;
  readonly counts: Readonly<Record<Outcome, number>>;
  readonly ignored: readonly { readonly column: string; readonly heading: string }[];
  readonly otherSheets: readonly string[];
  /** Of a check beside an earlier edition. */
  readonly edition?: Readonly<Record<Change, number>> & { readonly gone: readonly Gone[] };
  readonly rows: readonly ImportedRow[];
}

/** What an earlier edition said of a thing and this one no longer says. */
export interface Gone {
  readonly id: string;
  readonly was: readonly string[];
}

/** Rows that are as they should be need no look. */
export const matters = ({ outcome, like, overlaps, alike, edition }: ImportedRow): boolean =>
  outcome !== 'accepted' ||
  (like ?? overlaps ?? alike) !== undefined ||
  (edition !== undefined && edition.is !== 'same');

export interface Profile {
  readonly id: string;
  readonly title: string;
  readonly collection: string;
}
