// Bookings as texts: equal ones are one text, and what is read of it again is the booking.
import { canonicalJson } from '../../../src/eventsourcing/log/canonical.js';
import type { Booking } from '../booking.js';

const AMOUNTS = ['lower', 'upper', 'rounded_to'] as const;

/** Amounts may be larger than what JSON's numbers hold. */
export function textOf(booking: Booking): string {
  const amounts = AMOUNTS.map((each) => [each, booking[each] === null ? null : String(booking[each])]);
  return canonicalJson({ ...booking, ...Object.fromEntries(amounts) } as never);
}

export function bookingIn(text: string): Booking {
  const told = JSON.parse(text) as Record<(typeof AMOUNTS)[number], string | null>;
  const amounts = AMOUNTS.map((each) => [each, told[each] === null ? null : BigInt(told[each])]);
  return { ...told, ...Object.fromEntries(amounts) } as unknown as Booking;
}
