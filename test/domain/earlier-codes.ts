// The codes that earlier versions stored, and no command meets any more: read for ever, with the values that came with them.
import type { RefusalCode } from '../../src/domain/refusals.js';

export const EARLIER_CODES = {
  NOT_THE_REPORTER: { reporter: 'KZ' },
  REPORTED_FOR_ANOTHER: { administration: 'KZ', country: 'KG' },
} as const satisfies { readonly [Code in RefusalCode]?: object };

export type EarlierCode = keyof typeof EARLIER_CODES;

export const isEarlier = (code: string): code is EarlierCode => Object.hasOwn(EARLIER_CODES, code);
