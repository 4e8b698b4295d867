// The force of a decision for one administration at a time: whether it binds them, and why it does or does not.
import type { Committee } from '../../../src/domain/committee/story.js';
import { awayIn, type Decision } from '../../../src/domain/decision/story.js';
import type { Meeting } from '../../../src/domain/meeting/story.js';
import { at } from '../../../src/domain/values/time/term.js';
import { certainlyLater, type When } from '../../../src/domain/values/time/when.js';

export type Force = 'IN_FORCE' | 'NOT_IN_FORCE' | 'NOT_KNOWN';

export type Ground =
  'MEMBER' | 'ENDORSED' | 'OBJECTED' | 'NOT_INTERESTED' | 'ABSENT' | 'NOT_ENDORSED' | 'MEMBERSHIP_NOT_KNOWN';

export interface InForce {
  readonly force: Force;
  readonly why: Ground;
  /** Whether they are among those who have to carry it out. */
  readonly toCarryOut: boolean;
}

export interface Beside {
  readonly committee: Committee | undefined;
  readonly meeting: Meeting | undefined;
}

export interface Asked {
  readonly administration: string;
  readonly on: When;
}

/** Null: it is nothing of theirs, or was not adopted by then. An agreement binds nobody. */
export function forceOf(it: Decision, beside: Beside, { administration, on }: Asked): InForce | null {
  const { adopted } = it;
  if (!adopted || certainlyLater(adopted.adoptedOn, on)) return null;
  const standing = standingOf(beside, administration, adopted.adoptedOn);
  const isAddressed = adopted.addressedTo?.includes(administration) ?? false;
  const weight = weighed({ standing, isAddressed, ...saidBy(it, { administration, on }) });
  const isAll = adopted.addressedTo === undefined && standing === 'MEMBER';
  return weight && { force: weight[0], why: weight[1], toCarryOut: isAddressed || isAll };
}

interface Said {
  readonly endorsed: boolean;
  readonly objected: boolean;
  /** They were not there, or are not interested: it binds them no more than it hinders them. */
  readonly away: Ground | undefined;
}

interface Weighed extends Said {
  readonly standing: Standing;
  readonly isAddressed: boolean;
}

/** What they had said of it by then; of several positions the latest. */
function saidBy({ endorsements, objections, positions }: Decision, { administration, on }: Asked): Said {
  const isTheirs = (by: string, then: When): boolean => by === administration && !certainlyLater(then, on);
  const stated = positions.findLast(({ data }) => isTheirs(data.by, data.statedOn));
  return {
    endorsed: endorsements.some(({ data }) => isTheirs(data.by, data.endorsedOn)),
    objected: objections.some(({ data }) => isTheirs(data.by, data.raisedOn)),
    away: awayIn(stated?.data.position),
  };
}

/** An objection goes before everything; whoever endorsed it is bound, member or not. */
function weighed({ standing, endorsed, objected, isAddressed, away }: Weighed): readonly [Force, Ground] | null {
  if (objected) return ['NOT_IN_FORCE', 'OBJECTED'];
  if (endorsed) return ['IN_FORCE', 'ENDORSED'];
  if (away) return ['NOT_IN_FORCE', away];
  if (standing === 'MEMBER') return ['IN_FORCE', 'MEMBER'];
  if (standing === 'ABSENT') return ['NOT_IN_FORCE', 'ABSENT'];
  if (isAddressed) return ['NOT_IN_FORCE', 'NOT_ENDORSED'];
  return standing === 'NOT_KNOWN' ? ['NOT_KNOWN', 'MEMBERSHIP_NOT_KNOWN'] : null;
}

type Standing = 'MEMBER' | 'ABSENT' | 'STRANGER' | 'NOT_KNOWN';

/** Who was there as a member was one; of a body whose members nobody has told, nobody else can be said to be. */
function standingOf({ committee, meeting }: Beside, administration: string, then: When): Standing {
  const attendance = meeting?.attendance ?? [];
  if (attendance.some((each) => each.administration === administration && each.capacity === 'MEMBER')) return 'MEMBER';
  const own = membersIn(committee);
  if (own.length === 0) return 'NOT_KNOWN';
  if (!own.some((each) => each.country === administration && at(each, then))) return 'STRANGER';
  return attendance.length > 0 ? 'ABSENT' : 'MEMBER';
}

const membersIn = (committee: Committee | undefined): Committee['members'] =>
  (committee?.members ?? []).filter(({ capacity }) => capacity === 'MEMBER');
