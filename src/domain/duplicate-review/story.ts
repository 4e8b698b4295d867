// The story of a duplicate review: what is suspected, what each state says of it, and what therefore counts once.
import { given } from '../../eventsourcing/log/event.js';
import { Growing } from '../../eventsourcing/log/growing.js';
import { story } from '../../eventsourcing/log/story.js';
import { uuidOf } from '../../eventsourcing/log/uuid.js';
import type { Circle } from '../audience/circle.js';
import { holderOf, voiceOf, written } from '../authority/speaker.js';
import { keepingStanding, nothingTold, type Rectifiable, rectifications } from '../rectifying/story.js';
import { ofType, type Told } from '../told.js';
import { ofEachOf, ofStream, ofThing } from '../values/who/scope.js';
import { isCountry } from '../values/who/country.js';
import type { DuplicateReviewEvents as Events, LinePair } from './events.js';

/** What a state says. */
export type Word =
  | { readonly says: 'SAME'; readonly lines: readonly LinePair[]; readonly counts: string | null }
  | { readonly says: 'DISTINCT'; readonly reason: string | null };

export interface DuplicateReview extends Rectifiable<Events> {
  readonly phase: 'unknown' | 'suspected';
  /** Of several the first stands, with the lines of all. */
  readonly as: Events['DuplicateSuspected'] | null;
  /** By state. */
  readonly words: ReadonlyMap<string, Word>;
  /** What the unit of an operation says for its sum. */
  readonly settled: Settled | null;
}

export interface Settled {
  readonly operation: string;
  /** Whose unit it was: an administration. */
  readonly by: string;
  readonly word: Word;
}

const initial: DuplicateReview = { ...nothingTold(), phase: 'unknown', as: null, words: new Map(), settled: null };

/** The two in their order. */
export const inOrder = (one: string, other: string): readonly [one: string, other: string] =>
  one <= other ? [one, other] : [other, one];

/** The id of what two incidents are reviewed under: whoever suspects them, in whatever order, comes to the same. */
export const reviewOf = (...incidents: readonly string[]): string =>
  uuidOf(`duplicates ${[...incidents].sort().join(' ')}`);

/** Whose the two were, in their order; a correction is made without a look at the incidents. */
export function ownersOf({ as, told }: Pick<DuplicateReview, 'as' | 'told'>): readonly string[] {
  const owners =
    as?.owners ??
    ofType<Events, 'DuplicateSuspected'>(told, 'DuplicateSuspected').find(({ data }) => data.owners !== undefined)?.data
      .owners;
  return owners ? [owners.one, owners.other] : [];
}

/** The states that have to agree: one where two services of it reported it. */
export const partiesOf = (it: Pick<DuplicateReview, 'as' | 'told'>): readonly string[] => [
  ...new Set(ownersOf(it).map((each) => holderOf(each).country)),
];

/** Where it stands: one seizure as soon as all say so who have to, and two as soon as one of them does; null: nobody suspects it. */
export function standOf(it: DuplicateReview): 'SUSPECTED' | 'SAME' | 'DISTINCT' | null {
  if (!it.as) return null;
  const parties = partiesOf(it);
  const said = parties.map((each) => it.words.get(each)?.says);
  if (said.includes('DISTINCT')) return 'DISTINCT';
  return parties.length > 0 && said.every((each) => each === 'SAME') ? 'SAME' : 'SUSPECTED';
}

/** More lines of the same two, and the operation that both count for since. */
const withLines = (as: Suspected, { lines, operation = as.operation }: Suspected): Suspected => ({
  ...as,
  ...given({ operation }),
  lines: [...as.lines, ...lines.filter((each) => !isAmong(each, as.lines))],
});

type Suspected = Events['DuplicateSuspected'];

/** The operation that both of two incidents count for; undefined: there is none. */
export function sharedBy(one: Attributed | undefined, other: Attributed | undefined): string | undefined {
  return one && other && one.operation === other.operation ? (one.operation ?? undefined) : undefined;
}

interface Attributed {
  readonly operation: string | null;
}

/** What a unit says, as a state would. */
export const wordIn = ({ verdict, lines, counts, reason }: Events['SeizureMatchSettled']): Word =>
  verdict === 'SAME' ? { says: verdict, lines, counts: counts ?? null } : { says: verdict, reason: reason ?? null };

const saying = (it: DuplicateReview, by: string, word: Word): DuplicateReview => ({
  ...it,
  words: new Map(it.words).set(by, word),
});

export const duplicateReviewStory = story<DuplicateReview, Events>(
  'duplicateReview',
  initial,
  keepingStanding<DuplicateReview, Events>(initial, {
    ...rectifications('DuplicateReview'),
    DuplicateSuspected: (it, as) => ({ ...it, phase: 'suspected', as: it.as ? withLines(it.as, as) : as }),
    SameSeizureConfirmed: (it, { lines, counts = null }, { by }) => saying(it, by, { says: 'SAME', lines, counts }),
    DistinctSeizuresConfirmed: (it, { reason = null }, { by }) => saying(it, by, { says: 'DISTINCT', reason }),
    SeizureMatchRevoked: (it, _, { by }) => ({
      ...it,
      words: new Map([...it.words].filter(([each]) => each !== by)),
    }),
    SeizureMatchSettled: (it, said, { by }) => ({
      ...it,
      settled: { operation: said.operation, by, word: wordIn(said) },
    }),
    SeizureSettlementRevoked: (it, { operation }) =>
      it.settled?.operation === operation ? { ...it, settled: null } : it,
  }),
  ({ id }) => ofStream(`duplicateReview-${id}`),
);

/** Which lines are the same, as all say who have to, and which of the two incidents they say counts. */
export interface Match {
  readonly one: string;
  readonly other: string;
  readonly lines: readonly LinePair[];
  readonly counts: string | null;
  /** In whose sum alone; null: in every one. */
  readonly operation: string | null;
}

type Same = Extract<Word, { readonly says: 'SAME' }>;

/** True where the states that have to agree have done so: then nobody else's word counts. */
export function isAgreed(it: DuplicateReview): boolean {
  const [first, ...others] = partiesOf(it).map((each) => it.words.get(each)?.says);
  return first !== undefined && others.every((each) => each === first);
}

/** The unit's word, where the states have not agreed; undefined: there is none. */
export const settledIn = (it: DuplicateReview): Settled | undefined =>
  it.as && it.settled && !isAgreed(it) ? it.settled : undefined;

/** Undefined: nothing is. */
export const matchIn = (it: DuplicateReview): Match | undefined => agreedIn(it) ?? settledMatchIn(it);

function settledMatchIn(it: DuplicateReview): Match | undefined {
  const { word, operation } = settledIn(it) ?? {};
  if (!it.as || operation === undefined || word?.says !== 'SAME' || word.lines.length === 0) return undefined;
  const { one, other } = it.as;
  return { one, other, lines: word.lines, counts: word.counts, operation };
}

function agreedIn(it: DuplicateReview): Match | undefined {
  if (standOf(it) !== 'SAME' || !it.as) return undefined;
  const [first, ...others] = partiesOf(it).map((each) => it.words.get(each) as Same) as [Same, ...Same[]];
  const lines = first.lines.filter((line) => others.every((each) => isAmong(line, each.lines)));
  const isOne = others.every(({ counts }) => counts === first.counts);
  const { one, other } = it.as;
  return lines.length === 0 ? undefined : { one, other, lines, counts: isOne ? first.counts : null, operation: null };
}

export const isAmong = ({ one, other }: LinePair, lines: readonly LinePair[]): boolean =>
  lines.some((each) => each.one === one && each.other === other);

const voices = Growing.distinct(({ actor, onBehalfOf, by }: Told<Events>) =>
  [written(voiceOf({ actor })), ...(onBehalfOf === null ? [] : [by])].filter((each) =>
    isCountry(holderOf(each).country),
  ),
);

/** Whoever sees both incidents, as they stand; and who said something of it. */
export function circleOf({ told, as }: DuplicateReview): Circle {
  const members = voices(told).map(holderOf);
  if (!as) return { members };
  const both = [as.one, as.other].map((each) => ofThing(`incident-${each}`));
  return { members, of: { scope: ofEachOf(both), among: null } };
}
