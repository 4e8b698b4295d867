// The requests of an annex: whose line its result is about is asked to take it over.
import { idOf } from '../../eventsourcing/log/event.js';
import { holderOf } from '../authority/speaker.js';
import { incidentStory } from '../incident/story.js';
import type { Incident } from '../incident/story/incident.js';
import { requestsBeside } from '../requests.js';
import { firstOf } from '../told.js';
import type { AnnexEvents as Events } from './events.js';
import { type Annex, ownerOf } from './story.js';

export const annexRequests = requestsBeside<Annex, { incident: Incident }>({
  mayBeOpen: ({ as }) => as?.result !== undefined,
  others: { incident: { story: incidentStory, id: ({ as }) => (as ? idOf(as.belongsTo) : undefined) } },
  of: {
    result: {
      kind: 'ACKNOWLEDGEMENT',
      asks: { en: 'taking over of what an annex found', ru: 'принятие к учёту результата из приложения' },
      yes: 'incidents/take-over-annex',
      open(it, { id, others: { incident } = {} }) {
        const told = firstOf<Events, 'AnnexFiled'>(it.standing, 'AnnexFiled');
        const owner = ownerOf(it);
        if (!told || !it.as || owner === undefined || !incident || incident.annexes.get(id)) return [];
        return [{ of: holderOf(owner), told, yes: { annex: id }, at: idOf(it.as.belongsTo) }];
      },
    },
  },
});
