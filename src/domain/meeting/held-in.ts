// The rules of what a meeting did: the log holds the meeting, and it lies within its dates.
import { isKnown, type RuleCase, type RuleDefinition } from '../rules.js';
import { liesOutside, type When } from '../values/time/when.js';
import type { Meeting } from './story.js';

/** What an event says of a meeting; `meeting` undefined: it was not in one, or nobody says in which. */
export interface InMeeting {
  readonly meeting: string | undefined;
  readonly on: When;
  /** The member of its command that says when. */
  readonly pointer: `/${string}`;
}

interface Beside {
  readonly meeting?: Meeting;
}

/** `inMeeting` says undefined of an event that no meeting can have done. */
export function heldInMeeting<State, Events, B extends Beside>(
  collection: string,
  inMeeting: (asked: RuleCase<Events, B>) => InMeeting | undefined,
) {
  type Rule = RuleDefinition<State, Events, B>;
  const values: Rule['values'] = (_, asked) => ({ meeting: inMeeting(asked)?.meeting ?? '—' });
  return {
    MEETING_NOT_KNOWN: {
      lacks: 'proof',
      holds: (_, asked) => isKnown(inMeeting(asked)?.meeting, asked.beside.meeting),
      values,
      pointer: '/meeting',
      settledBy: 'meetings/convene',
    },
    OUTSIDE_MEETING: {
      holds(_, asked) {
        const { meeting: named, on } = inMeeting(asked) ?? {};
        if (named === undefined || on === undefined) return true;
        const { meeting } = asked.beside;
        // Of a meeting without known dates nobody can say that this was outside of them.
        return meeting ? !meeting.convened || !liesOutside(on, meeting.convened.dates) : null;
      },
      values,
      pointer: (_, asked) => inMeeting(asked)?.pointer,
      settledBy: `${collection}/correct`,
    },
  } as const satisfies Readonly<Record<string, Rule>>;
}
