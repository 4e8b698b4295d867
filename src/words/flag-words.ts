// A stored contradiction in words: what it is, what to do about it, and whether what bears it counts.
import { countsWith } from '../domain/refusals.js';
import type { Lang } from '../forms/language.js';
import { say, type Values } from './say.js';

/** As an event bears it; of an unproved precondition, `rule` is the one whose proof the log lacks. */
interface Flag {
  readonly code: string;
  readonly rule?: string;
  readonly values?: Values;
}

export interface FlagWords {
  readonly text: string;
  readonly fix: string;
  readonly counts: boolean;
}

export function flagInWords<F extends Flag>(flag: F, lang: Lang): F & FlagWords {
  const code = flag.rule ?? flag.code;
  const speak = say(lang);
  return {
    ...flag,
    text: speak(`flag.${code}`, flag.values),
    fix: speak(`fix.${code}`, flag.values),
    counts: countsWith(code),
  };
}
