// Who is told how many came late: of a country that country, of an operation its coordination unit, and nobody else. What a figure
// says of an amount everybody reads who sees it; how punctual somebody was is no part of it.
import { type Operation, operationStory } from '../../../src/domain/operation/story.js';
import { isCountry } from '../../../src/domain/values/who/country.js';
import type { At } from '../../../src/eventsourcing/asking/ask.js';
import type { Sums } from '../../ledger/asking/summed.js';
import type { GroupedFilter } from '../../ledger/asking/filter.js';

/** Whose the contributions of a row are, as far as the row or the question says so. */
export interface Whose {
  readonly evidence?: unknown;
  readonly country?: unknown;
  readonly operation?: unknown;
}

export interface Lateness {
  /** The row, without what this reader is not told. */
  readonly of: <Row extends Whose & { readonly late: number | null }>(row: Row) => Row;
  /** What decides it, as a text; undefined: everything is told. */
  readonly besides?: string | undefined;
}

const ALL: Lateness = { of: (row) => row };

type Asked = Pick<GroupedFilter, 'country' | 'operation'>;

/** The same of sums: where nothing was itemised there is nothing to tell. */
export async function latenessOf(all: readonly Sums[], asked: Asked, at: At): Promise<Lateness> {
  if (all.every(({ g_evidence }) => g_evidence === 'DECLARED')) return ALL;
  return latenessFor(
    asked,
    at,
    all.map((each) => each.g_by_operation),
  );
}

/** `operations`: those that rows name; others are named by the question alone. A stated figure is never late. */
export async function latenessFor(asked: Asked, at: At, operations: Iterable<unknown> = []): Promise<Lateness> {
  if (at.sight.kind === 'everything') return ALL;
  const own = at.as ?? at.reader.administration;
  const coordinated = new Set<unknown>();
  for (const id of new Set([...operations, ...(asked.operation ?? [])]))
    if (typeof id === 'string' && (await isCoordinated(id, at))) coordinated.add(id);
  const isOwn = (country: unknown): boolean => country === own;
  const isTold = ({ evidence, country, operation }: Whose): boolean =>
    evidence === 'DECLARED' ||
    every(country, asked.country, isOwn) ||
    every(operation, asked.operation, (each) => coordinated.has(each));
  return {
    of: (row) => (isTold(row) ? row : { ...row, late: null }),
    besides: JSON.stringify([isCountry(own) ? own : null, [...coordinated].sort()]),
  };
}

/** What the row says, else each that the question asks for; where neither says any, it may be anybody's. */
function every(told: unknown, asked: readonly string[] | undefined, is: (each: unknown) => boolean): boolean {
  return told === undefined ? asked !== undefined && asked.length > 0 && asked.every(is) : is(told);
}

async function isCoordinated(id: string, at: At): Promise<boolean> {
  const found = await at.story(operationStory, id);
  return found !== undefined && isInUnit(found.story, at);
}

function isInUnit({ unit }: Operation, { as, reader }: At): boolean {
  const { administration, officer } = as === undefined ? reader : { administration: as, officer: undefined };
  return unit.some(
    (each) => each.administration === administration && (each.officer === undefined || each.officer === officer),
  );
}
