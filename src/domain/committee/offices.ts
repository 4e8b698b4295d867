// The offices of a committee: which provision governs whom, and who held which at a time, as far as the log tells.
import type { ProvisionSubject } from '../provision/events.js';
import { provisionId } from '../provision/story.js';
import type { Office } from './events.js';

const GOVERNED_BY: Partial<Record<Office, ProvisionSubject>> = {
  HEAD_OF_HEADQUARTERS: 'HEADQUARTERS',
  HEAD_OF_SECRETARIAT: 'SECRETARIAT',
};

/** The provision that says how that office is filled; undefined: none does. */
export function provisionOver(committee: string, office: Office): string | undefined {
  const subject = GOVERNED_BY[office];
  return subject && provisionId(committee, subject);
}
