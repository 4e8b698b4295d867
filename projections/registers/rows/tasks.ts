// Tasks: what somebody still has to do about a thing, because it is to come or because of a flag, each with its command.
import { type FlagRow, flagsOf, type RulesOf, unsettled } from '../../../src/domain/rules.js';
import type { Told } from '../../../src/domain/told.js';
import { ruleOf } from '../../../src/eventsourcing/log/rules.js';

export interface Task<Name extends string = string> {
  readonly task: Name;
  /** The line, the proposal, the code: what it is about. */
  readonly about: string | null;
  readonly event: string | null;
  /** `<collection>/<verb>`. */
  readonly settledBy: string;
  /** Whose it is, where only one can do it. */
  readonly country?: string | null;
}

/** One that is about the whole thing, where nothing else is said. */
export const task = <Name extends string>(
  name: Name,
  settledBy: string,
  about: Partial<Pick<Task, 'about' | 'event' | 'country'>> = {},
): Task<Name> => ({ task: name, about: null, event: null, ...about, settledBy });

/** The contradictions that a command can still settle. */
export const toSettle = (flags: readonly FlagRow[]): readonly Task<'FLAG'>[] =>
  unsettled(flags).map((flag) => task('FLAG', flag.settledBy, { about: ruleOf(flag), event: flag.event }));

/** The flags and the tasks of things whose rules look at nothing but their own story. */
export const weighedBy =
  <Events, State extends { readonly told: Iterable<Told<Events>> }>(
    rules: RulesOf<State, Events, object>,
    toCome: (it: State) => readonly Task[],
  ) =>
  (id: string, it: State): { readonly flags: readonly FlagRow[]; readonly open: readonly Task[] } => {
    const flags = flagsOf(rules, { id, story: it, told: it.told, beside: {} });
    return { flags, open: [...toCome(it), ...toSettle(flags)] };
  };
