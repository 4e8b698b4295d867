// The command to record the seizure of a precursor chemical. A report, as every seizure.
import { refer, reports } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import type { Context } from '../../context.js';
import { operationStory } from '../../operation/story.js';
import { Field } from '../../../forms/form.js';
import { listedOr, named, type Unlisted } from '../../values/goods/as-written.js';
import { chemical, type ChemicalCode } from '../../values/goods/precursor.js';
import { type Substance, substance } from '../../values/goods/substance.js';
import { text } from '../../values/text.js';
import { mayOnLine } from '../authority.js';
import type { IncidentEvent, IncidentEvents } from '../events.js';
import type { Incident } from '../story/incident.js';
import { OF_A_LINE } from './against.js';
import { classifiedBy, LIST } from './classified.js';
import { credited, isRecorded, line, LineFields } from './line-fields.js';

export class RecordPrecursorSeizure extends LineFields {
  @Field(listedOr(chemical)) chemical!: ChemicalCode | Unlisted;
  @Field(text({ max: 200 }), { optional: true })
  chemicalAsWritten?: string;
  @Field(text({ max: 20 }), { optional: true }) hs?: string;
  @Field(substance, { optional: true }) intendedProduct?: Substance;
}

export function precursorSeized(command: RecordPrecursorSeizure): IncidentEvents['PrecursorSeized'] {
  const { chemicalAsWritten: written, hs, intendedProduct } = command;
  const chemical = named(command.chemical, { other: 'other-chemical', written });
  const chemicalAsWritten = chemical.written;
  return { ...line(command), chemical: chemical.code, ...given({ chemicalAsWritten, hs, intendedProduct }) };
}

export const recordPrecursorSeizure = reports({
  form: RecordPrecursorSeizure,
  rights: mayOnLine(['OWNER'], { otherwise: 'PROPOSAL', behalf: 'UNIT' }),
  refers: {
    operation: refer(operationStory, (_: RecordPrecursorSeizure, { operation }: Incident) => operation ?? undefined),
    ...LIST,
  },
  told: classifiedBy,
  against: [...OF_A_LINE, 'CHEMICAL_NOT_NAMED'],
  decide(command: RecordPrecursorSeizure, incident: Incident, context: Context): readonly IncidentEvent[] {
    const data = precursorSeized(command);
    if (isRecorded(incident, { type: 'PrecursorSeized', by: context }, data)) return [];
    return [{ type: 'PrecursorSeized', data: credited(data, context) }];
  },
});
