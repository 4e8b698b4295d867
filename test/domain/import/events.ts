// Events of an import, as plain data: what is not named is some ordinary value.
import type { ImportEvents } from '../../../src/domain/import/events.js';
import { toldAs } from '../events-as-data.js';

const told = toldAs<ImportEvents>();

export const FILE = 'a5'.repeat(32);
export const SENDER = { administration: 'KZ', service: 'CUSTOMS', officer: 'p-1', role: 'officer' } as const;
const COUNTS = { accepted: 2, flagged: 0, known: 0, refused: 1, leftOut: 0 };
/** As the program tells them. */
export const ROWS = { from: 2, upTo: 4, counts: COUNTS, notTold: [{ row: 3, codes: ['QUANTITY_UNREADABLE'] }] };

export const begun = told('ImportBegun', {
  file: FILE,
  profile: 'incident-short',
  sender: SENDER,
  rows: 3,
  others: 'LEAVE',
});
export const rowsTold = told('ImportRowsTold', ROWS);
export const finished = told('ImportFinished', { rows: 3 });
export const withdrawn = told('ImportWithdrawn', { reason: 'ERROR' });
export const takenBack = told('ImportTakenBack', { events: 4, things: 2, leftCount: 0 });
/** With two rows that wait for Kyrgyzstan. */
export const PROPOSING = { ...ROWS, proposed: [{ country: 'KG', rows: 2 }] };
export const proposing = told('ImportRowsTold', PROPOSING);
export const answered = told('ImportProposalsAnswered', { country: 'KG', is: 'ACCEPTED' });
export const carriedOut = told('ImportAnswerCarriedOut', { country: 'KG', things: 2, leftCount: 0 });
