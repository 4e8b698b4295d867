// Every code that a command can be refused with, or a report be flagged with, with its words: those of all aggregates together.
import { countsWith, WORDS } from './words.js';
import type { RefusalEntry, RefusalKind } from './wording.js';

export { countsWith };
export type { RefusalEntry, RefusalKind };

type Words = typeof WORDS;

export type RefusalCode = { [Of in keyof Words]: keyof Words[Of]['refusals'] }[keyof Words];

export const REFUSALS = Object.fromEntries(
  Object.values(WORDS).flatMap(({ refusals }) => Object.entries<RefusalEntry>(refusals)),
) as Readonly<Record<RefusalCode, RefusalEntry>>;
