// The requests of an administration: whom it names as its successor is asked to take over from it.
import { requestsBeside } from '../requests.js';
import { ofType } from '../told.js';
import type { AdministrationEvents as Events } from './events.js';
import { type Administration, administrationStory, idOfAdministration } from './story.js';

export const administrationRequests = requestsBeside<Administration, { successor: Administration }>({
  mayBeOpen: ({ successor }) => successor !== undefined,
  others: {
    successor: {
      story: administrationStory,
      id: ({ successor }) => (successor === undefined ? undefined : idOfAdministration(successor)),
    },
  },
  of: {
    succession: {
      kind: 'ACKNOWLEDGEMENT',
      asks: { en: 'taking over from an administration', ru: 'принятие полномочий администрации' },
      yes: 'administrations/take-over',
      open(it, { id, others }) {
        const { successor } = it;
        const told = ofType<Events, 'AdministrationSucceeded'>(it.told, 'AdministrationSucceeded').at(-1);
        const from = id.toUpperCase();
        if (successor === undefined || !told || others?.successor?.predecessors.includes(from)) return [];
        return [{ of: { country: successor }, told, yes: { from }, at: idOfAdministration(successor) }];
      },
    },
  },
});
