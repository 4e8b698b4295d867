// The words of a reader in what they see no more: a state that left an operation still sees what it said in it.
import type { OwnWords, Reader } from '../../src/eventsourcing/asking/sight.js';
import { parsedScope } from '../../src/domain/values/who/scope.js';

/** Of scopes that are hidden to the reader; undefined: they said nothing in any of them. */
export function ownWordsOf({ administration, service }: Reader, hidden: readonly string[]): OwnWords | undefined {
  const scopes = hidden.filter((scope) => scope.includes('~') && parsedScope(scope).left.includes(administration));
  if (scopes.length === 0) return undefined;
  return { scopes, of: service === undefined ? { administration } : { administration, service } };
}
