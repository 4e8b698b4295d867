// The columns of a list or a figure as a page draws them: its file's columns, those with one whole put together.
import type { AnyQuestion } from '../../eventsourcing/asking/ask.js';
import { given } from '../../eventsourcing/log/event.js';
import type { ColumnNames } from '../../answering/columns.js';
import type { Column, Field } from './shape.js';

export interface Naming {
  readonly names: ColumnNames | undefined;
  /** What may be chosen where a field or filter of that name is filled in. */
  readonly fieldNamed: (name: string) => Field | undefined;
  readonly collectionNamed: (name: string) => string | undefined;
}

/** `asked`: parameters on which the columns depend. */
export function columnsOf({ columns }: AnyQuestion, naming: Naming, asked: object = {}): readonly Column[] {
  const header = columns?.(asked as never) ?? [];
  const wholes = [...new Set(header.map((each) => each.split('.')[0]!))];
  return wholes.map((whole) => {
    const parts = header.filter((each) => each.startsWith(`${whole}.`)).map((each) => each.slice(whole.length + 1));
    return columnOf(whole, parts, naming);
  });
}

function columnOf(name: string, parts: readonly string[], { names, fieldNamed, collectionNamed }: Naming): Column {
  const kind = kindOf(parts);
  const partNames = parts.map((code) => ({ code, name: names?.parts[code] ?? code }));
  // A list is of what its field names one of.
  const { choices, of } = fieldNamed(name) ?? fieldNamed(name.replace(/s$/, '')) ?? {};
  return given({
    name,
    label: names?.wholes[name] ?? name,
    kind,
    choices: choices ?? of?.choices,
    collection: collectionNamed(name),
    parts: kind === 'parts' ? partNames : undefined,
  }) as Column;
}

function kindOf(parts: readonly string[]): Column['kind'] {
  if (parts.length === 0) return 'value';
  if (parts.includes('precision')) return 'time';
  return parts.join() === 'ru,en' ? 'names' : 'parts';
}
