// Events of a project, as plain data: what is not named is some ordinary value.
import type { ProjectEvents } from '../../../src/domain/project/events.js';
import { day, toldAs } from '../events-as-data.js';

const told = toldAs<ProjectEvents>();

export const registered = told('ProjectRegistered', {
  body: 'rtc',
  names: { en: 'Net' },
  registeredOn: day('2026-01-10'),
});
export const presented = told('ProjectResultsPresented', { presentedOn: day('2026-04-06') });
export const closed = told('ProjectClosed', { closedOn: day('2027-01-10') });
