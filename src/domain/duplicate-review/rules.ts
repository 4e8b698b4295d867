// The rules of a duplicate review: its events are held against them when they are told, and again whenever they are read.
import { countedLine, type Incident } from '../incident/story/incident.js';
import { isKnown, type RuleCase, rulesOf } from '../rules.js';
import type { Told } from '../told.js';
import type { DuplicateReviewEvents as Events, LinePair } from './events.js';
import { type DuplicateReview, isAmong, reviewOf } from './story.js';

interface Beside {
  readonly one?: Incident;
  readonly other?: Incident;
}

type Asked = RuleCase<Events, Beside>;
type Suspected = Told<Events, 'DuplicateSuspected'>;
type Confirmed = Told<Events, 'SameSeizureConfirmed' | 'SeizureMatchSettled'>;

const about = (_: DuplicateReview, { id }: Asked) => ({ review: id });

const suspectedIn = ({ told }: Asked): Suspected['data'] | undefined =>
  told.type === 'DuplicateSuspected' ? told.data : undefined;
const confirmedIn = ({ told }: Asked): Confirmed['data'] | undefined =>
  told.type === 'SameSeizureConfirmed' || told.type === 'SeizureMatchSettled' ? told.data : undefined;

const missingIn = (incident: Incident | undefined, lines: readonly string[]): readonly string[] =>
  incident ? lines.filter((each) => !countedLine(incident, each)) : [];

/** Lines that the log does not hold, of those that are named. */
const unknownLines = ({ one, other }: Beside, pairs: readonly LinePair[]): readonly string[] => [
  ...missingIn(
    one,
    pairs.map((each) => each.one),
  ),
  ...missingIn(
    other,
    pairs.map((each) => each.other),
  ),
];

/** Those that the log holds no report of. */
function notReported(asked: Asked): readonly string[] {
  const { one, other } = suspectedIn(asked) ?? {};
  return [
    ...(isKnown(one, asked.beside.one) === false ? [one!] : []),
    ...(isKnown(other, asked.beside.other) === false ? [other!] : []),
  ];
}

/** Of the two, those that do not count for the operation for which they are settled. */
function elsewhere({ as }: DuplicateReview, { told, beside: { one, other } }: Asked): readonly string[] | null {
  if (told.type !== 'SeizureMatchSettled' || !as) return [];
  if (!one || !other) return null;
  const { operation } = told.data;
  return [...(one.operation === operation ? [] : [as.one]), ...(other.operation === operation ? [] : [as.other])];
}

/** Whether what it takes back was said before. */
function wasSaid({ standing }: DuplicateReview, { told }: Asked): boolean {
  const isOf = (each: Told<Events>): boolean =>
    told.type === 'SeizureSettlementRevoked'
      ? each.type === 'SeizureMatchSettled' && each.data.operation === told.data.operation
      : each.by === told.by && (each.type === 'SameSeizureConfirmed' || each.type === 'DistinctSeizuresConfirmed');
  return standing.some((each) => each.revision < told.revision && isOf(each));
}

const isOnce = (names: readonly string[]): boolean => new Set(names).size === names.length;

export const duplicateReviewRules = rulesOf<DuplicateReview, Events, Beside>()({
  REVIEW_MISNAMED: {
    holds: (_, asked) => {
      const said = suspectedIn(asked);
      return said === undefined || reviewOf(said.one, said.other) === asked.id;
    },
    values(_, asked) {
      const { one = '', other = '' } = suspectedIn(asked) ?? {};
      return { id: asked.id, named: reviewOf(one, other) };
    },
    pointer: '/one',
    settledBy: null,
  },
  ONE_INCIDENT: {
    holds: (_, asked) => {
      const said = suspectedIn(asked);
      return said === undefined || said.one !== said.other;
    },
    values: (_, asked) => ({ incident: suspectedIn(asked)?.one ?? '' }),
    pointer: '/other',
    settledBy: null,
  },
  INCIDENT_NOT_REPORTED: {
    lacks: 'proof',
    holds(_, asked) {
      if (!suspectedIn(asked)) return true;
      const { one, other } = asked.beside;
      return one && other ? notReported(asked).length === 0 : null;
    },
    values: (_, asked) => notReported(asked).map((incident) => ({ incident })),
    pointer: '/one',
    settledBy: 'incidents/report',
  },
  LINE_NOT_KNOWN: {
    lacks: 'proof',
    holds(_, asked) {
      const { one, other } = asked.beside;
      const said = suspectedIn(asked);
      if (!said) return true;
      return one && other ? unknownLines(asked.beside, said.lines).length === 0 : null;
    },
    values: (_, asked) => unknownLines(asked.beside, suspectedIn(asked)?.lines ?? []).map((line) => ({ line })),
    pointer: '/lines',
    settledBy: 'incidents/record-seizure',
  },
  LINE_PAIRED_TWICE: {
    holds({ as }, asked) {
      const { lines } = confirmedIn(asked) ?? as ?? { lines: [] };
      return isOnce(lines.map(({ one }) => one)) && isOnce(lines.map(({ other }) => other));
    },
    values: about,
    pointer: '/lines',
    settledBy: null,
  },
  NOT_SUSPECTED: {
    lacks: 'proof',
    holds: ({ as }) => as !== null,
    values: about,
    settledBy: 'duplicate-reviews/suspect',
  },
  LINES_NOT_SUSPECTED: {
    holds: ({ as }, asked) => as === null || (confirmedIn(asked)?.lines ?? []).every((each) => isAmong(each, as.lines)),
    values: about,
    pointer: '/lines',
    settledBy: null,
  },
  NOT_OF_THE_TWO: {
    holds({ as }, asked) {
      const counts = confirmedIn(asked)?.counts;
      return as === null || counts === undefined || [as.one, as.other].includes(counts);
    },
    values: (_, asked) => ({ review: asked.id, incident: confirmedIn(asked)?.counts ?? '' }),
    pointer: '/counts',
    settledBy: null,
  },
  NOT_OF_THE_OPERATION: {
    lacks: 'proof',
    holds(it, asked) {
      const others = elsewhere(it, asked);
      return others && others.length === 0;
    },
    values: (it, asked) => {
      const operation = 'operation' in asked.told.data ? asked.told.data.operation : '';
      return (elsewhere(it, asked) ?? []).map((incident) => ({ incident, operation }));
    },
    pointer: '/operation',
    settledBy: 'incidents/attribute-to-operation',
  },
  NOTHING_CONFIRMED: {
    holds: (it, asked) =>
      (asked.told.type !== 'SeizureMatchRevoked' && asked.told.type !== 'SeizureSettlementRevoked') ||
      wasSaid(it, asked),
    values: about,
    settledBy: null,
  },
});
