// What the ledger remembers of an operation: its series, its targets, and until when its reports are in time.
import type { SubstanceClass } from '../../src/domain/values/goods/substance.js';
import { civilSpan, type When } from '../../src/domain/values/time/when.js';
import { table } from '../../src/eventsourcing/read-models/read-model.js';
import { LEDGER_VERSION } from './table.js';

export interface OperationWork {
  readonly id: string;
  /** Series by its latest plan, and the series that names it as its first edition. */
  readonly planned: string | null;
  readonly first_of: string | null;
  /** Reports recorded from this moment on are late: ms UTC. */
  readonly deadline: number | null;
  /** Classes of substance in scope; a seizure of another class is a bonus find. Empty: everything is. */
  readonly targets: readonly SubstanceClass[];
  /** Those that were named when it was launched: they go before those of the decision, whichever became known first. */
  readonly launched: readonly SubstanceClass[] | null;
}

export const operations = table<OperationWork>(
  {
    name: 'ledger_operation',
    columns: { id: 'text', planned: 'text?', first_of: 'text?', deadline: 'int?', targets: 'json', launched: 'json?' },
    key: ['id'],
  },
  LEDGER_VERSION,
);

/** An operation of which nothing is known. */
export const unknown = (id: string): OperationWork => ({
  id,
  planned: null,
  first_of: null,
  deadline: null,
  targets: [],
  launched: null,
});

export function seriesOf(operation: OperationWork | undefined): string | null {
  return operation?.planned ?? operation?.first_of ?? null;
}

export const targetsOf = (operation: OperationWork | undefined): readonly SubstanceClass[] =>
  operation?.launched ?? operation?.targets ?? [];

/** The end of the time in which reports are accepted, ms UTC; a date without a time of day ends at midnight UTC. */
export function deadlineOf(until: When | undefined): number | null {
  if (!until) return null;
  const { to, offset } = civilSpan(until);
  return to === null ? null : to - (offset ?? 0) * 60_000;
}
