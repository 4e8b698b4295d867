// Events of an administration, as plain data: what is not named is some ordinary value.
import type { AdministrationEvents } from '../../../src/domain/administration/events.js';
import { toldAs } from '../events-as-data.js';

const told = toldAs<AdministrationEvents>();

export const contactPoint = told('ContactPointNamed', { officer: 'kg-head' });
export const deputy = told('ContactPointNamed', { officer: 'kg-deputy', deputy: true });
export const named = told('OfficerNamed', { officer: 'kg-7' });
export const removed = told('OfficerRemoved', { officer: 'kg-7' });
export const mandate = told('MandateGiven', { mandate: 'ocu', to: 'KZ', commands: ['incidents'] });
export const succeeded = told('AdministrationSucceeded', { to: 'KG', on: { precision: 'unknown' } });
export const takenOver = told('PredecessorTakenOver', { from: 'KZ' });
export const postOpened = told('PostOpened', { post: 'Dostuk' });
