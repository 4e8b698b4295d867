// The rules of a transit case: its events are held against them when they are told, and again whenever they are read.
import { type RuleCase, rulesOf } from '../rules.js';
import { before, ofType, wasTold } from '../told.js';
import { certainlyLater } from '../values/time/when.js';
import { maySame } from '../values/who/office.js';
import type { TransitCaseEvents as Events } from './events.js';
import { completionOf, statesOn, type TransitCase, type TransitTold } from './story.js';

type Case = RuleCase<Events>;

const about = (_: TransitCase, { id }: Case) => ({ transit: id });
const to = (verb: string): string => `transit-cases/${verb}`;

export const transitCaseRules = rulesOf<TransitCase, Events>()({
  TRANSIT_ALREADY_OPENED: {
    holds: (it, { told }) => !wasTold<Events>(it.standing, told, 'TransitOpened'),
    values: about,
    settledBy: to('withdraw-event'),
  },
  TRANSIT_NOT_OPENED: {
    lacks: 'proof',
    holds: ({ opened }) => opened !== null,
    values: about,
    settledBy: to('open'),
  },
  NOT_OF_THIS_TRANSIT: {
    holds: (it, { told }) => statesIn(told).every((each) => isOf(it, told, each) !== false),
    values: (it, asked) =>
      statesIn(asked.told)
        .filter((each) => isOf(it, asked.told, each) === false)
        .map((country) => ({ ...about(it, asked), country })),
    settledBy: to('correct'),
  },
  WITHIN_TIME_LIMIT: {
    holds: ({ opened }, { told }) =>
      told.type !== 'TransitFlagged' ||
      told.data.because !== 'OVERDUE' ||
      !opened ||
      !certainlyLater(opened.timeLimit, told.data.at),
    values: about,
    pointer: '/at',
    settledBy: to('correct'),
  },
  TRANSIT_COMPLETED: {
    holds: (it) => completionOf(it) === null,
    values: about,
    settledBy: to('annul-completion'),
  },
  ALREADY_COMPLETED: {
    holds: (it, { told }) => earlier(it, told, 'TransitCompleted') <= it.annulments.length,
    values: about,
    settledBy: to('withdraw-event'),
  },
  NOT_COMPLETED: {
    lacks: 'proof',
    holds: (it, { told }) => earlier(it, told, 'CompletionAnnulled') < it.completions.length,
    values: about,
    settledBy: to('complete'),
  },
  TRANSIT_DETECTED: {
    holds: (it, { told }) => completionOf(it)?.event !== told.event || foundBefore(it, told).length === 0,
    values: (it, asked) => ({ ...about(it, asked), country: foundBefore(it, asked.told).join(', ') }),
    settledBy: to('annul-completion'),
  },
  OTHER_OFFICE: {
    holds: ({ opened }, { told }) =>
      told.type !== 'TransitCompleted' ||
      told.data.office === undefined ||
      !opened ||
      maySame(told.data.office, opened.destination),
    values: (it, asked) => ({ ...about(it, asked), office: it.opened?.destination.name ?? '' }),
    pointer: '/office',
    settledBy: to('correct'),
  },
  NOTHING_DETECTED: {
    lacks: 'proof',
    holds: ({ findings }) => findings.size > 0,
    values: about,
    settledBy: to('detect'),
  },
  JURISDICTION_TAKEN: {
    holds: ({ jurisdiction }, { told }) => jurisdiction?.event === told.event,
    values: (it, asked) => ({ ...about(it, asked), country: it.jurisdiction?.data.country ?? '' }),
    settledBy: to('withdraw-event'),
  },
});

/** How many of that type stand and were told before it. */
const earlier = (it: TransitCase, told: TransitTold, type: 'TransitCompleted' | 'CompletionAnnulled'): number =>
  ofType<Events, typeof type>(it.standing, type).filter(before(told)).length;

/** The states that had found something by then, as far as that stands. */
function foundBefore(it: TransitCase, told: TransitTold): readonly string[] {
  const found = ofType<Events, 'FalseTransitDetected'>(it.standing, 'FalseTransitDetected').filter(before(told));
  return [...new Set(found.map(({ data }) => data.country))];
}

/** The states that an event names as parties to the case. */
function statesIn({ data }: TransitTold): readonly string[] {
  const { country, to: other } = data as { readonly country?: string; readonly to?: string };
  return [...new Set([country, other].filter((each) => each !== undefined))];
}

/** Null where nobody can tell. Whoever found something may take the case, wherever they are. */
function isOf(it: TransitCase, told: TransitTold, country: string): boolean | null {
  const states = statesOn(it);
  if (!states) return null;
  return states.includes(country) || (told.type === 'JurisdictionTaken' && it.findings.has(country));
}
