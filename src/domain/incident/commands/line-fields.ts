// The fields that every seizure line has, and whose it is.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import type { Context } from '../../context.js';
import { service } from '../../values/who/administration.js';
import { country } from '../../values/who/country.js';
import { Field, Listed } from '../../../forms/form.js';
import { slug } from '../../values/ids.js';
import { type Quantity, quantity } from '../../values/amounts/quantity.js';
import { optional, shape } from '../../../forms/shape.js';
import { type When, when } from '../../values/time/when.js';
import type { Credit, IncidentEvents } from '../events.js';
import type { Incident } from '../story/incident.js';
import { creditOf, saidOfLine } from './said-before.js';

export const credit = shape<Credit>({ country, service: optional(service) });

export class LineFields {
  @Field(slug) lineId!: string;
  @Field(quantity)
  quantity!: Quantity;
  @Field(when, { optional: true }) seizedAt?: When;
  @Field(credit, { optional: true })
  creditedTo?: Credit;
  @Listed(country, { optional: true, max: 20 })
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

type LineData = IncidentEvents['SubstanceSeized' | 'PrecursorSeized'];

/** True when this very line has been recorded; where the form does not say whose it is, whoever is credited with it. */
export function isRecorded(
  incident: Incident,
  saying: { readonly type: 'SubstanceSeized' | 'PrecursorSeized'; readonly by: Context },
  data: LineData,
): boolean {
  const alike = (said: object): object => (data.creditedTo ? said : { ...said, creditedTo: null });
  return saidOfLine(incident, { ...saying, lineId: data.lineId }, (said) => sameData(alike(said), alike(data)));
}

/** The line with whose it is. */
export function credited<Data extends LineData>(data: Data, context: Context): Data {
  const creditedTo = data.creditedTo ?? creditOf(context);
  return creditedTo ? { ...data, creditedTo } : data;
}
