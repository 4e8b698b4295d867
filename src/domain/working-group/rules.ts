// The rules of a working group: its events are held against them when they are told, and again whenever they are read.
import { type Basis, restingOnDecision } from '../decision/resting.js';
import type { Decision } from '../decision/story.js';
import { heldInMeeting, type InMeeting } from '../meeting/held-in.js';
import type { Meeting } from '../meeting/story.js';
import { isKnown, type Named, type RuleCase, rulesOf } from '../rules.js';
import { wasTold } from '../told.js';
import type { WorkingGroupEvents as Events } from './events.js';
import { isAfterEnd, type WorkingGroup } from './story.js';

interface Beside {
  readonly committee?: Named;
  readonly decision?: Decision;
  readonly meeting?: Meeting;
}

type Case = RuleCase<Events, Beside>;

const about = (_: WorkingGroup, { id }: Case) => ({ group: id });
const bodyOf = ({ created }: WorkingGroup, { told }: Case) =>
  told.type === 'WorkingGroupCreated' ? told.data.body : created?.body;

function basisOf(it: WorkingGroup, asked: Case): Basis | undefined {
  const { told } = asked;
  if (told.type === 'WorkingGroupCreated')
    return { decision: told.data.decision, body: told.data.body, on: told.data.createdOn };
  if (told.type === 'WorkingGroupDissolved')
    return { decision: told.data.decision, body: bodyOf(it, asked), on: told.data.dissolvedOn };
  return undefined;
}

function appointedIn({ told }: Case): InMeeting | undefined {
  if (told.type !== 'WorkingGroupHeadAppointed') return undefined;
  return { meeting: told.data.meeting, on: told.data.appointedOn, pointer: '/appointedOn' };
}

export const workingGroupRules = rulesOf<WorkingGroup, Events, Beside>()({
  ALREADY_CREATED: {
    holds: (it, { told }) =>
      told.type !== 'WorkingGroupCreated' || !wasTold<Events>(it.standing, told, 'WorkingGroupCreated'),
    values: about,
    settledBy: 'working-groups/withdraw-event',
  },
  GROUP_MISNAMED: {
    holds: (_, { id, told }) => told.type !== 'WorkingGroupCreated' || id.startsWith(`${told.data.body}-`),
    values: (it, asked) => ({ id: asked.id, body: bodyOf(it, asked) ?? '—' }),
    pointer: '/body',
    settledBy: 'working-groups/correct',
  },
  COMMITTEE_NOT_ESTABLISHED: {
    lacks: 'proof',
    holds: (_, { told, beside }) =>
      told.type === 'WorkingGroupCreated' ? isKnown(told.data.body, beside.committee) : true,
    values: (it, asked) => ({ committee: bodyOf(it, asked) ?? '—' }),
    pointer: '/body',
    settledBy: 'committees/establish',
  },
  ...restingOnDecision<WorkingGroup, Events, Beside>('working-groups', basisOf),
  GROUP_NOT_CREATED: {
    lacks: 'proof',
    holds: ({ created }) => created !== null,
    values: about,
    settledBy: 'working-groups/create',
  },
  ...heldInMeeting<WorkingGroup, Events, Beside>('working-groups', appointedIn),
  GROUP_DISSOLVED: {
    holds: (it, { told }) =>
      told.type === 'WorkingGroupDissolved'
        ? !wasTold<Events>(it.standing, told, 'WorkingGroupDissolved')
        : !isAfterEnd(told.type === 'WorkingGroupHeadAppointed' ? told.data.appointedOn : undefined, it),
    values: about,
    settledBy: 'working-groups/withdraw-event',
  },
});
