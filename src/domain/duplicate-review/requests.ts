// The requests of a duplicate review: each state whose report it is, is asked whether it is the seizure that the other reports; and, as
// long as they do not agree, the coordination unit of the operation that both count for.
import { holderOf } from '../authority/speaker.js';
import type { Incident } from '../incident/story/incident.js';
import { incidentStory } from '../incident/story.js';
import { type Operation, operationStory } from '../operation/story.js';
import { type OpenRequest, type Requesting, requestsBeside, UNIT } from '../requests.js';
import { firstOf } from '../told.js';
import type { DuplicateReviewEvents as Events } from './events.js';
import { coordinatorsBeside } from './authority.js';
import { type DuplicateReview, isAgreed, ownersOf, partiesOf, sharedBy } from './story.js';
import { laterThan, laterThanSettled } from './story/later.js';

/** Each of the parties once, by the service whose report it is. */
const askedOf = (it: DuplicateReview) => {
  const parties = partiesOf(it);
  return (parties.length === 1 ? parties : ownersOf(it)).map(holderOf);
};

/** Whoever has said nothing, and whoever has said that they are two, of lines that are suspected since. */
function matchOpen(it: DuplicateReview): readonly OpenRequest[] {
  const told = firstOf<Events, 'DuplicateSuspected'>(it.standing, 'DuplicateSuspected');
  if (!told || !it.as) return [];
  const { lines } = it.as;
  return askedOf(it).flatMap((of) => {
    const word = it.words.get(of.country);
    if (!word) return [{ of, told, yes: { lines }, no: {} }];
    const later = word.says === 'DISTINCT' ? laterThan(it, of.country) : undefined;
    return later ? [{ of, told: later.told, yes: { lines: later.lines }, no: {} }] : [];
  });
}

/** Whoever has said that they are one: the lines of that word stay in the answer. */
const moreOpen = (it: DuplicateReview): readonly OpenRequest[] =>
  askedOf(it).flatMap((of) => {
    const [word, later] = [it.words.get(of.country), laterThan(it, of.country)];
    if (word?.says !== 'SAME' || !later) return [];
    return [{ of, told: later.told, yes: { lines: [...word.lines, ...later.lines] } }];
  });

interface Beside {
  readonly one: Incident;
  readonly other: Incident;
  readonly operation: Operation;
}

/** The lines that a unit has not spoken of; undefined: there are none, or the states have agreed. */
function unsettledIn(it: DuplicateReview, operation: string) {
  const told = firstOf<Events, 'DuplicateSuspected'>(it.standing, 'DuplicateSuspected');
  if (!told || !it.as || isAgreed(it)) return undefined;
  if (it.settled?.operation !== operation) return { told, lines: it.as.lines };
  const [word, later] = [it.settled.word, laterThanSettled(it)];
  return later && { told: later.told, lines: [...(word.says === 'SAME' ? word.lines : []), ...later.lines] };
}

/** Of the unit as it is; whoever is a party is not asked. One command says either verdict. */
function settlementOpen(it: DuplicateReview, { others = {}, now }: About): readonly OpenRequest[] {
  const operation = sharedBy(others.one, others.other);
  const open = operation === undefined ? undefined : unsettledIn(it, operation);
  if (!open || !others.operation) return [];
  const unit = new Set(coordinatorsBeside(it, others.operation, now).map(({ country }) => country));
  const yes = { operation, lines: open.lines };
  return [...unit].map((country) => ({ of: { country }, told: open.told, yes }));
}

type About = Parameters<Requesting<DuplicateReview, Beside>['open']>[1];

export const duplicateRequests = requestsBeside<DuplicateReview, Beside>({
  // Each is asked for its own word, whatever another has said.
  mayBeOpen: ({ as }) => as !== null,
  others: {
    one: { story: incidentStory, id: ({ as }) => as?.one },
    other: { story: incidentStory, id: ({ as }) => as?.other },
    operation: { story: operationStory, id: (_, { one, other }) => sharedBy(one, other) },
  },
  mayBeOf: (it) => (isAgreed(it) ? [] : [UNIT]),
  of: {
    match: {
      kind: 'ACKNOWLEDGEMENT',
      asks: { en: 'whether two reports are of one seizure', ru: 'решение, об одном ли изъятии два сообщения' },
      yes: 'duplicate-reviews/confirm-same',
      no: 'duplicate-reviews/confirm-distinct',
      open: matchOpen,
    },
    more: {
      kind: 'ACKNOWLEDGEMENT',
      asks: {
        en: 'whether more lines of two reports are of one seizure too',
        ru: 'решение, об одном ли изъятии и другие строки двух сообщений',
      },
      yes: 'duplicate-reviews/confirm-same',
      open: moreOpen,
    },
    settlement: {
      kind: 'ACKNOWLEDGEMENT',
      asks: {
        en: 'whether two reports are of one seizure, for the sum of your operation',
        ru: 'решение для итога вашей операции, об одном ли изъятии два сообщения',
      },
      yes: 'duplicate-reviews/settle-for-operation',
      open: settlementOpen,
    },
  },
});
