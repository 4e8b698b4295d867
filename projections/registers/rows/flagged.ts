// By what a flag is weighed and told, and by what it is found.
import type { Flag } from '../../../src/eventsourcing/log/event.js';

type Coded = Pick<Flag, 'code' | 'rule'>;

/** The rule whose proof the log lacks, else the flag's own code. */
export const ruleOf = ({ code, rule }: Coded): string => rule ?? code;

/** Who looks for flags may name either. */
export const codesOf = (flags: readonly Coded[]): readonly string[] =>
  flags.flatMap(({ code, rule }) => (rule ? [code, rule] : [code]));
