// The rules of a decision: its events are held against them when they are told, and again whenever they are read.
import { heldOutside, type Meeting } from '../meeting/story.js';
import { isKnown, type Named, type RuleCase, rulesOf } from '../rules.js';
import { before, ofType, type Told } from '../told.js';
import type { When } from '../values/time/when.js';
import type { DecisionEvents as Events } from './events.js';
import type { Decision } from './story.js';

interface Beside {
  readonly meeting?: Meeting;
  readonly operation?: Named;
}

type Case = RuleCase<Events, Beside>;
type Made = Told<Events, 'DecisionAdopted' | 'AgreementReached'>;

const about = (_: Decision, { id }: Case) => ({ decision: id });
const MADE = ['DecisionAdopted', 'AgreementReached'] as const;

export const decisionRules = rulesOf<Decision, Events, Beside>()({
  ALREADY_ADOPTED: {
    holds: (it, { told }) => !ofType<Events, (typeof MADE)[number]>(it.standing, ...MADE).some(before(told)),
    values: about,
    settledBy: 'decisions/withdraw-event',
  },
  MEETING_NOT_KNOWN: {
    lacks: 'proof',
    holds: (_, { told, beside }) => isKnown(meetingOf(told), beside.meeting),
    values: (_, { told }) => ({ meeting: meetingOf(told) ?? '—' }),
    pointer: '/meeting',
    settledBy: 'meetings/convene',
  },
  OUTSIDE_MEETING: {
    holds: (_, { told, beside }) => !heldOutside(madeOn(told), beside.meeting),
    values: (_, { told }) => ({ meeting: meetingOf(told) ?? '—' }),
    pointer: (_, { told }) => (told.type === 'AgreementReached' ? '/reachedOn' : '/adoptedOn'),
    settledBy: 'decisions/correct',
  },
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
    holds: (it, { told }) => !ofType<Events, 'DecisionFulfilled'>(it.standing, 'DecisionFulfilled').some(before(told)),
    values: about,
    settledBy: 'decisions/withdraw-event',
  },
});

const madeIn = (told: Told<Events>): Made['data'] | undefined =>
  told.type === 'DecisionAdopted' || told.type === 'AgreementReached' ? told.data : undefined;

const meetingOf = (told: Told<Events>): string | undefined => madeIn(told)?.meeting;

const operationOf = ({ data }: Told<Events>): string | undefined => ('operation' in data ? data.operation : undefined);

function madeOn(told: Told<Events>): When | undefined {
  const made = madeIn(told);
  return made && ('adoptedOn' in made ? made.adoptedOn : made.reachedOn);
}
