// The rules of an annex: its events are held against them when they are told, and again whenever they are read.
import { idOf } from '../../eventsourcing/log/event.js';
import { isKnown, type Named, type RuleCase, rulesOf } from '../rules.js';
import { type Told, wasTold } from '../told.js';
import type { AnnexEvents as Events } from './events.js';
import type { Annex } from './story.js';

interface Beside {
  readonly incident?: Named;
}

const about = (_: Annex, { id }: RuleCase<Events, Beside>) => ({ annex: id });

const incidentOf = ({ data }: Told<Events>): string | undefined =>
  'belongsTo' in data ? idOf(data.belongsTo) : undefined;

export const annexRules = rulesOf<Annex, Events, Beside>()({
  ALREADY_FILED: {
    holds: (it, { told }) => !wasTold<Events>(it.standing, told, 'AnnexFiled'),
    values: about,
    settledBy: 'annexes/withdraw-event',
  },
  NOT_FILED: {
    lacks: 'proof',
    holds: ({ as }) => as !== null,
    values: about,
    settledBy: 'annexes/file',
  },
  INCIDENT_NOT_REPORTED: {
    lacks: 'proof',
    holds: (_, { told, beside }) => isKnown(incidentOf(told), beside.incident),
    values: (_, { told }) => ({ incident: incidentOf(told) ?? '' }),
    pointer: '/incident',
    settledBy: 'incidents/report',
  },
});
