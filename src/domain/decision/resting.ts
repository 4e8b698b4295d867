// The rules of what rests on a decision: the log holds it, the body that acts made it, and no later than what rests on it.
import type { RuleCase, RuleDefinition } from '../rules.js';
import { certainlyLater, type When } from '../values/time/when.js';
import type { Decision } from './story.js';

/** What an event rests on; `decision` undefined: it names none. */
export interface Basis {
  readonly decision: string | undefined;
  readonly body: string | undefined;
  /** When what was decided took effect. */
  readonly on: When | undefined;
}

/** What a command that rests on a decision is held against. */
export const RESTING_ON_DECISION = ['DECISION_NOT_KNOWN', 'DECISION_OF_ANOTHER_BODY', 'DECIDED_AFTERWARDS'] as const;

interface Beside {
  readonly decision?: Decision;
}

type Rule<State, Events, B> = RuleDefinition<State, Events, B>;

/** An agreement is less than a decision. */
function isAdopted({ decision }: Basis, story: Decision | undefined): boolean | null {
  if (decision === undefined) return false;
  return story === undefined ? null : story.adopted !== null;
}

function isOwn({ decision, body }: Basis, story: Decision | undefined): boolean | null {
  if (decision === undefined || body === undefined) return true;
  return story === undefined ? null : story.adopted === null || story.adopted.body === body;
}

function isEarlier({ decision, on }: Basis, story: Decision | undefined): boolean | null {
  if (decision === undefined || on === undefined) return true;
  return story === undefined ? null : story.adopted === null || !certainlyLater(story.adopted.adoptedOn, on);
}

/** `basisOf` says undefined of an event that rests on no decision. */
export function restingOnDecision<State, Events, B extends Beside>(
  collection: string,
  basisOf: (it: State, asked: RuleCase<Events, B>) => Basis | undefined,
) {
  const by =
    (isMet: typeof isAdopted): Rule<State, Events, B>['holds'] =>
    (it, asked) => {
      const basis = basisOf(it, asked);
      return basis === undefined || isMet(basis, asked.beside.decision);
    };
  const values = (it: State, asked: RuleCase<Events, B>) => ({ decision: basisOf(it, asked)?.decision ?? '—' });
  const bodyOf = ({ beside: { decision } }: RuleCase<Events, B>) => decision?.adopted?.body ?? '—';
  return {
    DECISION_NOT_KNOWN: {
      lacks: 'proof',
      holds: by(isAdopted),
      values,
      pointer: '/decision',
      settledBy: (it, asked) =>
        basisOf(it, asked)?.decision === undefined ? `${collection}/correct` : 'decisions/adopt',
    },
    DECISION_OF_ANOTHER_BODY: {
      holds: by(isOwn),
      values: (it, asked) => ({ ...values(it, asked), body: bodyOf(asked) }),
      pointer: '/decision',
      settledBy: 'decisions/correct',
    },
    DECIDED_AFTERWARDS: { holds: by(isEarlier), values, pointer: '/decision', settledBy: `${collection}/correct` },
  } as const satisfies Readonly<Record<string, Rule<State, Events, B>>>;
}
