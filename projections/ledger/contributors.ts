// The aggregates that book something: the ledger runs this list, and nothing is called by hand.
import { categoryOf } from '../../src/eventsourcing/log/event.js';
import type { AnyContributor } from './contributor.js';
import { deliveries } from './contributors/deliveries.js';
import { incidents } from './contributors/incidents.js';
import { statements } from './contributors/statements.js';

export const CONTRIBUTORS: readonly AnyContributor[] = [statements, incidents, deliveries];

const BY_CATEGORY = new Map(CONTRIBUTORS.map((each) => [each.of.category, each]));

/** Who books the stream. */
export function contributorOf(stream: string): AnyContributor {
  const found = BY_CATEGORY.get(categoryOf(stream));
  if (!found) throw new Error(`Nobody books ${stream}.`);
  return found;
}
