// Readers who see a share of the scopes of a log: what they see is told to the server, as rights will be looked up by it.
import { createHash } from 'node:crypto';
import { EVERYTHING, type Sight } from '../../src/eventsourcing/asking/sight.js';
import { operationId } from './corpus.js';

/** So many per cent of so many scopes. */
export interface Share {
  readonly percent: number;
  readonly of: number;
}

/** Told by whichever takes fewer scopes to say: those that are seen, or those that are hidden. */
export function sightOf({ percent, of }: Share): Sight {
  if (of === 1) return EVERYTHING;
  const scopes = Array.from({ length: of }, (_, n) => `operation:${operationId(n)}`).sort();
  const seen = Math.max(1, Math.round((of * percent) / 100));
  const isFew = seen <= of / 2;
  const named = isFew ? scopes.slice(0, seen) : scopes.slice(seen);
  const hash = createHash('sha256').update(scopes.slice(0, seen).join()).digest('hex').slice(0, 16);
  return { kind: isFew ? 'visible' : 'hidden', scopes: named, hash };
}
