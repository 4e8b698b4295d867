// The fields that every seizure line has, and the rules that every line is held against.
import { given } from '../../../eventsourcing/log/event.js';
import type { Context } from '../../context.js';
import type { Operation } from '../../operation/story.js';
import { service } from '../../values/who/administration.js';
import { country } from '../../values/who/country.js';
import { Field, Listed } from '../../../forms/form.js';
import { slug } from '../../values/ids.js';
import { type Quantity, quantity } from '../../values/amounts/quantity.js';
import { optional, shape } from '../../../forms/shape.js';
import { type When, when } from '../../values/time/when.js';
import type { Credit, IncidentEvents } from '../events.js';
import { first, hasLine, type Incident, saidBefore } from '../story.js';
import { plausible, stillOpen, withinOperation } from './checks.js';

const credit = shape<Credit>({ country, service: optional(service) });

export class LineFields {
  @Field(slug, { description: 'Chosen by the reporter, unique in the incident' }) lineId!: string;
  @Field(quantity, { description: 'As weighed, counted or estimated; “UNKNOWN” where nobody knows' })
  quantity!: Quantity;
  @Field(when, { optional: true, description: 'Where that is not when the incident occurred' }) seizedAt?: When;
  @Field(credit, { optional: true, description: 'The reporting country when not given' }) creditedTo?: Credit;
  @Listed(country, { optional: true, max: 20, description: 'Countries that had a part in it without the credit' })
  contributors?: string[];
}

/** The common part of a line's event. */
export function line({ lineId, quantity, seizedAt, creditedTo, contributors }: LineFields): {
  lineId: string;
  quantity: Quantity;
  seizedAt?: When;
  creditedTo?: Credit;
  contributors?: string[];
} {
  return given({ lineId, quantity, seizedAt, creditedTo, contributors });
}

/** Undefined when the incident holds this very line already; otherwise the contradictions have been flagged. */
export function newLine<Data extends Pick<IncidentEvents['SubstanceSeized'], 'lineId' | 'seizedAt' | 'creditedTo'>>(
  data: Data,
  situation: {
    readonly type: 'SubstanceSeized' | 'PrecursorSeized';
    readonly incident: Incident;
    readonly operation: Operation | undefined;
    readonly context: Context;
  },
): Data | undefined {
  const { type, incident, operation: found, context } = situation;
  if (saidBefore(incident, type, data)) return undefined;
  stillOpen(incident, context);
  context.demand(!hasLine(incident, data.lineId), 'LINE_ID_TAKEN', { line: data.lineId }, '/lineId');
  const report = first(incident, 'IncidentReported');
  const at = data.seizedAt ?? report?.detectedAt ?? report?.occurredAt;
  plausible(data, context);
  const { operation } = incident;
  const about = given({ at, country: data.creditedTo?.country });
  if (operation !== undefined) withinOperation(found, { operation, ...about }, context);
  return data;
}
