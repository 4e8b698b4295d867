// The requests of a duplicate review: each state whose report it is, is asked whether it is the seizure that the other reports.
import { holderOf } from '../authority/speaker.js';
import type { OpenRequest, Requests } from '../requests.js';
import { ofType } from '../told.js';
import type { DuplicateReviewEvents as Events } from './events.js';
import { type DuplicateReview, ownersOf, partiesOf } from './story.js';
import { laterThan } from './story/later.js';

/** Each of the parties once, by the service whose report it is. */
const askedOf = (it: DuplicateReview) => {
  const parties = partiesOf(it);
  return (parties.length === 1 ? parties : ownersOf(it)).map(holderOf);
};

/** Whoever has said nothing, and whoever has said that they are two, of lines that are suspected since. */
function matchOpen(it: DuplicateReview): readonly OpenRequest[] {
  const [told] = ofType<Events, 'DuplicateSuspected'>(it.standing, 'DuplicateSuspected');
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

export const duplicateRequests: Requests<DuplicateReview> = {
  // Each is asked for its own word, whatever another has said.
  mayBeOpen: ({ as }) => as !== null,
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
  },
};
