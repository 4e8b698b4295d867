// The moves of figures between two places in the log: for each figure the events that booked something of it, or took it back,
// with what each added.
import type { At } from '../../../src/eventsourcing/asking/ask.js';
import { BOOKED_BY, bookedSince } from '../../ledger/asking/entries.js';
import { type GroupsForm, withDifferences } from '../../ledger/asking/filter.js';
import { isNothing, keyBy, Merging } from '../../ledger/asking/merged.js';
import { groupNames, sumsOf } from '../../ledger/asking/sums.js';
import type { Sums } from '../../ledger/asking/summed.js';

/** A place in the log: the last event that counts; null: before the first. */
export type Place = bigint | null;

export interface Between {
  readonly from: Place;
  readonly to: bigint;
}

/** Sums of what one event booked, less what it took back. */
interface Booked extends Sums {
  /** The event's number. */
  readonly g_at: string;
  /** When it had happened, and when it was said to have, at the latest: ms. */
  readonly g_happened: number | null;
  readonly g_said: number | null;
}

export interface Step {
  readonly number: bigint;
  readonly sums: Sums;
  /** Since when it could have been told: ms UTC, or of a local clock where no offset is known; null: nobody has said. */
  readonly known: number | null;
}

export interface MovedFigure {
  readonly before: Sums | undefined;
  readonly after: Sums | undefined;
  /** In the order of the log. */
  readonly steps: readonly Step[];
}

/** Figures that the same events left as they were are none. */
export async function movedFigures(asked: GroupsForm, at: At, { from, to }: Between): Promise<readonly MovedFigure[]> {
  const form = withDifferences(asked);
  const keyOf = keyBy(groupNames(form));
  const since = from ?? 0n;
  const all = await sumsOf<Booked>(
    form,
    { ...at, upTo: to },
    {
      name: `moved since ${since}`,
      times: BOOKED_BY,
      fineness: 'entry',
      where: [bookedSince(since)],
      keepEmpty: true,
    },
  );
  const steps = Map.groupBy(stepsOf(all, keyOf), ({ key }) => key);
  const at0 = from === null ? new Map<string, Sums>() : await byKey(form, { ...at, upTo: from }, keyOf);
  const at1 = await byKey(form, { ...at, upTo: to }, keyOf);
  return [...steps].map(([key, own]) => ({ before: at0.get(key), after: at1.get(key), steps: own }));
}

type KeyOf = (sums: object) => string;

const byKey = async (form: GroupsForm, at: At, keyOf: KeyOf): Promise<ReadonlyMap<string, Sums>> =>
  new Map((await sumsOf<Sums>(form, at)).map((sums) => [keyOf(sums), sums]));

function stepsOf(all: readonly Booked[], keyOf: KeyOf): readonly (Step & { readonly key: string })[] {
  const merging = new Merging<Booked>((each) => `${keyOf(each)} ${each.g_at}`);
  const known = new Map<string, number>();
  for (const each of all) {
    merging.add(each);
    const time = each.g_evidence === 'ITEMISED' ? each.g_happened : each.g_said;
    const place = `${keyOf(each)} ${each.g_at}`;
    if (time !== null) known.set(place, Math.max(known.get(place) ?? 0, time));
  }
  const steps = [...merging.all()].filter((each) => !isNothing(each));
  return steps
    .map((sums) => {
      const key = keyOf(sums);
      return { key, number: BigInt(sums.g_at), sums, known: known.get(`${key} ${sums.g_at}`) ?? null };
    })
    .sort((one, other) => (one.number < other.number ? -1 : 1));
}
