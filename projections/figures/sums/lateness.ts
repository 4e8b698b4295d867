// The lateness of figures, and who is told of it: of a country that country, of an operation its coordination unit. What a figure says
// of an amount everybody reads who sees it; how punctual somebody was is no part of it.
import { byText } from './by-text.js';
import { coordinatorsOf, type Operation, operationStory } from '../../../src/domain/operation/story.js';
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
  const own = at.reader.as ?? at.reader.administration;
  const coordinated = await coordinatedOf([...operations, ...(asked.operation ?? [])], at);
  const isOwn = (country: unknown): boolean => country === own;
  const isTold = ({ evidence, country, operation }: Whose): boolean =>
    evidence === 'DECLARED' ||
    every(country, asked.country, isOwn) ||
    every(operation, asked.operation, (each) => coordinated.has(each));
  return {
    of: (row) => (isTold(row) ? row : untold(row)),
    besides: JSON.stringify([isCountry(own) ? own : null, [...coordinated]]),
  };
}

/** The row without it. */
export const untold: Lateness['of'] = (row) => ({ ...row, late: null });

/** What the row says, else each that the question asks for; where neither says any, it may be anybody's. */
function every(told: unknown, asked: readonly string[] | undefined, is: (each: unknown) => boolean): boolean {
  return told === undefined ? asked !== undefined && asked.length > 0 && asked.every(is) : is(told);
}

/** Those that the reader coordinates, sorted. */
async function coordinatedOf(operations: readonly unknown[], at: At): Promise<ReadonlySet<unknown>> {
  const named = new Set(operations.filter((each) => typeof each === 'string').sort(byText));
  for (const id of named) if (!(await isCoordinated(id, at))) named.delete(id);
  return named;
}

async function isCoordinated(id: string, at: At): Promise<boolean> {
  const found = await at.story(operationStory, id);
  return found !== undefined && isInUnit(found.story, at);
}

/** Whether the reader coordinates it. */
export function isInUnit(operation: Operation, { reader, now }: At): boolean {
  const { as, administration: own, officer: person } = reader;
  const [administration, officer] = as === undefined ? [own, person] : [as, undefined];
  return coordinatorsOf(operation, now).some(
    (each) => each.country === administration && (each.officer === undefined || each.officer === officer),
  );
}
