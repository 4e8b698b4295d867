// The form of an aggregate's rules, and the weighing of its flags: settled by now, or by which command they would be.
import type { Flag } from '../eventsourcing/log/event.js';
import { type Case, type Rule, ruleOf } from '../eventsourcing/log/rules.js';
import type { RefusalCode } from './refusals.js';
import { asItStands } from './rectifying/story.js';
import { type By, type Told, toldBy } from './told.js';

/** What a rule is asked about, beside the story: an event of it as it was told. */
export interface RuleCase<Events, Beside = object> {
  readonly id: string;
  readonly told: Told<Events>;
  /** The stories of other streams; undefined where the log does not hold one, or none is named. */
  readonly beside: Beside;
}

export interface RuleDefinition<State, Events, Beside = object> {
  /** As `Rule.lacks`; `consistency` where nothing is said. */
  readonly lacks?: Rule['lacks'];
  /** True where the rule is met; null where nobody can tell. */
  readonly holds: (story: State, asked: RuleCase<Events, Beside>) => boolean | null;
  readonly values?: (story: State, asked: RuleCase<Events, Beside>) => Flag['values'] | readonly Flag['values'][];
  readonly pointer?: string | ((story: State, asked: RuleCase<Events, Beside>) => string | undefined);
  /** `<collection>/<verb>`; null: no command can settle it. */
  readonly settledBy: string | null | ((story: State, asked: RuleCase<Events, Beside>) => string | null);
}

export type RulesOf<State, Events, Beside> = {
  readonly [code: string]: Rule<State, Beside> & { readonly definition: RuleDefinition<State, Events, Beside> };
};

/** Declares an aggregate's rules, by their codes: each once, for those who decide and those who read. */
export const rulesOf =
  <State, Events, Beside = object>() =>
  (definitions: {
    readonly [Code in RefusalCode]?: RuleDefinition<State, Events, Beside>;
  }): RulesOf<State, Events, Beside> => {
    const asked = askedOnce<State, Events, Beside>();
    return Object.fromEntries(
      Object.entries(definitions).map(([code, definition]) => [code, ruleFrom(code, definition, asked)]),
    );
  };

type Ask<State, Events, Beside> = (of: Case<State, Beside>) => RuleCase<Events, Beside>;

/** Many rules are asked about one event in a row: it is made ready for the first of them. */
function askedOnce<State, Events, Beside>(): Ask<State, Events, Beside> {
  let last: { readonly of: Case<State, Beside>; readonly asked: RuleCase<Events, Beside> } | undefined;
  return (of) => {
    if (last?.of !== of) {
      const { id, event, beside } = of;
      const told = toldBy<Events, keyof Events & string>(
        event.type as keyof Events & string,
        event.data as never,
        event,
      );
      last = { of, asked: { id, beside, told } };
    }
    return last.asked;
  };
}

function ruleFrom<State, Events, Beside>(
  code: string,
  definition: RuleDefinition<State, Events, Beside>,
  asked: Ask<State, Events, Beside>,
): RulesOf<State, Events, Beside>[string] {
  const { lacks = 'consistency', holds, values, pointer } = definition;
  return {
    definition,
    lacks,
    holds: (of) => holdsNow({ code, holds }, of.story, asked(of)),
    ...(values ? { values: (of) => values(of.story, asked(of)) } : {}),
    pointer: (of) => (typeof pointer === 'function' ? pointer(of.story, asked(of)) : pointer),
    settledBy: (of) => settlingOf(definition, of.story, asked(of)),
  };
}

/** Of what the event says by now; where it was withdrawn there is nothing to fulfil. */
function holdsNow<State, Events, Beside>(
  { code, holds }: Pick<RuleDefinition<State, Events, Beside>, 'holds'> & { readonly code: string },
  story: State,
  asked: RuleCase<Events, Beside>,
): boolean | null {
  const entries = asItStands(story, asked.told, code);
  if (entries.length === 1 && entries[0] === asked.told) return holds(story, asked);
  const each = entries.map((told) => holds(story, { ...asked, told }));
  return each.includes(false) ? false : each.includes(null) ? null : true;
}

/** Of some rules one command always settles it, of others it depends on what was told. */
function settlingOf<State, Events, Beside>(
  { settledBy }: RuleDefinition<State, Events, Beside>,
  story: State,
  asked: RuleCase<Events, Beside>,
): string | null {
  return typeof settledBy === 'function' ? settledBy(story, asked) : settledBy;
}

/** The story of another thing, as far as it tells whether the log holds it; undefined where it was not looked up. */
export type Named = { readonly phase: string } | undefined;

/** Whether the log holds the thing that an event names, if it names one; null where its story was not looked up. */
export function isKnown(named: string | undefined, story: Named): boolean | null {
  if (named === undefined) return true;
  return story ? story.phase !== 'unknown' : null;
}

/** A flag as a reader sees it. */
export interface FlagRow extends Flag {
  readonly event: string;
  readonly type: string;
  /** `<collection>/<verb>`; null where no command can settle it. */
  readonly settledBy: string | null;
  /** Null where nobody can tell. */
  readonly settled: boolean | null;
}

/** The contradictions that a command can still settle: each is a task. */
export function unsettled<F extends FlagRow>(flags: readonly F[]): readonly (F & { readonly settledBy: string })[] {
  return flags.filter((flag): flag is F & { settledBy: string } => flag.settled === false && flag.settledBy !== null);
}

/** A thing with everything that was told of it, in the order of the log. */
export interface Weighed<State, Events, Beside> {
  readonly id: string;
  readonly story: State;
  readonly told: Iterable<Told<Events>>;
  readonly beside: Beside;
}

/** Every flag once: the events of one command carry the same ones, and the first of them is asked about. */
export function flagsOf<State, Events, Beside>(
  rules: RulesOf<State, Events, Beside>,
  { id, story, told: all, beside }: Weighed<State, Events, Beside>,
): readonly FlagRow[] {
  const rows: FlagRow[] = [];
  let command = '';
  for (const told of all) {
    const { command: own, flags, event, type } = told as By & { readonly type: string };
    if (own !== command || own === '')
      for (const flag of flags)
        rows.push({ ...flag, event, type, ...weighed(rules, flag, { story, id, told, beside }) });
    command = own;
  }
  return rows;
}

function weighed<State, Events, Beside>(
  rules: RulesOf<State, Events, Beside>,
  flag: Flag,
  { story, ...asked }: { readonly story: State } & RuleCase<Events, Beside>,
): Pick<FlagRow, 'settledBy' | 'settled'> {
  const definition = rules[ruleOf(flag)]?.definition;
  if (!definition) return { settledBy: null, settled: null };
  return {
    settledBy: settlingOf(definition, story, asked),
    settled: holdsNow({ code: ruleOf(flag), holds: definition.holds }, story, asked),
  };
}
