// The command to record the seizure of a substance. A report: its weight may be unknown, its incident not yet reported.
import { refer, reports } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import type { Context } from '../../context.js';
import { operationStory } from '../../operation/story.js';
import { Field } from '../../../forms/form.js';
import { type SubstanceClass, substanceClass } from '../../values/goods/classes.js';
import { asWritten, listedOr, type Unlisted } from '../../values/goods/as-written.js';
import { type Substance, substance, type SubstanceForm, substanceForm } from '../../values/goods/substance.js';
import { text } from '../../values/text.js';
import { mayOnLine } from '../authority.js';
import type { IncidentEvent, IncidentEvents } from '../events.js';
import type { Incident } from '../story/incident.js';
import { OF_A_LINE } from './against.js';
import { classifiedBy, LIST } from './classified.js';
import { credited, isRecorded, line, LineFields } from './line-fields.js';
import { classed, substanceNamed } from './substance-named.js';

export class RecordSeizure extends LineFields {
  @Field(listedOr(substance)) substance!: Substance | Unlisted;
  @Field(asWritten, { optional: true }) substanceAsWritten?: string;
  @Field(substanceClass, { optional: true }) class?: SubstanceClass;
  @Field(substanceForm, { optional: true }) form?: SubstanceForm;
  @Field(text({ max: 20 }), { optional: true }) hs?: string;
}

export function substanceSeized(command: RecordSeizure): IncidentEvents['SubstanceSeized'] {
  const { class: stated, form, hs } = command;
  return { ...line(command), ...classed(substanceNamed(command), stated), ...given({ form, hs }) };
}

export const recordSeizure = reports({
  form: RecordSeizure,
  rights: mayOnLine(['OWNER'], { otherwise: 'PROPOSAL', behalf: 'UNIT' }),
  refers: {
    operation: refer(operationStory, (_: RecordSeizure, { operation }: Incident) => operation ?? undefined),
    ...LIST,
  },
  told: classifiedBy,
  against: OF_A_LINE,
  decide(command: RecordSeizure, incident: Incident, context: Context): readonly IncidentEvent[] {
    const data = substanceSeized(command);
    if (isRecorded(incident, { type: 'SubstanceSeized', by: context }, data)) return [];
    return [{ type: 'SubstanceSeized', data: credited(data, context) }];
  },
});
