// The profiles that come with Cordon: one for each form that a sheet is filled in by.
import { TableFault } from '../tables/table-fault.js';
import { incidentShort } from './incident-short.js';
import { parcels } from './parcels.js';
import type { Profile } from './profile.js';
import { taxedGoods } from './taxed-goods.js';

export const SHIPPED: readonly Profile[] = [incidentShort, parcels, taxedGoods];

/** Throws a TableFault that names those there are. */
export function profileCalled(id: string, profiles: readonly Profile[] = SHIPPED): Profile {
  const found = profiles.find((each) => each.id === id);
  if (!found) throw new TableFault('PROFILE_UNKNOWN', { given: id, known: profiles.map((each) => each.id).join(', ') });
  return found;
}
