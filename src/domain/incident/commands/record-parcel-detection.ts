// The command to record what was found in a parcel, by mail or as express cargo. A report, as every seizure; nothing that it asks
// leads to an addressee.
import { refer, reports } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import type { Context } from '../../context.js';
import { operationStory } from '../../operation/story.js';
import { Field } from '../../../forms/form.js';
import { asWritten, listedOr, named, type Unlisted } from '../../values/goods/as-written.js';
import { type SubstanceClass, substanceClass } from '../../values/goods/classes.js';
import { goods } from '../../values/goods/goods.js';
import {
  type ItemKind,
  itemKind,
  type ParcelChannel,
  parcelChannel,
  type PostalForm,
  postalForm,
} from '../../values/goods/parcels.js';
import type { ChemicalCode } from '../../values/goods/precursor.js';
import { type Substance, type SubstanceForm, substanceForm } from '../../values/goods/substance.js';
import { slug } from '../../values/ids.js';
import { text } from '../../values/text.js';
import { country } from '../../values/who/country.js';
import { keyedHash } from '../../values/who/identifier.js';
import { mayOnLine } from '../authority.js';
import type { IncidentEvent, IncidentEvents } from '../events.js';
import type { Incident } from '../story/incident.js';
import { OF_A_LINE } from './against.js';
import { classifiedBy, LIST } from './classified.js';
import { credited, isRecorded, line, LineFields } from './line-fields.js';

export class RecordParcelDetection extends LineFields {
  @Field(parcelChannel) channel!: ParcelChannel;
  @Field(itemKind) itemKind!: ItemKind;
  @Field(postalForm, { optional: true }) postalForm?: PostalForm;
  @Field(text({ max: 100 }), { optional: true }) operator?: string;
  @Field(country, { optional: true }) dispatch?: string;
  @Field(country, { optional: true }) destination?: string;
  @Field(text({ max: 100 }), { optional: true }) marketplace?: string;
  @Field(keyedHash('ORDER'), { optional: true }) order?: string;
  @Field(keyedHash('PARCEL'), { optional: true }) tracking?: string;
  @Field(listedOr(goods), { optional: true }) substance?: Substance | ChemicalCode | Unlisted;
  @Field(asWritten, { optional: true }) itemAsWritten?: string;
  @Field(substanceClass, { optional: true }) class?: SubstanceClass;
  @Field(substanceForm, { optional: true }) form?: SubstanceForm;
  @Field(text({ max: 20 }), { optional: true }) hs?: string;
  @Field(slug, { optional: true }) project?: string;
}

export function itemDetected(command: RecordParcelDetection): IncidentEvents['ProhibitedItemDetected'] {
  const { channel, itemKind, postalForm, operator, dispatch, destination, marketplace, order, tracking } = command;
  const { class: stated, form, hs, project } = command;
  return {
    ...line(command),
    channel,
    itemKind,
    ...given({ postalForm, operator, dispatch, destination, marketplace, order, tracking }),
    ...given({ ...held(command), class: stated, form, hs, project }),
  };
}

interface Held {
  readonly substance?: Substance | ChemicalCode;
  readonly itemAsWritten: string | undefined;
}

/** The substance, where one was found and is known. */
function held({ substance, itemAsWritten }: RecordParcelDetection): Held {
  if (substance === undefined) return { itemAsWritten };
  const { code, written } = named(substance, { other: 'other', written: itemAsWritten });
  return { substance: code, itemAsWritten: written };
}

export const recordParcelDetection = reports({
  form: RecordParcelDetection,
  rights: mayOnLine(['OWNER'], { otherwise: 'PROPOSAL', behalf: 'UNIT' }),
  refers: {
    operation: refer(operationStory, (_: RecordParcelDetection, { operation }: Incident) => operation ?? undefined),
    ...LIST,
  },
  told: classifiedBy,
  against: [...OF_A_LINE, 'FORM_NOT_OF_THE_MAIL'],
  decide(command: RecordParcelDetection, incident: Incident, context: Context): readonly IncidentEvent[] {
    const data = itemDetected(command);
    if (isRecorded(incident, { type: 'ProhibitedItemDetected', by: context }, data)) return [];
    return [{ type: 'ProhibitedItemDetected', data: credited(data, context) }];
  },
});
