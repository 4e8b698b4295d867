// Contributions summed by group: exact, as intervals, two statements never together. The database finds what counts; joining it
// with its families and grouping it is done here.
import type { At } from '../../../src/eventsourcing/asking/ask.js';
import { inTurns } from '../../../src/eventsourcing/asking/turns.js';
import { UNIT_PART } from '../booking.js';
import type { Family } from '../dimension.js';
import { dimension, type Dimension } from '../dimensions.js';
import type { Combination } from './combinations.js';
import type { Told, Value } from './family-parts.js';
import { columnFor, type GroupedFilter } from './filter.js';
import { gathered } from './gathered.js';
import { inOrderOf } from './in-order.js';
import { familiesIn, type Further } from './source.js';
import type { Sums } from './summed.js';

/** What a combination of a family tells; of whose figure it is, by whether it was declared. */
export interface OfFamily {
  readonly family: Family;
  readonly of: (combination: Combination, isDeclared: boolean) => Value;
}

const ofKind = (of: OfFamily['of']): OfFamily => ({ family: 'kind', of });

/** Two statements are never added; a part of unknown quantity, and what a unit takes back, keep rows of their own. */
const GROUPED: Readonly<Record<string, OfFamily>> = {
  g_evidence: ofKind(({ evidence }) => evidence!),
  g_measure: ofKind(({ measure }) => measure!),
  g_what: ofKind(({ what }) => what!),
  g_currency: ofKind(({ currency }) => currency!),
  g_statement: ofKind(({ statement }, isDeclared) => (isDeclared ? statement! : null)),
  g_attribution: { family: 'owner', of: ({ attribution }, isDeclared) => (isDeclared ? attribution! : null) },
  g_part: ofKind(({ unspecified, measure, unweighed, part }, isDeclared) => {
    const isApart = Number(unspecified) === 1 || measure === 'COUNT' || Number(unweighed) !== 0;
    return (isDeclared ? isApart : part === UNIT_PART) ? part! : null;
  }),
};

/** The names under which these come back. */
export const OWN = Object.keys(GROUPED);

export interface Grouping extends Further {
  /** What else families tell of a group, beside the dimensions of `by`; each comes back under its name, behind the times. */
  readonly also?: Readonly<Record<string, OfFamily>>;
  /** Tells groupings with other columns, times or conditions apart, beside the question's own form. */
  readonly name: string;
  /** Whether groups that net to nothing are left out; a series of what became known keeps them. */
  readonly keepEmpty?: boolean;
  /** What of the times tells groups apart, where that is not each of them: it comes back as `g_place`, without the times. */
  readonly place?: (times: readonly Value[]) => string;
}

/** The name of a place instead of times. */
const PLACED = 'g_place';

/** By nothing but the question's own dimensions. */
const PLAIN: Grouping = { name: '' };

const byDimensions = (form: GroupedFilter): Readonly<Record<string, OfFamily>> =>
  Object.fromEntries((form.by ?? []).map((each) => [`g_by_${each}`, ofDimension(each, form)]));

function ofDimension(name: Dimension, form: GroupedFilter): OfFamily {
  const column = columnFor(name, form);
  const { family, many } = dimension(name);
  return { family, of: (combination) => (many && combination[column] === '' ? null : combination[column]!) };
}

/** The names under which a group's key comes back. */
export const groupNames = (
  form: GroupedFilter,
  { times = {}, also = {}, place }: Grouping = PLAIN,
): readonly string[] => [
  ...OWN,
  ...Object.keys(byDimensions(form)),
  ...(place ? [PLACED] : Object.keys(times)),
  ...Object.keys(also),
];

/** By family, what it tells of a group. */
function toldBy(families: readonly Family[], form: GroupedFilter, { also = {} }: Grouping): readonly Told[] {
  const all = Object.entries({ ...GROUPED, ...byDimensions(form), ...also });
  return families.map((family) => {
    const own = all.filter(([, each]) => each.family === family);
    const of: Told['of'] = (combination, isDeclared) => own.map(([, each]) => each.of(combination, isDeclared));
    return { family, names: own.map(([name]) => name), of };
  });
}

/** The sums of a question's groups, in the order of their keys. */
export async function sumsOf<Row extends Sums>(
  form: GroupedFilter,
  at: At,
  grouping: Grouping = PLAIN,
): Promise<readonly Row[]> {
  const { upTo } = at;
  if (upTo === null) return [];
  const { name, times = {}, place, keepEmpty = false } = grouping;
  const told = toldBy(familiesIn(form, grouping), form, grouping);
  const groups = await gathered(
    { name, form, further: grouping, told, times: Object.keys(times), place },
    { ...at, upTo },
  );
  const rows = (await inTurns(groups.rows(), at.turn, (row) => row)) as unknown as Row[];
  const kept = keepEmpty ? rows : rows.filter(({ entries }) => entries !== 0);
  return inOrderOf(kept, groupNames(form, grouping), at.turn);
}
