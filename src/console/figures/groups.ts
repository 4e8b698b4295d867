// The groups of a figure: what they are called, and the question about what one of them is made of.
import type { Column } from '../../http/catalogue/shape.js';
import { nameOf } from '../state/catalogue.js';
import { hashOf } from '../state/route.js';
import type { FigureRow } from './bounds.js';

/** Of a delay: what happened then became known then. */
const BOTH_TIMES = ['happened', 'becameKnown'];

export function labelOf(row: FigureRow, by: readonly string[], columns: readonly Column[]): string {
  const groups = by.map((each) => textOf(row[each], columns.find(({ name }) => name === each)?.choices));
  const names = [BOTH_TIMES.flatMap((each) => textOf(row[each], undefined) || []).join(' → '), ...groups];
  const told = names.filter((each) => each !== '');
  return told.length > 0 ? told.join(' · ') : collectiveOf(row);
}

/** Of several states together nobody can say which. */
function collectiveOf({ attribution }: FigureRow): string {
  const of = attribution?.['of'];
  return typeof of === 'string' ? of : '—';
}

function textOf(value: unknown, choices: string | undefined): string {
  if (Array.isArray(value)) return value.map((each) => textOf(each, choices)).join(', ');
  return typeof value === 'string' ? nameOf(value, choices) : '';
}

/** How a figure is cut says nothing of what it is made of. */
const CUTS = ['by', 'top', 'bucket', 'axis', 'cumulative'];

interface Of {
  readonly query: URLSearchParams;
  readonly columns: readonly Column[];
}

export function whyOf(row: FigureRow, { query }: Of): string {
  const asked = new URLSearchParams([...query].filter(([name]) => !CUTS.includes(name)));
  const by = query.getAll('by').flatMap((each) => each.split(','));
  for (const name of [...by, 'evidence', 'statement']) {
    const value = row[name];
    if (typeof value === 'string') asked.set(name, value);
  }
  if (row.bucket !== undefined && (query.get('axis') ?? 'happened') === 'happened') {
    asked.set('happenedFrom', row.bucket);
    asked.set('happenedTo', row.bucket);
  }
  return hashOf(['figures', 'ledger'], asked);
}
