// The rules of a committee: its events are held against them when they are told, and again whenever they are read.
import type { Provision } from '../provision/story.js';
import { isKnown, type RuleCase, rulesOf } from '../rules.js';
import { before, firstOf, ofType, since, type Told } from '../told.js';
import { type Basis, restingOnDecision } from '../decision/resting.js';
import type { Decision } from '../decision/story.js';
import { heldInMeeting, type InMeeting } from '../meeting/held-in.js';
import { quorumRule } from '../meeting/quorum.js';
import type { Meeting } from '../meeting/story.js';
import { isCountry } from '../values/who/country.js';
import { certainlyLater } from '../values/time/when.js';
import type { CommitteeEvents as Events } from './events.js';
import { officeRules } from './rules-of-offices.js';
import { type Committee, heldChairBefore } from './story.js';

interface Beside {
  readonly decision?: Decision;
  readonly meeting?: Meeting;
  readonly procedure?: Provision;
  readonly provision?: Provision;
}

type CommitteeCase = RuleCase<Events, Beside>;
type CommitteeTold = Told<Events>;
type Membership = Told<Events, 'MembershipStarted' | 'MembershipEnded'>;

const ofCountry = (_: Committee, { told }: CommitteeCase): { country: string } => ({ country: countryOf(told) });

export const committeeRules = rulesOf<Committee, Events, Beside>()({
  ALREADY_ESTABLISHED: {
    holds: (it, { told }) =>
      firstOf<Events, 'CommitteeEstablished'>(it.standing, 'CommitteeEstablished')?.event === told.event,
    values: (_, { id }) => ({ id }),
    settledBy: 'committees/withdraw-event',
  },
  COMMITTEE_NOT_ESTABLISHED: {
    lacks: 'proof',
    holds: (it) => it.phase === 'established',
    values: (_, { id }) => ({ committee: id }),
    settledBy: 'committees/establish',
  },
  RENAMED_BEFORE_IT_WAS: {
    holds: (it, { told }) =>
      told.type !== 'CommitteeRenamed' || it.phase === 'unknown' || !certainlyLater(it.as.date, told.data.from),
    values: (_, { id }) => ({ committee: id }),
    pointer: '/from',
    settledBy: 'committees/correct',
  },
  ...restingOnDecision<Committee, Events, Beside>('committees', basisOf),
  // Not refused: members of old committees belonged to them before their decisions were recorded.
  WITHOUT_DECISION: {
    lacks: 'assumption',
    holds: isGrounded,
    values: ofCountry,
    pointer: '/decision',
    settledBy: 'committees/correct',
  },
  STATES_ARE_MEMBERS: {
    holds: (_, { told }) =>
      told.type !== 'MembershipStarted' || told.data.capacity === 'OBSERVER' || isCountry(told.data.country),
    values: ofCountry,
    pointer: '/capacity',
    settledBy: 'committees/correct',
  },
  MEMBERSHIP_OPEN: {
    holds: (it, { told }) => !wasMember(it, told) || saidSince(it, told).some(({ type }) => type === 'MembershipEnded'),
    values: ofCountry,
    pointer: '/country',
    settledBy: 'committees/withdraw-member',
  },
  MEMBERSHIP_OVERLAPS: {
    holds: (it, { told }) => !overlapsFormer(it, told),
    values: ofCountry,
    pointer: '/from',
    settledBy: 'committees/correct',
  },
  NOT_A_MEMBER: {
    lacks: 'proof',
    holds: (it, { told }) => wasMember(it, told) || saidSince(it, told).some((each) => beginsBy(each, told)),
    values: ofCountry,
    pointer: '/country',
    settledBy: 'committees/admit-member',
  },
  ...officeRules<Beside>(),
  NOT_HELD_BEFORE: {
    lacks: 'proof',
    holds: (it, { told }) => told.type !== 'ChairmanElected' || !told.data.reElection || heldChairBefore(it, told),
    values: (_, { told }) => ('person' in told.data ? { person: told.data.person } : {}),
    pointer: '/reElection',
    settledBy: 'committees/elect-chairman',
  },
  ...heldInMeeting<Committee, Events, Beside>('committees', electedIn),
  NOT_QUORATE: quorumRule<Committee, Events, Beside>(({ members }, asked) => {
    const done = electedIn(asked);
    return done && { ...done, members };
  }),
  // Not refused: committees elected before their meetings were recorded.
  MEETING_NOT_KNOWN: {
    lacks: 'assumption',
    holds: (_, { told, beside }) =>
      (told.type !== 'ChairmanElected' || meetingOf(told) !== undefined) && isKnown(meetingOf(told), beside.meeting),
    values: (_, { told }) => ({ meeting: meetingOf(told) ?? '—' }),
    pointer: '/meeting',
    settledBy: (_, { told }) => (meetingOf(told) === undefined ? null : 'meetings/convene'),
  },
});

/** A founding member needs no decision, and a state leaves by its own word. */
function isGrounded(it: Committee, { told }: CommitteeCase): boolean | null {
  if (told.type === 'MembershipStarted') {
    if (told.data.decision !== undefined) return true;
    return it.phase === 'established' ? !certainlyLater(told.data.from, it.as.date) : null;
  }
  return told.type !== 'MembershipEnded' || told.data.decision !== undefined || told.by === told.data.country;
}

/** Of those that name a decision. */
function basisOf(_: Committee, { id, told }: CommitteeCase): Basis | undefined {
  if (told.type !== 'CommitteeRenamed' && told.type !== 'MembershipStarted' && told.type !== 'MembershipEnded')
    return undefined;
  const { decision } = told.data;
  const on = told.type === 'MembershipEnded' ? told.data.to : told.data.from;
  return decision === undefined ? undefined : { decision, body: id, on };
}

function electedIn({ told }: CommitteeCase): InMeeting | undefined {
  if (told.type === 'ChairmanElected')
    return { meeting: told.data.meeting, on: told.data.electedOn, pointer: '/electedOn' };
  if (told.type === 'CandidacyAgreed')
    return { meeting: told.data.meeting, on: told.data.agreedOn, pointer: '/agreedOn' };
  if (told.type === 'OfficeAppointed')
    return { meeting: told.data.meeting, on: told.data.appointedOn, pointer: '/appointedOn' };
  return undefined;
}

const meetingOf = ({ data }: CommitteeTold): string | undefined => ('meeting' in data ? data.meeting : undefined);

const countryOf = ({ data }: CommitteeTold): string => ('country' in data ? data.country : '');

/** What was said of the same country's membership. */
const membershipOf = (it: Committee, told: CommitteeTold): readonly Membership[] =>
  ofType<Events, 'MembershipStarted' | 'MembershipEnded'>(it.standing, 'MembershipStarted', 'MembershipEnded').filter(
    ({ data }) => data.country === countryOf(told),
  );

const saidSince = (it: Committee, told: CommitteeTold): readonly Membership[] =>
  membershipOf(it, told).filter(since(told));
const lastBefore = (it: Committee, told: CommitteeTold): Membership | undefined =>
  membershipOf(it, told).findLast(before(told));
const wasMember = (it: Committee, told: CommitteeTold): boolean => lastBefore(it, told)?.type === 'MembershipStarted';

function overlapsFormer(it: Committee, told: CommitteeTold): boolean {
  const earlier = membershipOf(it, told).filter(before(told));
  const former = earlier.at(-1);
  if (told.type !== 'MembershipStarted' || former?.type !== 'MembershipEnded') return false;
  // An end that was told before its beginning waits for it.
  if (earlier.at(-2)?.type !== 'MembershipStarted') return false;
  return certainlyLater(former.data.to, told.data.from);
}

/** True of a membership that had begun by the end that is told. */
const beginsBy = (each: Membership, told: CommitteeTold): boolean =>
  each.type === 'MembershipStarted' && told.type === 'MembershipEnded' && !certainlyLater(each.data.from, told.data.to);
