// Decimals as whole numbers of one scale, so that amounts of any unit are added and compared exactly.
import { decimalWith } from './decimal.js';

/** More digits than any unit has, and one for halves. */
const DIGITS = 12;

export function scaled(decimal: string): bigint {
  const [whole = '', fraction = ''] = decimal.split('.');
  return BigInt(whole + fraction.padEnd(DIGITS, '0'));
}

export const unscaled = (amount: bigint): string => decimalWith(amount, DIGITS);
