// Events of a working group, as plain data: what is not named is some ordinary value.
import type { WorkingGroupEvents } from '../../../src/domain/working-group/events.js';
import { day, toldAs } from '../events-as-data.js';

const told = toldAs<WorkingGroupEvents>();

export const created = told('WorkingGroupCreated', {
  body: 'rtc',
  names: { en: 'On drugs' },
  decision: 'rtc-1-1',
  createdOn: day('2026-05-01'),
});
export const headed = told('WorkingGroupHeadAppointed', { person: 'A. Head', appointedOn: day('2026-05-02') });
export const dissolved = told('WorkingGroupDissolved', { decision: 'rtc-1-1', dissolvedOn: day('2027-05-01') });
