// The requests of a published table: each state is asked how its line is to be shown.
import type { Requests } from '../requests.js';
import { firstOf } from '../told.js';
import type { PublishedTableEvents as Events } from './events.js';
import type { PublishedTable } from './story.js';

/** The states whose lines are not confirmed; some of them may have disputed theirs. */
export const unconfirmedIn = ({ phase, drawnUp, confirmed }: PublishedTable): readonly string[] =>
  phase === 'drawn-up' ? (drawnUp?.countries ?? []).filter((each) => !confirmed.has(each)) : [];

export const tableRequests: Requests<PublishedTable> = {
  of: {
    line: {
      kind: 'CONTRIBUTION',
      asks: { en: 'how your line of a table is shown', ru: 'решение, как показать вашу строку таблицы' },
      yes: 'published-tables/confirm-line',
      no: 'published-tables/dispute-line',
      open(it) {
        const told = firstOf<Events, 'TableDrawnUp'>(it.told, 'TableDrawnUp');
        const asked = unconfirmedIn(it).filter((each) => !it.disputed.has(each));
        return told ? asked.map((country) => ({ of: { country }, told, yes: { country }, no: { country } })) : [];
      },
    },
  },
};
