// The answers of the server, as far as the page looks at them.

export interface Answer<Row = Readonly<Record<string, unknown>>> {
  readonly position: string | null;
  readonly knownAt: string | null;
  readonly rules: string;
  readonly digest: string;
  readonly rows: readonly Row[];
  readonly spans?: readonly Row[];
  readonly next: string | null;
  readonly note?: string;
}

export interface Flag {
  readonly code: string;
  readonly text: string;
  readonly fix: string;
  readonly counts: boolean;
}

export interface Receipt {
  readonly stream: string;
  readonly revision: number;
  readonly position: string | null;
  readonly events: readonly { readonly id: string; readonly type: string; readonly flags?: readonly Flag[] }[];
  readonly repeated?: boolean;
}

export interface Task {
  readonly text?: string;
  readonly task: string;
  readonly about: string | null;
  readonly event: string | null;
  /** `<collection>/<verb>`. */
  readonly settledBy: string;
  /** Whose it is, where only one can do it. */
  readonly country?: string | null;
}
