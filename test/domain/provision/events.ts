// Events of a provision, as plain data: what is not named is some ordinary value.
import type { ProvisionEvents } from '../../../src/domain/provision/events.js';
import { day, toldAs } from '../events-as-data.js';

const told = toldAs<ProvisionEvents>();

export const approved = told('ProvisionApproved', {
  body: 'rtc',
  subject: 'SECRETARIAT',
  approvedOn: day('2026-04-06'),
});
