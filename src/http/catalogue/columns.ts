// The columns of a list or a figure as a page draws them: its file's columns, those with one whole put together.
import type { AnyQuestion } from '../../eventsourcing/asking/ask.js';
import { given } from '../../eventsourcing/log/event.js';
import { type ColumnNames, underName } from '../../answering/columns.js';
import type { Column, Part } from './shape.js';
import type { ByName } from './values.js';

export interface Naming {
  readonly names: ColumnNames | undefined;
  /** What the values of all columns are of, by name. */
  readonly values: ByName;
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

function columnOf(name: string, parts: readonly string[], { names, values, collectionNamed }: Naming): Column {
  const kind = kindOf(parts);
  const partOf = (code: string): Part =>
    given({ code, name: names?.parts[code] ?? code, choices: underName(values, `${name}.${code}`) });
  return given({
    name,
    label: names?.wholes[name] ?? name,
    kind,
    choices: values[name],
    collection: collectionNamed(name),
    parts: kind === 'parts' ? parts.map(partOf) : undefined,
  }) as Column;
}

function kindOf(parts: readonly string[]): Column['kind'] {
  if (parts.length === 0) return 'value';
  if (parts.includes('precision')) return 'time';
  return parts.join() === 'ru,en' ? 'names' : 'parts';
}
