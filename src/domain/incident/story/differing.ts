// The fields in which two tellings of one thing differ.
import type { Flag } from '../../../eventsourcing/log/event.js';
import { changedFields } from '../../told.js';

type Fields = Readonly<Record<string, unknown>>;

/** What stands of them and what is told now, as a flag keeps it: JSON of the fields that differ. */
export function difference(standing: object, told: object): NonNullable<Flag['values']> {
  const names = changedFields(standing, told);
  const only = (of: object): string =>
    JSON.stringify(Object.fromEntries(names.map((name) => [name, (of as Fields)[name] ?? null])));
  return { stands: only(standing), told: only(told) };
}
