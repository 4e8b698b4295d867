// The first step of every parser of text: a string in NFC without white space around it.
import type { Invalid } from './invalid.js';
import { wrongType } from './raw.js';

export function trimmed(raw: unknown): string | Invalid {
  return typeof raw === 'string' ? raw.normalize('NFC').trim() : wrongType('text', raw);
}
