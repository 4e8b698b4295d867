// Entries of a list that must not come twice: each but the first of them is a problem in its place.
import { Invalid } from './invalid.js';

export function withoutRepeats(entries: unknown[]): unknown[] {
  const seen = new Set<string>();
  return entries.map((entry) => {
    if (entry instanceof Invalid) return entry;
    const text = JSON.stringify(entry);
    if (seen.has(text)) return new Invalid('DUPLICATE', { given: typeof entry === 'string' ? entry : text });
    seen.add(text);
    return entry;
  });
}
