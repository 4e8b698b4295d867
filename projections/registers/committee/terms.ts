// The terms of a committee's offices: what each began by, and what is said of its end.
import { officeCalled, offices } from '../../../src/domain/committee/words/codes.js';
import type { Appointment, Committee, Election } from '../../../src/domain/committee/story.js';
import { certainlyLater, type When } from '../../../src/domain/values/time/when.js';
import { nameOf } from '../../../src/forms/vocabulary.js';

/** An election or an appointment, and the term that it began. */
export interface Begun {
  readonly said: Election | Appointment;
  readonly by: 'ELECTION' | 'RE_ELECTION' | 'APPOINTMENT';
  /** As papers write it; terms of one code are one office's. */
  readonly office: string;
  readonly code: string;
  readonly start: When;
  /** Whether its beginning was said apart: then it may still lie ahead. */
  readonly isDated: boolean;
}

/** Null: nobody said. */
export interface Ending {
  readonly to: When | null;
  readonly because: 'TERM_OVER' | 'RESIGNED' | 'RELIEVED' | 'OTHER' | null;
}

/** There is one chair, whatever it is called. */
const CHAIRMAN = 'CHAIRMAN';

export const beginnings = ({ elections, appointments }: Committee): readonly Begun[] => [
  ...elections.all().map((said): Begun => {
    const { office, termFrom, electedOn, reElection } = said.data;
    const by = reElection ? 'RE_ELECTION' : 'ELECTION';
    return { said, by, office, code: CHAIRMAN, start: termFrom ?? electedOn, isDated: termFrom !== undefined };
  }),
  ...appointments.all().map((said): Begun => {
    const { office, termFrom, appointedOn } = said.data;
    const called = nameOf(offices, office, 'en');
    const start = termFrom ?? appointedOn;
    return {
      said,
      by: 'APPOINTMENT',
      office: called,
      code: officeCalled(called),
      start,
      isDated: termFrom !== undefined,
    };
  }),
];

/** The code of an office as papers name it: whatever a chairman was elected as is the chair. */
export function codesIn({ elections }: Committee): (written: string) => string {
  const chairs = new Set(elections.all().map(({ data }) => data.office));
  return (written) => (chairs.has(written) ? CHAIRMAN : officeCalled(written));
}

/** Its own end: as it was told, else as it was laid down when it began. `next`: when the following ones began. */
export function endOf({ ends }: Committee, { said, code, start }: Begun, next: readonly When[]): Ending {
  const { person, termTo = null } = said.data;
  const told = [...ends].findLast(
    ({ data }) =>
      data.office === code &&
      (data.person === undefined || person === undefined || data.person === person) &&
      !certainlyLater(start, data.endedOn) &&
      !next.some((later) => certainlyLater(later, start) && !certainlyLater(later, data.endedOn)),
  );
  if (told) return { to: told.data.endedOn, because: told.data.because ?? null };
  return { to: termTo, because: termTo && 'TERM_OVER' };
}
