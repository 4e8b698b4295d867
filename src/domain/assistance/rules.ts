// The rules of a request for assistance: its events are held against them when they are told, and again whenever they are read.
import { type RuleCase, rulesOf } from '../rules.js';
import { wasTold } from '../told.js';
import type { AssistanceEvents as Events } from './events.js';
import { type Assistance, wholeAnswerOf } from './story.js';

type Case = RuleCase<Events>;

const about = (_: Assistance, { id }: Case) => ({ assistance: id });
const to = (verb: string): string => `assistance-requests/${verb}`;

export const assistanceRules = rulesOf<Assistance, Events>()({
  ASSISTANCE_ALREADY_REQUESTED: {
    holds: (it, { told }) => !wasTold<Events>(it.standing, told, 'AssistanceRequested'),
    values: about,
    settledBy: to('withdraw-event'),
  },
  ASKED_OF_ITSELF: {
    holds: (_, { told }) => told.type !== 'AssistanceRequested' || told.data.askedBy !== told.data.askedOf,
    values: (it, asked) => ({
      ...about(it, asked),
      country: asked.told.type === 'AssistanceRequested' ? asked.told.data.askedOf : '',
    }),
    pointer: '/askedOf',
    settledBy: to('correct'),
  },
  ASSISTANCE_NOT_REQUESTED: {
    lacks: 'proof',
    holds: ({ requested }) => requested !== null,
    values: about,
    settledBy: to('request'),
  },
  ASSISTANCE_ANSWERED: {
    holds: (it, { told }) => (wholeAnswerOf(it)?.revision ?? Infinity) > told.revision,
    values: about,
    settledBy: to('withdraw-event'),
  },
  ASSISTANCE_NOT_ANSWERED: {
    lacks: 'proof',
    holds: ({ answers }) => answers.length > 0,
    values: about,
    settledBy: to('answer'),
  },
});
