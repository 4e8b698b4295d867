// The rules of a project: its events are held against them when they are told, and again whenever they are read.
import { type Basis, restingOnDecision } from '../decision/resting.js';
import type { Decision } from '../decision/story.js';
import { heldInMeeting, type InMeeting } from '../meeting/held-in.js';
import type { Meeting } from '../meeting/story.js';
import { isKnown, type Named, type RuleCase, rulesOf } from '../rules.js';
import { wasTold } from '../told.js';
import { certainlyLater } from '../values/time/when.js';
import type { ProjectEvents as Events } from './events.js';
import type { Project } from './story.js';

interface Beside {
  readonly decision?: Decision;
  readonly meeting?: Meeting;
  readonly statement?: Named;
}

type Case = RuleCase<Events, Beside>;

const about = (_: Project, { id }: Case) => ({ project: id });
const statementOf = ({ told }: Case) => (told.type === 'ProjectResultsPresented' ? told.data.statement : undefined);

function presentedIn({ told }: Case): InMeeting | undefined {
  if (told.type !== 'ProjectResultsPresented') return undefined;
  return { meeting: told.data.meeting, on: told.data.presentedOn, pointer: '/presentedOn' };
}

/** Of those that name a decision. */
function basisOf({ registered }: Project, { told }: Case): Basis | undefined {
  if (told.type !== 'ProjectRegistered' && told.type !== 'ProjectClosed') return undefined;
  const { decision } = told.data;
  const [body, on] =
    told.type === 'ProjectRegistered'
      ? [told.data.body, told.data.registeredOn]
      : [registered?.body, told.data.closedOn];
  return decision === undefined ? undefined : { decision, body, on };
}

export const projectRules = rulesOf<Project, Events, Beside>()({
  PROJECT_REGISTERED: {
    holds: (it, { told }) => !wasTold<Events>(it.standing, told, 'ProjectRegistered'),
    values: about,
    settledBy: 'projects/withdraw-event',
  },
  PROJECT_NOT_REGISTERED: {
    lacks: 'proof',
    holds: ({ registered }) => registered !== null,
    values: about,
    settledBy: 'projects/register',
  },
  PROJECT_CLOSED: {
    holds: ({ standing, closed }, { told }) =>
      told.type === 'ProjectResultsPresented'
        ? closed === null || !certainlyLater(told.data.presentedOn, closed.closedOn)
        : !wasTold<Events>(standing, told, 'ProjectClosed'),
    values: about,
    settledBy: 'projects/withdraw-event',
  },
  STATEMENT_NOT_KNOWN: {
    lacks: 'proof',
    holds: (_, asked) => isKnown(statementOf(asked), asked.beside.statement),
    values: (_, asked) => ({ statement: statementOf(asked) ?? '—' }),
    pointer: '/statement',
    settledBy: 'statements/declare',
  },
  ...heldInMeeting<Project, Events, Beside>('projects', presentedIn),
  ...restingOnDecision<Project, Events, Beside>('projects', basisOf),
});
