// The rules of a decision: its events are held against them when they are told, and again whenever they are read.
import type { Committee } from '../committee/story.js';
import { heldInMeeting, type InMeeting } from '../meeting/held-in.js';
import { quorumRule } from '../meeting/quorum.js';
import type { Meeting } from '../meeting/story.js';
import type { Provision } from '../provision/story.js';
import { isKnown, type Named, type RuleCase, rulesOf } from '../rules.js';
import { type Told, wasTold } from '../told.js';
import type { DecisionEvents as Events } from './events.js';
import type { Decision } from './story.js';

interface Beside {
  readonly committee?: Committee;
  readonly meeting?: Meeting;
  readonly operation?: Named;
  readonly procedure?: Provision;
}

type Case = RuleCase<Events, Beside>;

const about = (_: Decision, { id }: Case) => ({ decision: id });
const MADE = ['DecisionAdopted', 'AgreementReached'] as const;

export const decisionRules = rulesOf<Decision, Events, Beside>()({
  ALREADY_ADOPTED: {
    holds: (it, { told }) => !wasTold<Events>(it.standing, told, ...MADE),
    values: about,
    settledBy: 'decisions/withdraw-event',
  },
  ...heldInMeeting<Decision, Events, Beside>('decisions', madeIn),
  NOT_QUORATE: quorumRule<Decision, Events, Beside>((_, asked) => {
    const made = madeIn(asked);
    return made && { ...made, members: asked.beside.committee?.members };
  }),
  OPERATION_NOT_KNOWN: {
    lacks: 'proof',
    holds: (_, { told, beside }) => isKnown(operationOf(told), beside.operation),
    values: (_, { told }) => ({ operation: operationOf(told) ?? '' }),
    pointer: '/operation',
    settledBy: 'operations/decide',
  },
  DECISION_NOT_ADOPTED: {
    lacks: 'proof',
    holds: ({ adopted, agreed }) => adopted !== null || agreed !== null,
    values: about,
    settledBy: 'decisions/adopt',
  },
  ALREADY_FULFILLED: {
    holds: (it, { told }) => !wasTold<Events>(it.standing, told, 'DecisionFulfilled'),
    values: about,
    settledBy: 'decisions/withdraw-event',
  },
});

const operationOf = ({ data }: Told<Events>): string | undefined => ('operation' in data ? data.operation : undefined);

function madeIn({ told }: Case): InMeeting | undefined {
  if (told.type === 'DecisionAdopted')
    return { meeting: told.data.meeting, on: told.data.adoptedOn, pointer: '/adoptedOn' };
  if (told.type === 'AgreementReached')
    return { meeting: told.data.meeting, on: told.data.reachedOn, pointer: '/reachedOn' };
  return undefined;
}
