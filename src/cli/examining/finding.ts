// A finding of an examination: one line about one thing, and what to do where something is wrong.

export interface Finding {
  readonly about: string;
  /** `note`: worth knowing, and nothing is wrong. */
  readonly state: 'ok' | 'note' | 'wrong';
  readonly found: string;
  readonly fix?: string;
}

export const fine = (about: string, found: string): Finding => ({ about, state: 'ok', found });
export const note = (about: string, found: string, fix?: string): Finding => ({
  about,
  state: 'note',
  found,
  ...(fix === undefined ? {} : { fix }),
});
export const wrong = (about: string, found: string, fix: string): Finding => ({ about, state: 'wrong', found, fix });

/** What a look throws is a finding too; a fault of a store says itself what to do. */
export async function looked(
  about: string,
  look: () => Promise<readonly Finding[]> | readonly Finding[],
): Promise<readonly Finding[]> {
  try {
    return await look();
  } catch (problem) {
    return [{ about, state: 'wrong', found: problem instanceof Error ? problem.message : String(problem) }];
  }
}
