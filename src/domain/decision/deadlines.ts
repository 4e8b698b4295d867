// The deadline of a decision: until when it is to be carried out, by those whom it addresses and binds, or by the body where it names
// nobody.
import type { Deadlines } from '../deadlines.js';
import { firstOf } from '../told.js';
import { type Decision, releasedOn } from './story.js';
import { certainlyLater } from '../values/time/when.js';
import type { DecisionEvents as Events } from './events.js';

export const decisionDeadlines: Deadlines<Decision> = {
  of: {
    fulfilment: {
      awaits: { en: 'carrying out of a decision', ru: 'исполнение решения' },
      of(it) {
        const { standing } = it;
        const set = firstOf<Events, 'DecisionAdopted'>(standing, 'DecisionAdopted');
        if (!set?.data.due) return [];
        const { due: until, addressedTo = [], body } = set.data;
        const told = firstOf<Events, 'DecisionFulfilled'>(standing, 'DecisionFulfilled');
        const came = told && { told, at: told.data.fulfilledOn };
        const all = addressedTo.length > 0 ? addressedTo : [body.toUpperCase()];
        return all.map((of) => {
          const over = releasedOn(it, of);
          // Nobody who was free of it by then was late with what others did.
          return { of, until, set, ...(over && !(came && certainlyLater(over, came.at)) ? { over } : { came }) };
        });
      },
    },
  },
};
