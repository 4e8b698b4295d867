// Facts of incidents for tests of what is counted: one line each, established or withdrawn later.
import type { IncidentEvents } from '../../../src/domain/incident/events.js';
import type { Quantity } from '../../../src/domain/values/amounts/quantity.js';
import type { When } from '../../../src/domain/values/time/when.js';
import { kg } from './declared.js';
import type { Fact } from '../read-models/projecting.js';

/** The id of the n-th incident of a test. */
const incidentId = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

const incident = <Type extends keyof IncidentEvents>(n: number, type: Type, data: IncidentEvents[Type]): Fact => ({
  stream: `incident-${incidentId(n)}`,
  type,
  data,
});

const LINE = 'line-1';

interface Seized {
  readonly at: When;
  readonly quantity?: Quantity;
  readonly country?: string;
  readonly contributors?: readonly string[];
  readonly substance?: 'heroin' | 'opium';
}

export const seized = (n: number, { at, quantity = kg('5'), ...more }: Seized): Fact =>
  incident(n, 'SubstanceSeized', {
    lineId: LINE,
    quantity,
    seizedAt: at,
    creditedTo: { country: more.country ?? 'KZ' },
    ...(more.contributors ? { contributors: more.contributors } : {}),
    substance: more.substance ?? 'heroin',
    class: 'NARCOTIC',
  });

/** The laboratory's figure for the line of the n-th incident. */
export const established = (n: number, value: string): Fact =>
  incident(n, 'QuantityEstablished', { lineId: LINE, quantity: { ...kg(value), method: 'LAB' } });

export const withdrawnIncident = (n: number): Fact => incident(n, 'ReportWithdrawn', { reason: 'ERROR' });
