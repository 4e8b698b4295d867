// Columns that forms of incidents have alike: what the short form calls them holds for all.
import { incidentShort } from './incident-short.js';
import type { ProfileColumn } from './profile.js';

export const sharedColumns = (...to: readonly string[]): readonly ProfileColumn[] =>
  incidentShort.columns.filter((each) => to.includes(each.to));
