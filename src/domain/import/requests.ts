// The requests of an import: each state is asked, as one, about all rows that the table proposes to it.
import type { Requests } from '../requests.js';
import { ofType } from '../told.js';
import type { ImportEvents as Events } from './events.js';
import { type Import, senderOf, unansweredBy } from './story.js';

export const importRequests: Requests<Import> = {
  mayBeOpen: ({ parts, withdrawn }) => !withdrawn && parts.size > 0,
  of: {
    proposals: {
      kind: 'PROPOSAL',
      asks: { en: 'the rows of a table about your state', ru: 'строки таблицы о вашем государстве' },
      yes: 'imports/accept-proposals',
      no: 'imports/decline-proposals',
      open(it) {
        const parts = ofType<Events, 'ImportRowsTold'>(it.told, 'ImportRowsTold');
        // The program tells it; whose table it is asks.
        const { country: by } = senderOf(it.as);
        const isTo = (country: string) => (part: (typeof parts)[number]) =>
          part.data.proposed?.some((each) => each.country === country) === true;
        return unansweredBy(it).flatMap((country) => {
          const told = parts.find(isTo(country));
          return told ? [{ of: { country }, told: { ...told, by }, yes: {}, no: {} }] : [];
        });
      },
    },
  },
};
