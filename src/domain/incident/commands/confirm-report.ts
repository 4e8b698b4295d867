// The commands to confirm or disown what another keyed in for one's state. Decisions of that state alone: what it disowns is as if
// it had not been said, and stays readable.
import { decides } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import { Field } from '../../../forms/form.js';
import { uuid } from '../../values/ids.js';
import { prose } from '../../values/text.js';
import { mayOnBehalf } from '../authority.js';
import type { IncidentEvent } from '../events.js';
import { type Incident, type IncidentTold, isFolded, isUnconfirmed } from '../story/incident.js';
import { goneBy } from '../../rectifying/story.js';

export class ConfirmReport {
  @Field(uuid) confirms!: string;
}

export class DisownReport {
  @Field(uuid) withdraws!: string;
  @Field(prose({ max: 1000 }), { optional: true }) reason?: string;
}

export const confirmReport = decides({
  form: ConfirmReport,
  rights: mayOnBehalf(['NAMED'], { behalf: 'NEVER' }),
  against: ['NOT_ON_BEHALF'],
  decide({ confirms }: ConfirmReport, incident: Incident): readonly IncidentEvent[] {
    const all = saidWith(incident, confirms);
    if (all.length === 0) return [{ type: 'ReportConfirmed', data: { confirms } }];
    return all
      .filter((told) => isUnconfirmed(incident, told))
      .map(({ event }) => ({ type: 'ReportConfirmed', data: { confirms: event } }));
  },
});

export const disownReport = decides({
  form: DisownReport,
  rights: mayOnBehalf(['NAMED'], { behalf: 'NEVER' }),
  against: ['NOT_ON_BEHALF'],
  decide({ withdraws, reason }: DisownReport, incident: Incident): readonly IncidentEvent[] {
    const gone = goneBy(incident.withdrawals);
    const all = saidWith(incident, withdraws);
    if (all.length === 0) return [{ type: 'ReportDisowned', data: given({ withdraws, reason }) }];
    return all
      .filter(({ event }) => !gone.has(event))
      .map(({ event }) => ({ type: 'ReportDisowned', data: given({ withdraws: event, reason }) }));
  },
});

/** What one command told is confirmed or disowned together, the named one first. */
function saidWith(incident: Incident, event: string): readonly IncidentTold[] {
  const named = incident.told.findLast((each) => each.event === event);
  if (!named || named.onBehalfOf === null) return [];
  const others = incident.told
    .all()
    .filter((each) => each !== named && each.command === named.command && named.command !== '');
  return [named, ...others].filter((each) => isFolded(incident, each));
}
