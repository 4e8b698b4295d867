// The circumstances in which a value is read: what its own text leaves open, and the rest of its message tells.
import type { Lang } from './language.js';

export interface Reading {
  /** The language of the texts; undefined: nobody has said. */
  readonly lang?: Lang | undefined;
  /** The time zone (IANA) of times that name none. */
  readonly tz?: string | undefined;
  /** The country (ISO 3166-1 alpha-2) whose clocks times that name no zone were read from. */
  readonly country?: string | undefined;
  /** The first moment that the message speaks of, ms on a local clock; null: it is asked about any time. */
  readonly begins?: number | null | undefined;
}

/** The same with something known besides, or known better. */
export function knowing({ lang, tz, country, begins }: Reading, more: Reading): Reading {
  return { lang, tz, country, begins, ...more };
}

/** Nothing is known but the value. */
export const PLAIN: Reading = {};
