// The fields in which two tellings of one thing differ.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import type { Flag } from '../../../eventsourcing/log/event.js';

type Fields = Readonly<Record<string, unknown>>;

/** Their names, sorted. */
export function changedFields(before: object, after: object): string[] {
  const [one, other] = [before as Fields, after as Fields];
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].filter((name) => !sameData(one[name] ?? null, other[name] ?? null)).sort();
}

/** What stands of them and what is told now, as a flag keeps it: JSON of the fields that differ. */
export function difference(standing: object, told: object): NonNullable<Flag['values']> {
  const names = changedFields(standing, told);
  const only = (of: object): string =>
    JSON.stringify(Object.fromEntries(names.map((name) => [name, (of as Fields)[name] ?? null])));
  return { stands: only(standing), told: only(told) };
}
