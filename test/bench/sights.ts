// Readers who see a share of the operations of a log, each of which is a scope for every country that tells in it: what they see
// is told to the server, as it looks it up by the log otherwise.
import { createHash } from 'node:crypto';
import { EVERYTHING, type Sight } from '../../src/eventsourcing/asking/sight.js';
import { COUNTRIES, operationId } from './corpus.js';

/** So many per cent of so many scopes. */
export interface Share {
  readonly percent: number;
  readonly of: number;
}

/** Told by whichever takes fewer scopes to say: those that are seen, or those that are hidden. */
export function sightOf({ percent, of }: Share): Sight {
  if (of === 1) return EVERYTHING;
  const operations = Array.from({ length: of }, (_, n) => `operation:${operationId(n)}`).sort();
  const scopesOf = (all: readonly string[]): readonly string[] =>
    all.flatMap((each) => [each, ...COUNTRIES.map((country) => `${each}/${country}`)]).sort();
  const seen = Math.max(1, Math.round((of * percent) / 100));
  const isFew = seen <= of / 2;
  const named = scopesOf(isFew ? operations.slice(0, seen) : operations.slice(seen));
  const hash = createHash('sha256').update(operations.slice(0, seen).join()).digest('hex').slice(0, 16);
  return { kind: isFew ? 'visible' : 'hidden', scopes: named, hash };
}
