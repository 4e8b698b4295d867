// Facts for tests of what can be known: statements, operations, series and committees, with everything that need not vary.
import type { CommitteeEvents } from '../../../src/domain/committee/events.js';
import type { OperationSeriesEvents } from '../../../src/domain/operation-series/events.js';
import type { OperationEvents } from '../../../src/domain/operation/events.js';
import type { DeclaredFigure, StatementEvents } from '../../../src/domain/statement/events.js';
import type { Quantity } from '../../../src/domain/values/amounts/quantity.js';
import { when, type When } from '../../../src/domain/values/time/when.js';
import type { Fact } from '../read-models/projecting.js';

/** A time as people write it: `2009-08/2009-09`. */
export function at(text: string): When {
  const read = when.parse(text);
  if (!('precision' in read)) throw new Error(`no time: ${text}`);
  return read;
}

export const unknownTime = (bounds: { from?: string; to?: string } = {}): When => ({ ...bounds, precision: 'unknown' });

type Bound = Quantity['bound'];

/** `kg('92')`, `kg('162', 'GT')`, `kg('10', 'BETWEEN', { upper: '12' })`, `kg(null)` for unknown. */
export function kg(value: string | null, bound: Bound = 'EQ', more: Partial<Quantity> = {}): Quantity {
  const said = value === null ? { bound: 'UNKNOWN' as const } : { value, bound };
  return { unit: 'KGM', basis: 'NOT_STATED', method: 'PUBLISHED', ...said, ...more };
}

export const rounded = (value: string, roundedTo = '1'): Quantity => kg(value, 'EQ', { roundedTo });

export const COLLECTIVE = {
  kind: 'collective',
  of: 'customs services of CIS members',
  count: 10,
  members: null,
} as const;

type Figures = StatementEvents['FiguresDeclared'];
type Said = Partial<Omit<Figures, 'scope'>> & { readonly scope?: Partial<Figures['scope']> };

export function declared(id: string, { scope, ...said }: Said = {}, flags: Fact['flags'] = []): Fact {
  const data: Figures = {
    scope: { period: at('2024'), ...scope },
    assertedBy: ['CHLEU'],
    asserted: at('2025-01-10'),
    attribution: COLLECTIVE,
    parts: [],
    counts: [],
    ...said,
  };
  return { stream: `statement-${id}`, type: 'FiguresDeclared', data, flags };
}

export const withdrawn = (id: string, reason = 'counted twice'): Fact => ({
  stream: `statement-${id}`,
  type: 'StatementWithdrawn',
  data: { reason },
});

export const part = (
  substance: DeclaredFigure['substance'],
  of: DeclaredFigure['class'],
  quantity: Quantity,
): DeclaredFigure => ({
  ...(substance ? { substance } : {}),
  ...(of ? { class: of } : {}),
  quantity,
});

export const operation = <Type extends keyof OperationEvents>(
  id: string,
  type: Type,
  data: OperationEvents[Type],
): Fact => ({
  stream: `operation-${id}`,
  type,
  data,
});

export const series = (id: string, data: Partial<OperationSeriesEvents['OperationSeriesEstablished']> = {}): Fact => ({
  stream: `operationSeries-${id}`,
  type: 'OperationSeriesEstablished',
  data: { recurrence: 'ANNUAL', establishedOn: at('2009-10-08'), ...data },
});

export const committee = <Type extends keyof CommitteeEvents>(
  id: string,
  type: Type,
  data: CommitteeEvents[Type],
): Fact => ({
  stream: `committee-${id}`,
  type,
  data,
});

const OF_MEMBERS = {
  kind: 'collective',
  of: 'customs authorities of CHLEU member countries',
  count: null,
  members: null,
} as const;

/** What the communiqué of 21 October 2009 states. */
export const COMMUNIQUE_2009 = declared('wco-chleu-2009', {
  scope: { operation: 'cis-drugs-2009', period: at('2009-08/2009-09') },
  assertedBy: ['CHLEU', 'WCO'],
  asserted: at('2009-10-21'),
  headline: part(undefined, 'CONTROLLED_UNSPECIFIED', kg('162', 'GT')),
  parts: [
    part('heroin', 'NARCOTIC', rounded('92')),
    part('opium', 'NARCOTIC', rounded('25')),
    part('cannabis-resin', 'NARCOTIC', rounded('10')),
    part('cannabis-herb', 'NARCOTIC', rounded('33')),
    part('unspecified', 'PSYCHOTROPIC', kg(null)),
    part('unspecified', 'POTENT', kg(null)),
  ],
  counts: [{ what: 'SMUGGLING_ATTEMPT_PREVENTED', category: 'DRUGS', n: 105, bound: 'EQ' }],
});

/** What the report of the 24th meeting states: controlled deliveries, and Barrier-2024. */
export const DELIVERIES_2024 = declared('chleu-24-deliveries', {
  scope: { method: 'CONTROLLED_DELIVERY', body: 'chleu' },
  asserted: at('2024'),
  attribution: OF_MEMBERS,
  headline: part(undefined, 'DRUGS_UNSPECIFIED', kg('20', 'GT')),
  counts: [{ what: 'OPERATION_BY_CONTROLLED_DELIVERY_CONDUCTED', n: 8, bound: 'EQ' }],
});
export const BARRIER_2024 = declared('chleu-24-barrier', {
  scope: { operation: 'barrier-2024' },
  asserted: at('2024'),
  attribution: OF_MEMBERS,
  headline: part(undefined, 'CONTROLLED_UNSPECIFIED', { ...kg('3', 'GT'), unit: 'TNE' }),
});

/** Only these columns of the rows, for a literal table of expectations. */
export function columns(
  rows: readonly Readonly<Record<string, unknown>>[],
  ...names: readonly string[]
): readonly (readonly unknown[])[] {
  return rows.map((row) => names.map((name) => row[name]));
}
