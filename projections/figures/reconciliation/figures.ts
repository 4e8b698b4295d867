// The figures that a reconciliation holds against each other: each declared one, and what was itemised within its own scope.
import type { Attribution } from '../../../src/domain/values/who/attribution.js';
import { DAY } from '../../../src/domain/values/time/calendar.js';
import type { When } from '../../../src/domain/values/time/when.js';
import type { At } from '../../../src/eventsourcing/asking/ask.js';
import { type Interval, intervalOf, plus, upTo, ZERO } from '../sums/interval.js';
import type { GroupedFilter } from '../../ledger/asking/filter.js';
import { merged } from '../../ledger/asking/merged.js';
import { seizuresOf } from '../../ledger/asking/seizures.js';
import { type Grouping, sumsOf } from '../../ledger/asking/sums.js';
import type { Sums } from '../../ledger/asking/summed.js';
import { UMBRELLAS } from '../../ledger/umbrellas.js';

/** A declared figure with the scope of its statement; civil ms. */
type Scoped = Sums & {
  readonly g_method: string | null;
  readonly g_from: number | null;
  readonly g_to: number | null;
};

export type Grain = 'WHOLE' | 'CLASS' | 'SUBSTANCE';

export interface Declared {
  readonly grain: Grain;
  readonly sums: Scoped;
  readonly class: string | null;
  readonly substance: string | null;
  /** What the statement leaves open may be of this class or substance too: that much at most. */
  readonly more: Interval;
}

const SCOPED: Grouping = {
  name: 'scoped',
  families: ['undertaking'],
  also: { g_method: { family: 'undertaking', of: ({ method }) => method! } },
  times: { g_from: 'occurred_from', g_to: 'occurred_to' },
  fineness: 'entry',
};

/** The standing statements' figures: each as a whole, and each class and substance that its parts name. */
export async function declaredOf(operation: string, at: At): Promise<readonly Declared[]> {
  const asked = { operation: [operation], evidence: ['DECLARED'] };
  const whole = merged(await sumsOf<Scoped>(asked, at, SCOPED), wholeKey);
  const byClass = await sumsOf<Scoped>({ ...asked, by: ['class'] }, at, SCOPED);
  const bySubstance = await sumsOf<Scoped>({ ...asked, by: ['substance'] }, at, SCOPED);
  return [
    ...whole.map((sums): Declared => ({ grain: 'WHOLE', sums, class: null, substance: null, more: ZERO })),
    ...parts(byClass, 'class').map((each): Declared => ({
      ...each,
      grain: 'CLASS',
      class: each.name,
      substance: null,
    })),
    ...parts(bySubstance, 'substance').map((each): Declared => ({
      ...each,
      grain: 'SUBSTANCE',
      class: null,
      substance: each.name,
    })),
  ];
}

/** Parts without a headline are the whole together; two counts of one statement are two claims. */
const wholeKey = ({ g_statement, g_measure, g_what, g_part }: Sums): string =>
  JSON.stringify([g_statement, g_measure, g_what, g_measure === 'COUNT' ? g_part : null]);

interface Part<Row extends Sums> {
  readonly name: string;
  readonly sums: Row;
  readonly more: Interval;
}

const NAMES_NONE = [...UMBRELLAS, 'other', 'other-chemical'];

/** What parts name, with what the same statement leaves open in the same measure. */
export function parts<Row extends Sums>(all: readonly Row[], by: 'class' | 'substance'): readonly Part<Row>[] {
  const weighed = all.filter(({ g_measure, g_part }) => g_measure !== 'COUNT' && g_part !== 'headline');
  const nameOf = (sums: Row): string | null => {
    const name = sums[`g_by_${by}`] ?? null;
    return name === null || sums.g_part === 'rest' || NAMES_NONE.includes(name) ? null : name;
  };
  const partKey = (sums: Row): string => JSON.stringify([sums.g_statement, sums.g_measure, nameOf(sums)]);
  const named = merged(
    weighed.filter((each) => nameOf(each) !== null),
    partKey,
  );
  return named.map((sums) => {
    const open = weighed.filter(
      (each) => nameOf(each) === null && each.g_statement === sums.g_statement && each.g_measure === sums.g_measure,
    );
    return { name: nameOf(sums) ?? '', sums, more: open.map(intervalOf).map(upTo).reduce(plus, ZERO) };
  });
}

/** Everything that was itemised of the operation, by measure. */
export function itemisedOf(operation: string, at: At): Promise<readonly Sums[]> {
  return sumsOf<Sums>({ operation: [operation], evidence: ['ITEMISED'] }, at);
}

/** What was itemised of the same thing, in the same period, by the same countries; null where no scope is comparable. */
export async function itemisedWithin(operation: string, declared: Declared, at: At): Promise<Sums | null | undefined> {
  const { sums, class: ofClass, substance } = declared;
  if (sums.g_method !== null) return null;
  const form: GroupedFilter = {
    operation: [operation],
    evidence: ['ITEMISED'],
    ...whose(sums.g_attribution),
    ...periodOf(sums),
    ...(ofClass === null ? {} : { class: [ofClass] }),
    ...(substance === null ? {} : { substance: [substance] }),
  };
  if (sums.g_what === 'SEIZURE') return seizuresOf(form, at);
  const found = await sumsOf<Sums>(form, at);
  return found.find((each) => each.g_measure === sums.g_measure && each.g_what === sums.g_what);
}

function whose(attribution: string | null): Pick<GroupedFilter, 'country' | 'service'> {
  const read = attribution === null ? null : (JSON.parse(attribution) as Attribution);
  if (read?.kind === 'country') return { country: [read.code], ...(read.service ? { service: [read.service] } : {}) };
  return read?.members ? { country: [...read.members] } : {};
}

function periodOf({ g_from, g_to }: Scoped): Pick<GroupedFilter, 'happenedFrom' | 'happenedTo'> {
  return {
    ...(g_from === null ? {} : { happenedFrom: momentOf(g_from) }),
    ...(g_to === null ? {} : { happenedTo: momentOf(g_to - 1) }),
  };
}

/** The day, or the minute, that holds the moment: civil ms. */
function momentOf(civil: number): When {
  const text = new Date(civil).toISOString();
  const isDay = civil % DAY === 0 || (civil + 1) % DAY === 0;
  const minute = `${text.slice(0, 16)}+00:00`;
  const day = text.slice(0, 10);
  return isDay ? { from: day, to: day, precision: 'day' } : { from: minute, to: minute, precision: 'minute' };
}
