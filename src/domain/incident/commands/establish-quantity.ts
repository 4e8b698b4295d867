// The command to establish how much a line holds: a scale's reading, a laboratory's result. A report: the better method
// counts, in any order.
import { reports } from '../../../eventsourcing/writing/decider.js';
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import type { Context } from '../../context.js';
import { Field } from '../../../forms/form.js';
import { slug } from '../../values/ids.js';
import { type Quantity, quantity } from '../../values/amounts/quantity.js';
import { text } from '../../values/text.js';
import { mayOnExhibit } from '../authority.js';
import type { Examined, IncidentEvent, IncidentEvents } from '../events.js';
import type { Incident } from '../story/incident.js';
import { FOR_ANOTHER } from './against.js';
import { examined } from '../words/codes.js';
import { saidOfLine } from './said-before.js';

export class EstablishQuantity {
  @Field(slug) lineId!: string;
  @Field(quantity) quantity!: Quantity;
  @Field(text({ max: 200 }), { optional: true }) certificate?: string;
  @Field(examined, { optional: true })
  examined?: Examined;
}

export function quantityEstablished(command: EstablishQuantity): IncidentEvents['QuantityEstablished'] {
  const { lineId, quantity, certificate, examined } = command;
  return given({ lineId, quantity, certificate, examined });
}

export const establishQuantity = reports({
  form: EstablishQuantity,
  rights: mayOnExhibit(['OWNER', 'HOLDER'], { otherwise: 'PROPOSAL', behalf: 'UNIT' }),
  against: [...FOR_ANOTHER, 'REPORT_WITHDRAWN', 'REPORTED_IN_FUTURE', 'LINE_NOT_KNOWN', 'IMPLAUSIBLE_QUANTITY'],
  decide(command: EstablishQuantity, incident: Incident, context: Context): readonly IncidentEvent[] {
    const data = quantityEstablished(command);
    const about = { type: 'QuantityEstablished', lineId: data.lineId, by: context } as const;
    if (saidOfLine(incident, about, (said) => sameData(said, data))) return [];
    return [{ type: 'QuantityEstablished', data }];
  },
});
