// The fields that every seizure line has, and whose it is.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import type { Context } from '../../context.js';
import { service } from '../../values/who/administration.js';
import { country } from '../../values/who/country.js';
import { Field, Listed } from '../../../forms/form.js';
import { slug } from '../../values/ids.js';
import { type Money, moneys } from '../../values/amounts/money.js';
import { percent } from '../../values/amounts/percent.js';
import { type Quantity, quantity } from '../../values/amounts/quantity.js';
import { optional, shape } from '../../../forms/shape.js';
import { text, wholeNumber } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import type { Credit, LineData, LineKind } from '../events.js';
import type { Incident } from '../story/incident.js';
import { creditOf, saidOfLine } from './said-before.js';

const MOST_CASES = 1_000_000;

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
  @Field(text({ max: 100 }), { optional: true }) brand?: string;
  @Field(percent, { optional: true }) purity?: string;
  @Field(wholeNumber({ min: 1, max: MOST_CASES }), { optional: true }) cases?: number;
  @Field(moneys, { optional: true }) money?: readonly Money[];
}

/** The common part of a line's event. */
export function line(fields: LineFields): {
  lineId: string;
  quantity: Quantity;
  seizedAt?: When;
  creditedTo?: Credit;
  contributors?: string[];
  brand?: string;
  purity?: string;
  cases?: number;
  money?: readonly Money[];
} {
  const { lineId, quantity, seizedAt, creditedTo, contributors, brand, purity, cases, money } = fields;
  return given({ lineId, quantity, seizedAt, creditedTo, contributors, brand, purity, cases, money });
}

/** True when this very line has been recorded; where the form does not say whose it is, whoever is credited with it. */
export function isRecorded(
  incident: Incident,
  saying: { readonly type: LineKind; readonly by: Context },
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
