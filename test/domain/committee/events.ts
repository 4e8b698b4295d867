// Events of a committee's offices, as plain data: what is not named is some ordinary value.
import type { CommitteeEvents } from '../../../src/domain/committee/events.js';
import { day, toldAs } from '../events-as-data.js';

const told = toldAs<CommitteeEvents>();

export const candidacy = told('CandidacyAgreed', {
  office: 'HEAD_OF_HEADQUARTERS',
  person: 'A. Head',
  agreedOn: day('2026-04-20'),
});
export const appointed = told('OfficeAppointed', {
  office: 'HEAD_OF_HEADQUARTERS',
  person: 'A. Head',
  appointedOn: day('2026-05-01'),
});
export const termEnded = told('TermEnded', {
  office: 'HEAD_OF_HEADQUARTERS',
  person: 'A. Head',
  endedOn: day('2026-12-31'),
  because: 'RESIGNED',
});
