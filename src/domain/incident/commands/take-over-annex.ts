// The command to take over an annex: what it found counts from then on, as if its owner had said it. A report: of its result the
// same is asked as of any other. The annex itself stays as hidden as it was.
import { given } from '../../../eventsourcing/log/event.js';
import { refer, reports } from '../../../eventsourcing/writing/decider.js';
import { Refusal } from '../../../eventsourcing/writing/refusal.js';
import { Field } from '../../../forms/form.js';
import { type Annex, annexStory } from '../../annex/story.js';
import type { Context } from '../../context.js';
import type { RefusalCode } from '../../refusals.js';
import { uuid } from '../../values/ids.js';
import { mayOnAnnex } from '../authority.js';
import type { IncidentEvent } from '../events.js';
import type { Incident } from '../story/incident.js';
import { establishQuantity } from './establish-quantity.js';

export class TakeOverAnnex {
  @Field(uuid) annex!: string;
}

export const takeOverAnnex = reports({
  form: TakeOverAnnex,
  rights: mayOnAnnex(['OWNER'], { behalf: 'NEVER' }),
  refers: { annex: refer(annexStory, (command: TakeOverAnnex) => command.annex) },
  against: establishQuantity.against,
  decide({ annex: id }: TakeOverAnnex, incident: Incident, context: Context, { annex }): readonly IncidentEvent[] {
    if (incident.annexes.get(id)) return [];
    const { result } = annexTo(context.id, id, annex);
    const found = result && establishQuantity.decide(resultWithout(result), incident, context, {});
    return [...((found ?? []) as readonly IncidentEvent[]), { type: 'AnnexTakenOver', data: { annex: id } }];
  },
});

type Filed = NonNullable<Annex['as']>;

/** Its certificate is what the annex keeps from those who see the incident. */
const resultWithout = ({ lineId, quantity, examined }: NonNullable<Filed['result']>): object =>
  given({ lineId, quantity, examined });

function annexTo(incident: string, id: string, annex: Annex | undefined): Filed {
  if (annex?.as?.belongsTo === `incident-${incident}`) return annex.as;
  throw new Refusal<RefusalCode>('ANNEX_NOT_KNOWN', { annex: id }, '/annex');
}
