// The request that a request for assistance is: of the state that is asked, until it answers the whole or refuses.
import type { Requests } from '../requests.js';
import { type Assistance, wholeAnswerOf } from './story.js';

export const assistanceRequests: Requests<Assistance> = {
  of: {
    assistance: {
      kind: 'ASSISTANCE',
      asks: { en: 'assistance', ru: 'содействие по запросу' },
      yes: 'assistance-requests/answer',
      no: 'assistance-requests/refuse',
      open(it) {
        const { requested, refused, postponed } = it;
        if (!requested || refused || wholeAnswerOf(it)) return [];
        const until = postponed?.until ?? requested.data.answerBy;
        return [{ of: { country: requested.data.askedOf }, told: requested, until, yes: { extent: 'WHOLE' }, no: {} }];
      },
    },
  },
};
