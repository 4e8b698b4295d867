// Events of a controlled delivery from Uzbekistan through Kazakhstan to Russia, as plain data.
import type { ControlledDeliveryEvents as Events } from '../../../src/domain/controlled-delivery/events.js';
import { when, type When } from '../../../src/domain/values/time/when.js';

type EventAsData<Type extends keyof Events> = { readonly type: Type; readonly data: Events[Type] };

function told<Type extends keyof Events>(
  type: Type,
  usual: Events[Type],
): (data?: Partial<Events[Type]>) => EventAsData<Type> {
  return (data = {}) => ({ type, data: { ...usual, ...data } });
}

/** The id of what waits for an answer. */
export const WAITING = '0190a5c4-0000-7000-8000-00000000000f';

/** A time as people write it. */
export function at(text: string): When {
  const read = when.parse(text);
  if (!('precision' in read)) throw new Error(`no time: ${text}`);
  return read;
}

export const ROUTE = { origin: 'UZ', transit: ['KZ'], destination: 'RU' } as const;
export const LONGER = { origin: 'UZ', transit: ['KZ', 'RU'], destination: 'BY' } as const;

export const proposal = told('ControlledDeliveryProposed', {
  lead: 'KZ',
  route: ROUTE,
  goods: { substance: 'heroin' },
  window: at('2026-05-01/2026-05-31'),
  asking: 'BY_NAME',
});
export const asked = told('ConsentAsked', { countries: ['KZ', 'RU', 'UZ'] });
export const consent = told('ConsentGiven', { country: 'KZ', givenAt: at('2026-05-01') });
export const refusal = told('ConsentRefused', { country: 'KZ', at: at('2026-05-01') });
export const withdrawal = told('ConsentWithdrawn', { country: 'KZ', at: at('2026-05-06') });
export const rerouted = told('RouteChanged', { route: LONGER, at: at('2026-05-06'), asking: 'BY_NAME' });
export const start = told('ControlledDeliveryStarted', { at: at('2026-05-05'), manner: 'INTACT' });
export const handover = told('BorderHandedOver', { from: 'UZ', to: 'KZ', at: at('2026-05-07'), seals: 'INTACT' });
export const substitution = told('ConsignmentSubstituted', { part: 'PART', at: at('2026-05-08'), by: 'KZ' });
export const loss = told('ConsignmentLost', { at: at('2026-05-09') });
export const completion = told('ControlledDeliveryCompleted', {
  at: at('2026-05-12'),
  outcome: 'SEIZED',
  creditedTo: 'RU',
});
export const abort = told('ControlledDeliveryAborted', { at: at('2026-05-10'), reason: 'Discovered' });

export const accepted = told('DeliveryProposalAccepted', { proposal: WAITING });
export const declined = told('DeliveryProposalDeclined', { proposal: WAITING });

/** Told by a state that is not on the route: for the lead to accept. */
export const waitingLoss = {
  ...loss(),
  id: WAITING,
  metadata: { commandId: 'w', flags: [{ code: 'NOT_YOURS', values: { owner: 'KZ' } }] } as never,
};

/** Proposed, with the consents of these states, all of 1 May. */
export const agreed = (...countries: readonly string[]) => [
  proposal(),
  ...countries.map((country) => consent({ country })),
];
export const onItsWay = [...agreed('UZ', 'KZ', 'RU'), start()];
