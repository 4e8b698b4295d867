// Identify what a line holds: a laboratory's finding. A report: it moves the totals to the substance that was found.
import { reports } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import type { Context } from '../../context.js';
import { Field } from '../../../forms/form.js';
import { slug } from '../../values/ids.js';
import {
  defaultClass,
  type Substance,
  substance,
  type SubstanceClass,
  substanceClass,
} from '../../values/goods/substance.js';
import { text } from '../../values/text.js';
import type { IncidentEvent, IncidentEvents } from '../events.js';
import { hasLine, type Incident, saidBefore } from '../story.js';
import { plausible, stillOpen } from './checks.js';

export class IdentifySubstance {
  @Field(slug) lineId!: string;
  @Field(substance) substance!: Substance;
  @Field(substanceClass, { optional: true, description: 'As the reporter’s law has it' }) class?: SubstanceClass;
  @Field(text({ max: 200 }), { optional: true, description: 'Reference of the certificate' }) certificate?: string;
}

export function substanceIdentified(command: IdentifySubstance): IncidentEvents['SubstanceIdentified'] {
  const { lineId, substance, class: stated = defaultClass(substance), certificate } = command;
  return given({ lineId, substance, class: stated, certificate });
}

export const identifySubstance = reports({
  form: IdentifySubstance,
  decide(command: IdentifySubstance, incident: Incident, context: Context): readonly IncidentEvent[] {
    const data = substanceIdentified(command);
    if (saidBefore(incident, 'SubstanceIdentified', data)) return [];
    stillOpen(incident, context);
    plausible({}, context);
    context.prove(hasLine(incident, data.lineId), 'LINE_NOT_KNOWN', { line: data.lineId }, '/lineId');
    return [{ type: 'SubstanceIdentified', data }];
  },
});
