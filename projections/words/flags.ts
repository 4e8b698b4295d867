// Flags with what they mean, in words.
import type { Say } from '../../src/eventsourcing/asking.js';
import type { Flag } from '../../src/eventsourcing/event.js';

export const flagsInWords = <F extends Flag>(
  flags: readonly F[],
  say: Say,
): readonly (F & { readonly text: string })[] =>
  flags.map((flag) => ({ ...flag, text: say(`flag.${flag.rule ?? flag.code}`, flag.values) }));
