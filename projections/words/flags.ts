// Flags with what they mean, and tasks with the request that closes each, in words.
import { countsWith } from '../../src/domain/words.js';
import type { Texts } from '../../src/domain/wording.js';
import { countryName } from '../../src/domain/values/who/country.js';
import type { Say } from '../../src/eventsourcing/asking/asking.js';
import type { Flag } from '../../src/eventsourcing/log/event.js';
import { ruleOf } from '../../src/eventsourcing/log/rules.js';
import type { Lang } from '../../src/forms/language.js';

/** What it says, what to do about it, and whether what bears it counts. */
interface FlagWords {
  readonly text: string;
  readonly fix: string;
  readonly counts: boolean;
}

export const flagsInWords = <F extends Flag>(flags: readonly F[], say: Say): readonly (F & FlagWords)[] =>
  flags.map((flag) => {
    const rule = ruleOf(flag);
    return {
      ...flag,
      text: say(`flag.${rule}`, flag.values),
      fix: say(`fix.${rule}`, flag.values),
      counts: countsWith(rule),
    };
  });

const OPEN: Readonly<Record<Lang, string>> = { en: 'to be done', ru: 'требуют действий' };

/** Ends a sentence on what has tasks, behind a dash, of which a sentence has one; nothing where there are none. */
const tasksInWords = (open: readonly unknown[], text: string, lang: Lang): string =>
  open.length === 0 ? '' : `${text.includes(' — ') ? ';' : ' —'} ${OPEN[lang]}: ${open.length}`;

interface Task {
  readonly task: string;
  readonly about: string | null;
  readonly event: string | null;
  readonly settledBy: string;
  /** Of a delivery's: whose it is, or over which border. */
  readonly country?: string | null;
  readonly from?: string | null;
  readonly to?: string | null;
  /** The id of the thing whose command settles it, where that is another one. */
  readonly thing?: string;
}

/** What a full view of a thing with rules has beside its own. */
interface WithFlags {
  readonly id: string;
  readonly flags: readonly Flag[];
  readonly open: readonly Task[];
  readonly [field: string]: unknown;
}

interface In {
  readonly say: Say;
  readonly lang: Lang;
  readonly collection: string;
  readonly tasks: Texts<string>;
}

/** A full view in words: what it is, what each of its flags means, and what is to be done about it, by which request. */
export function inWordsWithFlags(view: WithFlags, text: string, words: In): object {
  const flags = flagsInWords(view.flags, words.say);
  const open = view.open.map((task) => ({
    ...task,
    text: taskInWords(task, flags, words),
    request: requestOf(task, view, words),
  }));
  return { ...view, flags, open, text: `${text}${tasksInWords(view.open, text, words.lang)}` };
}

/** A contradiction says itself what is to be done. */
function taskInWords(it: Task, flags: readonly (Flag & FlagWords)[], { lang, tasks }: In): string {
  const flag = it.task === 'FLAG' ? flags.find((each) => ruleOf(each) === it.about) : undefined;
  if (flag) return `${flag.text} ${flag.fix}`.trim();
  const name = tasks[it.task]?.[lang] ?? it.task;
  const about = aboutIn(it, lang);
  return about === '' ? name : `${name}: ${about}`;
}

/** The country, the border or the line; the event is in the request. */
function aboutIn({ about, event, country, from, to }: Task, lang: Lang): string {
  const states = [from ?? country, to].flatMap((code) => (code ? [countryName(code, lang)] : []));
  return states.length > 0 || about === null || about === event ? states.join(' → ') : about;
}

/** By collection: where a view names a thing of it. */
const NAMED: Readonly<Record<string, string>> = { operations: 'operation', incidents: 'incident' };

/** Of another thing, the one that this one names. */
function requestOf({ settledBy, thing }: Task, view: WithFlags, { collection }: In): string {
  const [into = '', verb = ''] = settledBy.split('/');
  const named = view[NAMED[into] ?? ''];
  const other = thing ?? (typeof named === 'string' ? named : `{${into}}`);
  return `POST /v1/${into}/${into === collection ? view.id : other}/${verb}`;
}
