// Work on many things at once, so many at a time and no more: the answers come in the order of the things.

/** Reads side by side: enough for a store at the other end of a wire, few enough for its patience. */
const AT_ONCE = 16;

/** The next thing is begun as soon as any is done: one that takes long holds up no other. Rejects with the first fault. */
export async function sideBySide<Thing, Answer>(
  things: readonly Thing[],
  work: (thing: Thing) => Promise<Answer>,
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  const rest = things.entries();
  const one = async (): Promise<void> => {
    for (const [i, thing] of rest) answers[i] = await work(thing);
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, things.length) }, one));
  return answers;
}
