// Events of incidents as they are stored, for specifications: what is not named is some ordinary value.
import type { IncidentEvents } from '../../../src/domain/incident/events.js';
import type { Quantity } from '../../../src/domain/values/amounts/quantity.js';
import type { Described } from '../../support/facts/folded.js';
import type { DomainEvent, Flag } from '../../../src/eventsourcing/log/event.js';
import { day } from '../events-as-data.js';

/** An id as events have it. */
export const eventId = (n: number): string => `00000000-0000-5000-8000-${String(n).padStart(12, '0')}`;

/** What else is stored with an event: KZ tells it, unless another is named. */
export interface Envelope {
  readonly id?: number;
  readonly by?: string;
  readonly onBehalfOf?: string;
  readonly flags?: readonly Flag[];
}

function stored(event: DomainEvent, { id = 1, by = 'KZ', onBehalfOf, flags = [] }: Envelope = {}): Described {
  const actor = { administration: by, officer: 'p-1', role: 'officer' };
  const metadata = { actor, flags, ...(onBehalfOf === undefined ? {} : { onBehalfOf }) };
  return { ...event, id: eventId(id), metadata: metadata as never };
}

const told =
  <Type extends keyof IncidentEvents>(type: Type, usual: IncidentEvents[Type]) =>
  (data: Partial<IncidentEvents[Type]> = {}, envelope: Envelope = {}): Described =>
    stored({ type, data: { ...usual, ...data } }, envelope);

export const kilograms = (value: string, method: Quantity['method'] = 'DECLARED'): Quantity => ({
  value,
  unit: 'KGM',
  bound: 'EQ',
  basis: 'NOT_STATED',
  method,
});
export const pieces = (value: string): Quantity => ({ ...kilograms(value), unit: 'H87' });
export const UNWEIGHED: Quantity = { unit: 'KGM', bound: 'UNKNOWN', basis: 'NOT_STATED', method: 'DECLARED' };

export const reported = told('IncidentReported', { country: 'KZ', occurredAt: day('2026-05-10'), form: 'SHORT' });
export const seized = told('SubstanceSeized', {
  lineId: 'a',
  quantity: kilograms('3.2'),
  substance: 'heroin',
  class: 'NARCOTIC',
});
export const precursor = told('PrecursorSeized', {
  lineId: 'p',
  quantity: kilograms('200'),
  chemical: 'acetic-anhydride',
});
export const found = told('ProhibitedItemDetected', {
  lineId: 'm',
  quantity: pieces('20'),
  channel: 'POSTAL',
  itemKind: 'MEDICINE',
});
export const taxed = told('HighTaxGoodsSeized', { lineId: 't', quantity: pieces('2000'), taxedGoods: 'CIGARETTES' });
export const prevented = told('SmugglingAttemptPrevented', { category: 'DRUGS' });
export const weighed = told('QuantityEstablished', { lineId: 'a', quantity: kilograms('3.3', 'SCALE') });
export const identified = told('SubstanceIdentified', { lineId: 'a', substance: 'mdma', class: 'PSYCHOTROPIC' });
export const withdrawal = told('ReportWithdrawn', { reason: 'ERROR' });
export const attribution = told('IncidentAttributedToOperation', { operation: 'mak', rule: 'REPORTED' });
export const revocation = told('AttributionRevoked', { operation: 'mak' });
export const lineWithdrawn = told('LineWithdrawn', { lineId: 'a', reason: 'ERROR' });
export const handedOver = told('CustodyTransferred', {
  lines: ['a'],
  to: { country: 'KG', service: 'POLICE' },
  at: day('2026-05-11'),
});
export const takenOver = told('CustodyAccepted', { transfer: eventId(8) });
export const sampled = told('SampleSent', { lineId: 'a', laboratory: 'Central', at: day('2026-05-11') });
export const disposed = told('GoodsDisposed', { lines: ['a'], as: 'DESTROYED', at: day('2026-09-01') });
export const proposal = told('CorrectionProposed', { by: 'KG', target: eventId(1), text: 'It was 5 kg' });
export const acceptance = told('ProposalAccepted', { proposal: eventId(9) });
export const refusal = told('ProposalDeclined', { proposal: eventId(9) });

export function correction(of: Described, data: object, envelope: Envelope = {}): Described {
  const [corrects, root] = [of.id ?? '', (of.data as { root?: string }).root ?? of.id ?? ''];
  return stored(
    { type: 'ReportCorrected', data: { corrects, root, data, changed: ['quantity'], reason: 'MISTYPED' } },
    { id: 20, ...envelope },
  );
}
