// The editions of a series in the order in which they ran, each with its scope and its figures, itemised and declared apart.
import { type Operation, operationStory, windowOf } from '../../../src/domain/operation/story.js';
import { statementStory } from '../../../src/domain/statement/story.js';
import { civilSpan } from '../../../src/domain/values/time/when.js';
import type { At } from '../../../src/eventsourcing/asking/ask.js';
import type { GroupedFilter } from '../../ledger/asking/filter.js';
import { merged } from '../../ledger/asking/merged.js';
import type { Sums } from '../../ledger/asking/summed.js';
import { sumsOf } from '../../ledger/asking/sums.js';
import { editionsOf } from '../../registers/operation-series.js';
import { operations } from '../../registers/operations.js';
import { parts } from '../reconciliation/figures.js';
import { type Interval, intervalOf, plus } from '../sums/interval.js';
import { type Scope, scopeOfEdition, scopeOfStatement } from './scope.js';

export interface Figure {
  readonly sums: Sums;
  /** What a declared figure leaves open may belong to it too. */
  readonly interval: Interval;
  /** Within which it holds; null: within that of its edition. */
  readonly scope: Scope | null;
}

export interface Edition {
  readonly id: string;
  readonly name: string;
  readonly begins: number | null;
  readonly scope: Scope;
  readonly figures: readonly Figure[];
}

/** What is asked of each, beside which operation it is. */
export type Asked = Pick<GroupedFilter, 'by' | 'country' | 'class' | 'substance'>;

/** As far as the reader sees them; those of which nobody knows when they ran come last. */
export async function editionsIn(series: string, asked: Asked, at: At): Promise<readonly Edition[]> {
  const named = (await operations.such(at)('series', [series])).map(({ id }) => id);
  const all: Edition[] = [];
  for (const id of new Set([...named, ...(await editionsOf([series], at))])) {
    const told = await at.story(operationStory, id);
    if (told) all.push(await editionOf(id, told.story, { asked, at }));
  }
  const last = Number.MAX_SAFE_INTEGER;
  return all.sort((one, other) => (one.begins ?? last) - (other.begins ?? last) || (one.id < other.id ? -1 : 1));
}

interface Asking {
  readonly asked: Asked;
  readonly at: At;
}

async function editionOf(id: string, it: Operation, { asked, at }: Asking): Promise<Edition> {
  const window = windowOf(it);
  const filter = { ...asked, operation: [id] };
  const itemised = await sumsOf<Sums>({ ...filter, evidence: ['ITEMISED'] }, at);
  return {
    id,
    name: it.launched?.codeName ?? it.plan?.codeName ?? id,
    begins: window ? civilSpan(window).from : null,
    scope: scopeOfEdition(it, window),
    figures: [
      ...itemised.map((sums) => ({ sums, interval: intervalOf(sums), scope: null })),
      ...(await declaredOf({ ...filter, evidence: ['DECLARED'] }, at)),
    ],
  };
}

/** A headline, or the parts that name the goods that are asked for. */
async function declaredOf(filter: GroupedFilter, at: At): Promise<readonly Figure[]> {
  const goods = (['substance', 'class'] as const).find((each) => filter.by?.includes(each));
  const sums = await sumsOf<Sums>(filter, at);
  const told = goods
    ? parts(sums, goods)
    : merged(sums, wholeKey).map((each) => ({ sums: each, more: undefined as Interval | undefined }));
  const all: Figure[] = [];
  for (const { sums: each, more } of told) {
    const statement = each.g_statement === null ? undefined : await at.story(statementStory, each.g_statement);
    if (!statement) continue;
    const interval = more ? plus(intervalOf(each), more) : intervalOf(each);
    all.push({ sums: each, interval, scope: scopeOfStatement(statement.story, goods !== undefined) });
  }
  return all;
}

/** Parts without a headline are the whole together; two counts of one statement are two claims. */
const wholeKey = ({ g_statement, g_measure, g_what, g_part }: Sums): string =>
  JSON.stringify([g_statement, g_measure, g_what, g_measure === 'COUNT' ? g_part : null]);
