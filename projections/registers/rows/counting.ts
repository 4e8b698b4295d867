// Counts of things by group, as a question tells them: each thing under its keys, and what was counted in words.

/** The things that have a key, under each key, in the order of the keys' texts. */
export async function gatheredBy<Key, It>(
  things: AsyncIterable<It>,
  keysOf: (it: It) => readonly Key[],
): Promise<readonly { readonly key: Key; readonly all: readonly It[] }[]> {
  const groups = new Map<string, { readonly key: Key; readonly all: It[] }>();
  for await (const it of things)
    for (const key of keysOf(it)) {
      const text = JSON.stringify(key);
      const group = groups.get(text) ?? { key, all: [] };
      group.all.push(it);
      groups.set(text, group);
    }
  return [...groups].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, group]) => group);
}

/** The first of these counts always, of the others those that are not none: "cases 3, open 1". */
export const countsInWords = <Name extends string>(
  names: readonly Name[],
  counts: Readonly<Record<Name, number>>,
  words: Readonly<Record<Name, string>>,
): string =>
  names
    .filter((each, i) => i === 0 || counts[each] > 0)
    .map((each) => `${words[each]} ${counts[each]}`)
    .join(', ');
