// Rules by which flags are settled, held to the catalogue that tells their senders what to do.
import { expect } from '@jest/globals';
import { REFUSALS } from '../../src/domain/refusals.js';

const named = (code: string): unknown => (REFUSALS as Record<string, { settledBy?: string }>)[code]?.settledBy;

/** Each names the catalogue's command, and none is missing of those that a command of the collection settles. */
export function expectOfTheCatalogue(
  rules: Readonly<Record<string, { readonly settledBy: string | null } | undefined>>,
  collection: string,
): void {
  const own = Object.entries(rules).map(([code, rule]) => [code, rule?.settledBy ?? undefined]);
  expect(own).toEqual(Object.keys(rules).map((code) => [code, named(code)]));
  const ofCollection = Object.keys(REFUSALS).filter((code) => String(named(code)).startsWith(`${collection}/`));
  expect(Object.keys(rules)).toEqual(expect.arrayContaining(ofCollection));
}
