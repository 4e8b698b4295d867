// The orders that the crash test's child is given, and the lines that it says; a line that was cut off by its death was not said.

export interface ChildTask {
  readonly file: string;
  /** Part of the child's ids: another label shares none of them. The streams are the same for all children. */
  readonly label: string;
  readonly streams: number;
  readonly writers: number;
  /** How many appends each writer makes. */
  readonly appends: number;
  readonly acknowledgeBeforeCommit?: boolean;
}

export type Line =
  | { readonly say: 'try'; readonly stream: string; readonly ids: readonly string[] }
  | { readonly say: 'ack'; readonly stream: string; readonly ids: readonly string[]; readonly revision: number };

export function linesOf(output: string): readonly Line[] {
  return output
    .slice(0, output.lastIndexOf('\n') + 1)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
}
