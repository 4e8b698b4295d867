// The answering of questions in the thread that asks them; other threads answer in the same way.
import { type AnyQuestion } from '../eventsourcing/asking/ask.js';
import type { AskedFor, Asking } from '../eventsourcing/asking/asking.js';
import { openAnswer } from '../eventsourcing/asking/opened.js';
import { senderOf } from '../eventsourcing/asking/sight.js';
import { Turns } from '../eventsourcing/asking/turns.js';
import { LruCache } from '../eventsourcing/read-models/lru-cache.js';
import { readForm } from '../forms/form.js';
import type { Lang } from '../forms/language.js';
import { Malformed } from '../forms/malformed.js';
import { say } from '../words/say.js';
import { inFile } from './file.js';
import { inJson } from './json.js';
import type { Wish, Written } from './written.js';

/** What is asked of a question. */
export interface Wanted {
  /** The question's own, as its form reads them. */
  readonly parameters: object;
  readonly asked: AskedFor;
  readonly wish: Wish;
}

/** Answers, or throws Malformed or NotAnswered; nothing goes on once the signal is aborted. */
export type Answering = (what: AnyQuestion, wanted: Wanted, signal?: AbortSignal) => Promise<Written>;

/** Forms that stay read: who asks, asks again, and reading one takes as long as a small answer. */
const KEPT = 200;

class Forms {
  private readonly read = new LruCache<object>(KEPT);

  /** Throws Malformed. Nobody alters what they get. */
  of({ path, form }: AnyQuestion, parameters: object, lang: Lang): object {
    const key = `${lang} ${path} ${JSON.stringify(parameters)}`;
    const known = this.read.get(key);
    if (known) return known;
    const read = readForm<object>(form, parameters, { lang, begins: null });
    if (Array.isArray(read)) throw new Malformed(read);
    this.read.set(key, read);
    return read;
  }
}

/** All questions of a thread take turns, by who asks them. */
export function answeringOver(asking: Asking, turns = new Turns()): Answering {
  const forms = new Forms();
  return async (what, { parameters, asked, wish }, signal) => {
    const form = forms.of(what, parameters, asked.lang);
    const all = { ...asked, say: say(asked.lang), turn: turns.begin(senderOf(asked.reader), signal) };
    const open = await openAnswer(asking, what, { form, asked: all, isWhole: wish.isWhole ?? false });
    return wish.format === 'json' ? inJson(open, wish, { form, most: asked.most }) : inFile(open, wish);
  };
}
