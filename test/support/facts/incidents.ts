// Facts of one incident for tests of what can be known, and the ids that its events get in their order.
import type { IncidentEvents } from '../../../src/domain/incident/events.js';
import type { Quantity } from '../../../src/domain/values/amounts/quantity.js';
import { at } from './declared.js';
import { type Fact, idAt } from './fact.js';

export const INCIDENT = '11111111-2222-4333-8444-555555555555';

type About = Omit<Fact, 'stream' | 'type' | 'data'> & { readonly of?: string };

export function told<Type extends keyof IncidentEvents>(
  type: Type,
  data: IncidentEvents[Type],
  { of = INCIDENT, ...about }: About = {},
): Fact {
  return { stream: `incident-${of}`, type, data, ...about };
}

/** The id of the event of that revision, as `Projected.tell` gives it. */
export const eventOf = (revision: number, of = INCIDENT): string => idAt(`incident-${of}`, revision);

export const grams = (value: string | null, method: Quantity['method'] = 'DECLARED'): Quantity => ({
  ...(value === null ? { bound: 'UNKNOWN' } : { value, bound: 'EQ' }),
  unit: 'GRM',
  basis: 'NOT_STATED',
  method,
});

export const report = (data: Partial<IncidentEvents['IncidentReported']> = {}, about?: About): Fact =>
  told('IncidentReported', { country: 'KG', occurredAt: at('2026-05-10'), form: 'SHORT', ...data }, about);

export const seizure = (data: Partial<IncidentEvents['SubstanceSeized']> = {}, about?: About): Fact =>
  told(
    'SubstanceSeized',
    { lineId: 'a', quantity: grams('500'), substance: 'heroin', class: 'NARCOTIC', ...data },
    about,
  );

export const found = (data: Partial<IncidentEvents['ProhibitedItemDetected']> = {}, about?: About): Fact =>
  told(
    'ProhibitedItemDetected',
    { lineId: 'a', quantity: grams('50'), channel: 'POSTAL', itemKind: 'MEDICINE', ...data },
    about,
  );

export const taxed = (data: Partial<IncidentEvents['HighTaxGoodsSeized']> = {}, about?: About): Fact =>
  told('HighTaxGoodsSeized', { lineId: 'a', quantity: grams('500'), taxedGoods: 'CIGARETTES', ...data }, about);

export const weighed = (lineId: string, quantity: Quantity, about?: About): Fact =>
  told('QuantityEstablished', { lineId, quantity }, about);

export const correction = (
  root: number,
  data: object,
  changed: readonly string[],
  about?: About & { readonly corrects?: number },
): Fact => {
  const { corrects = root, ...rest } = about ?? {};
  const ids = { corrects: eventOf(corrects, rest.of), root: eventOf(root, rest.of) };
  return told('ReportCorrected', { ...ids, data, changed, reason: 'MISTYPED' }, rest);
};
