// The requests of a duplicate review: each state whose report it is, is asked whether it is the seizure that the other reports.
import { holderOf } from '../authority/speaker.js';
import type { Requests } from '../requests.js';
import { ofType } from '../told.js';
import type { DuplicateReviewEvents as Events } from './events.js';
import { type DuplicateReview, ownersOf, partiesOf } from './story.js';

export const duplicateRequests: Requests<DuplicateReview> = {
  // Each is asked for its own word, whatever another has said.
  mayBeOpen: ({ as }) => as !== null,
  of: {
    match: {
      kind: 'ACKNOWLEDGEMENT',
      asks: { en: 'whether two reports are of one seizure', ru: 'решение, об одном ли изъятии два сообщения' },
      yes: 'duplicate-reviews/confirm-same',
      no: 'duplicate-reviews/confirm-distinct',
      open(it) {
        const [told] = ofType<Events, 'DuplicateSuspected'>(it.standing, 'DuplicateSuspected');
        if (!told) return [];
        const parties = partiesOf(it);
        const owners = parties.length === 1 ? parties : ownersOf(it);
        const asked = owners.map(holderOf).filter(({ country }) => !it.words.has(country));
        return asked.map((of) => ({ of, told, yes: { lines: told.data.lines }, no: {} }));
      },
    },
  },
};
