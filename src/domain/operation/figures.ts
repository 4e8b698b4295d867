// The figures of an operation at one place in the log, as whoever reports them sees them: the question and the digest of the answer are
// kept, so that nobody is told by them what they may not see.
import type { AnswerFirst, AskedFirst } from '../../eventsourcing/writing/decider.js';
import { given } from '../../eventsourcing/log/event.js';
import type { Context } from '../context.js';
import type { TakenFigure } from './events.js';

const parametersOf = (operation: string): TakenFigure['parameters'] => ({
  operation: [operation],
  evidence: ['ITEMISED'],
  by: ['country', 'class'],
});

/** `position`: where in the log; as of now where none is named. */
export const questionsOf = ({ id, metadata }: Context, position?: string): readonly AskedFirst[] => [
  {
    path: 'totals',
    parameters: parametersOf(id),
    eyes: metadata.actor.administration,
    ...given({ knownAt: position === undefined ? undefined : `@${position}` }),
  },
];

interface Taken {
  readonly position: string;
  readonly figures: readonly TakenFigure[];
}

/** The answers to the questions above. */
export function taken({ id, answers = [] }: Pick<Context, 'id' | 'answers'>): Taken {
  const figures = answers.map(({ rules, digest }: AnswerFirst) => ({
    path: 'totals',
    parameters: parametersOf(id),
    rules,
    digest,
  }));
  return { position: answers[0]?.position ?? '', figures };
}
