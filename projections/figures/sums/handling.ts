// The codes that contributions stand under: those of the stream that each is booked for, as they stand there; of what depends on
// several streams, those of each.
import type { Handled } from '../../../src/domain/audience/audience.js';
import type { At } from '../../../src/eventsourcing/asking/ask.js';
import { categoryOf, idOf } from '../../../src/eventsourcing/log/event.js';
import { partsIn } from '../../ledger/matches/parts.js';
import { incidents } from '../../registers/incidents.js';
import { statements } from '../../registers/statements.js';

/** Registers of what can be restricted. */
const RESTRICTED = [incidents, statements];

const NONE: Handled = { handling: [], nationalMarking: null, permitted: [] };

/** By stream. */
export async function handlingIn(
  streams: readonly string[],
  at: At,
): Promise<(entry: { readonly stream: string }) => Handled> {
  const known = new Map<string, Handled>();
  const parts = await partsIn(streams, at);
  const all = [...new Set([...streams, ...[...parts.values()].flat()])];
  for (const register of RESTRICTED) {
    const { category } = register.of;
    const own = all.filter((stream) => categoryOf(stream) === category);
    for (const { id, listed } of await register.such(at)('id', own.map(idOf))) {
      const { handling, nationalMarking, permitted } = { ...NONE, ...(listed as Partial<Handled>) };
      known.set(`${category}-${id}`, { handling, nationalMarking, permitted });
    }
  }
  return ({ stream }) =>
    parts.has(stream)
      ? together(parts.get(stream)!.map((each) => known.get(each) ?? NONE))
      : (known.get(stream) ?? NONE);
}

/** Each code binds. */
function together(all: readonly Handled[]): Handled {
  return {
    handling: [...new Set(all.flatMap(({ handling }) => handling))].sort(),
    nationalMarking: all.find(({ nationalMarking }) => nationalMarking !== null)?.nationalMarking ?? null,
    permitted: [...new Set(all.flatMap(({ permitted }) => permitted))].sort(),
  };
}
