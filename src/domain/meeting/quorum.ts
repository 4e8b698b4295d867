// The quorum of a meeting: whether enough members were there for it to decide, by the provision in force at the time.
import type { Membership } from '../committee/story.js';
import type { ProvisionEvents } from '../provision/events.js';
import { inForceAt, type Provision } from '../provision/story.js';
import type { RuleCase, RuleDefinition } from '../rules.js';
import { at } from '../values/time/term.js';
import { civilSpan, type When } from '../values/time/when.js';
import type { Meeting } from './story.js';

type Quorum = NonNullable<ProvisionEvents['ProvisionApproved']['quorum']>;

const IS_ENOUGH: Readonly<Record<Quorum, (present: number, members: number) => boolean>> = {
  MORE_THAN_HALF: (present, members) => 2 * present > members,
  TWO_THIRDS: (present, members) => 3 * present >= 2 * members,
  ALL: (present, members) => present === members,
};

/** What a meeting did; `members`: everybody who ever belonged to the body, undefined where that was not looked up. */
export interface DoneInMeeting {
  readonly meeting: string | undefined;
  readonly on: When;
  readonly members: readonly Membership[] | undefined;
}

interface Beside {
  readonly meeting?: Meeting;
  /** The provision on the body's procedure. */
  readonly procedure?: Provision;
}

interface Counted {
  readonly present: number;
  /** Those who certainly were members then, and those who may have been. */
  readonly members: readonly [least: number, most: number];
}

/** Null: nobody told of the attendance, or of the members. */
function countedIn({ on, members = [] }: DoneInMeeting, { meeting }: Beside): Counted | null {
  const attendance = meeting?.attendance ?? [];
  const possible = members.filter((each) => each.capacity === 'MEMBER' && at(each, on));
  if (attendance.length === 0 || possible.length === 0) return null;
  const countries = new Set(possible.map(({ country }) => country));
  const present = attendance.filter(
    ({ administration, capacity }) => capacity === 'MEMBER' && countries.has(administration),
  );
  const certain = new Set(possible.filter((each) => isCertain(each, on)).map(({ country }) => country));
  return { present: present.length, members: [certain.size, countries.size] };
}

/** A term of which only the year is known may have begun or ended within it. */
const isCertain = ({ from, to }: Membership, on: When): boolean =>
  (from === null || (civilSpan(from).to ?? Infinity) <= (civilSpan(on).to ?? Infinity)) &&
  (to === null || (civilSpan(to).from ?? -Infinity) >= (civilSpan(on).from ?? -Infinity));

function isQuorate(done: DoneInMeeting, beside: Beside): boolean | null {
  if (done.meeting === undefined) return true;
  if (beside.procedure === undefined) return null;
  const quorum = inForceAt(beside.procedure, done.on)?.data.quorum;
  if (quorum === undefined) return true;
  const counted = countedIn(done, beside);
  if (!counted) return null;
  const [least, most] = counted.members.map((members) => IS_ENOUGH[quorum](counted.present, members));
  return least === most ? least! : null;
}

/** `done` says undefined of an event that no meeting decides. */
export const quorumRule = <State, Events, B extends Beside>(
  done: (it: State, asked: RuleCase<Events, B>) => DoneInMeeting | undefined,
): RuleDefinition<State, Events, B> => ({
  holds(it, asked) {
    const what = done(it, asked);
    return what === undefined || isQuorate(what, asked.beside);
  },
  values(it, asked) {
    const what = done(it, asked);
    const counted = what ? countedIn(what, asked.beside) : null;
    return {
      meeting: what?.meeting ?? '—',
      present: String(counted?.present ?? '—'),
      members: String(counted?.members[1] ?? '—'),
    };
  },
  pointer: '/meeting',
  settledBy: 'meetings/record-attendance',
});
