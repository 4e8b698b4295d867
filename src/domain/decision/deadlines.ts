// The deadline of a decision: until when it is to be carried out, by those whom it addresses, or by the body where it names nobody.
import type { Deadlines } from '../deadlines.js';
import { ofType } from '../told.js';
import type { Decision } from './story.js';
import type { DecisionEvents as Events } from './events.js';

export const decisionDeadlines: Deadlines<Decision> = {
  of: {
    fulfilment: {
      awaits: { en: 'carrying out of a decision', ru: 'исполнение решения' },
      of({ standing }) {
        const [set] = ofType<Events, 'DecisionAdopted'>(standing, 'DecisionAdopted');
        if (!set?.data.due) return [];
        const { due: until, addressedTo = [], body } = set.data;
        const [told] = ofType<Events, 'DecisionFulfilled'>(standing, 'DecisionFulfilled');
        const came = told && { told, at: told.data.fulfilledOn };
        const all = addressedTo.length > 0 ? addressedTo : [body.toUpperCase()];
        return all.map((of) => ({ of, until, set, came }));
      },
    },
  },
};
