// Rules: what a thing must fulfil, each stated once. A rule is asked when something is told, and again whenever it is read, of
// the story as it then is, with the event in it: a flag that is raised is not settled at that same place in the log.
import type { Flag } from './event.js';
import type { Folded } from './story.js';

/** What a rule is asked about: one event, and all that is known of its thing by now, the event itself included. */
export interface Case<State = unknown, Beside = object> {
  /** The id in the stream's name. */
  readonly id: string;
  readonly story: State;
  readonly event: Folded;
  /** The stories of other streams that it is held against, by the names that the aggregate gives them. */
  readonly beside: Beside;
}

export interface Rule<State = unknown, Beside = object> {
  /**
   * `consistency`: the log says otherwise. `proof`: the log lacks what must come before; stored as
   * `UNPROVED_PRECONDITION`. `assumption`: the log cannot know it yet; flagged the same way, for decisions too.
   */
  readonly lacks: 'consistency' | 'proof' | 'assumption';
  /** True where the rule is met; null where this thing alone cannot tell. */
  holds(of: Case<State, Beside>): boolean | null;
  /** What its text names; where it is not met by several things, each of them is a flag of its own. */
  values?(of: Case<State, Beside>): Flag['values'] | readonly Flag['values'][];
  /** The member of the command that a refusal points to. */
  pointer?(of: Case<State, Beside>): string | undefined;
  /**
   * `<collection>/<verb>` of the command that settles it; null: none can. Of some events only (a second end, say) it may be
   * none.
   */
  settledBy(of: Case<State, Beside>): string | null;
}

/** A flag's rule: the code of a contradiction, or of the rule whose proof the log lacks. */
export const ruleOf = ({ code, rule }: Pick<Flag, 'code' | 'rule'>): string => rule ?? code;

/** Codes by which a flag can be looked for: its own, and that of the rule whose proof the log lacks. */
export const codesOf = (flags: readonly Pick<Flag, 'code' | 'rule'>[]): readonly string[] =>
  flags.flatMap(({ code, rule }) => (rule ? [code, rule] : [code]));
