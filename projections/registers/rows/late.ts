// The keys of lateness: for each thing of a register, by whom something may have come late to it or is awaited still, and when that was due.
import { type Awaited, type Deadlines, type Late, lateIn } from '../../../src/domain/deadlines.js';
import type { Operation } from '../../../src/domain/operation/story.js';
import { ANYBODY, isLong } from '../../../src/domain/requests.js';
import { civilSpan } from '../../../src/domain/values/time/when.js';
import type { At } from '../../../src/eventsourcing/asking/ask.js';
import { oncePer } from '../../../src/eventsourcing/log/once-per.js';
import { type Findable, otherOf } from './candidates.js';
import { between } from './found-by.js';
import { type Due, type LateWanted, type Source, sourcesOf } from './late-sources.js';
import type { RowKey } from './rows.js';

/** What came late in the things of one register. */
export interface LateIn {
  readonly deadlines: Deadlines<never>;
  /** Things in which there may be something, what was due last before the rest: a closer look tells. */
  sources(at: At, wanted: LateWanted): Promise<readonly Source[]>;
  /** What is late in one of them; `toldTo`: the operation whose unit alone is told of it, beside whoever is late. `others`: the stories of what sets deadlines. */
  late(
    at: At,
    id: string,
    others: At['story'],
  ): Promise<{ readonly late: readonly Late[]; readonly toldTo?: Operation | undefined }>;
}

/** What may be late in a thing at any time: of whom it is awaited still, by whom it came late, and when all of that was due. */
interface MayBe extends Due {
  readonly open: readonly string[];
  readonly came: readonly string[];
}

const NOTHING: MayBe = { open: [], came: [], first: null, last: null };
/** Only a closer look tells: before what was due at any time, and behind it. */
const ANYTHING: MayBe = { open: [ANYBODY], came: [ANYBODY], first: -8.64e15, last: 8.64e15 };

function mayBeLate<State extends object>(deadlines: Deadlines<State>, it: State): MayBe {
  if (isLong(it)) return ANYTHING;
  const late = lateIn(deadlines, it, {});
  if (late.length === 0) return NOTHING;
  const due = late.map(({ until }) => civilSpan(until).to!);
  const of = (isWanted: (each: Awaited) => boolean) => late.filter(isWanted).map((each) => each.of);
  return {
    open: of(({ came }) => came === undefined),
    came: of(({ came }) => came !== undefined),
    first: Math.min(...due),
    last: Math.max(...due),
  };
}

/** The keys by which its things are found. Where another thing sets the deadline: who told anything, and what came last. */
export function keysOfLate<State extends object>(deadlines: Deadlines<State>): readonly RowKey<State>[] {
  const { other } = deadlines;
  if (other)
    return [
      { column: 'late_by', type: 'text', key: (it) => between(other.toldBy(it)) },
      { column: 'late_last', type: 'int?', key: other.lastCame },
    ];
  const of = oncePer((it: State) => mayBeLate(deadlines, it));
  return [
    { column: 'late_open', type: 'text', key: (it) => between(of(it).open) },
    { column: 'late_came', type: 'text', key: (it) => between(of(it).came) },
    { column: 'late_first', type: 'int?', key: (it) => of(it).first },
    { column: 'late_last', type: 'int?', isIndexed: true, key: (it) => of(it).last },
  ];
}

interface Asking<State> extends Findable<State> {
  readonly deadlines: Deadlines<State>;
}

export function lateThings<State extends object>(register: Asking<State>): LateIn {
  const { of: story, deadlines } = register;
  return {
    deadlines: deadlines as unknown as Deadlines<never>,
    sources: (at, wanted) => sourcesOf(at, { ...register, isBeside: deadlines.other !== undefined }, wanted),
    async late(at, id, others) {
      const told = await at.story(story, id);
      if (!told) return { late: [] };
      const other = (await otherOf(others, deadlines.other as never, told.story)) as Operation | undefined;
      const late = lateIn(deadlines, told.story, { other, now: at.now });
      return deadlines.toldTo ? { late, toldTo: deadlines.toldTo(told.story, other) } : { late };
    },
  };
}
