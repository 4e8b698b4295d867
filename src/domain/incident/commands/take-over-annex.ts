// The command to take over an annex: what it found counts from then on, as if its owner had said it. A report: of its result the
// same is asked as of any other. The annex itself stays as hidden as it was.
import { given } from '../../../eventsourcing/log/event.js';
import { type AnyCommandHandler, refer, reports } from '../../../eventsourcing/writing/decider.js';
import { Refusal } from '../../../eventsourcing/writing/refusal.js';
import { Field } from '../../../forms/form.js';
import { type Annex, annexStory } from '../../annex/story.js';
import type { Context } from '../../context.js';
import type { RefusalCode } from '../../refusals.js';
import { uuid } from '../../values/ids.js';
import { mayOnAnnex } from '../authority.js';
import type { IncidentEvent } from '../events.js';
import type { Incident } from '../story/incident.js';
import { classifiedBy, LIST } from './classified.js';
import { establishQuantity } from './establish-quantity.js';
import { identifySubstance } from './identify-substance.js';

export class TakeOverAnnex {
  @Field(uuid) annex!: string;
}

export const takeOverAnnex = reports({
  form: TakeOverAnnex,
  rights: mayOnAnnex(['OWNER'], { behalf: 'NEVER' }),
  refers: { ...LIST, annex: refer(annexStory, (command: TakeOverAnnex) => command.annex) },
  told: classifiedBy,
  against: establishQuantity.against,
  decide({ annex: id }: TakeOverAnnex, incident: Incident, context: Context, { annex }): readonly IncidentEvent[] {
    if (incident.annexes.get(id)) return [];
    const { result } = annexTo(context.id, id, annex);
    const found = result ? saidBy(result).flatMap(([by, said]) => by.decide(said, incident, context, {})) : [];
    return [...(found as readonly IncidentEvent[]), { type: 'AnnexTakenOver', data: { annex: id } }];
  },
});

type Filed = NonNullable<Annex['as']>;

/** The commands that would tell it. Its certificate is what the annex keeps from those who see the incident. */
function saidBy(result: NonNullable<Filed['result']>): readonly (readonly [AnyCommandHandler, object])[] {
  const { lineId, quantity, substance, class: stated, purity, examined } = result;
  return [
    ...(quantity ? [[establishQuantity, given({ lineId, quantity, examined })] as const] : []),
    ...(substance ? [[identifySubstance, given({ lineId, substance, class: stated, purity, examined })] as const] : []),
  ];
}

function annexTo(incident: string, id: string, annex: Annex | undefined): Filed {
  if (annex?.as?.belongsTo === `incident-${incident}`) return annex.as;
  throw new Refusal<RefusalCode>('ANNEX_NOT_KNOWN', { annex: id }, '/annex');
}
