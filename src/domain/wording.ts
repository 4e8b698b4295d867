// The shape of an aggregate's words, in both languages: no event, state, task, field or refusal of it can do without its own.
import type { Bilingual } from '../forms/language.js';
import type { Phrases } from './values/phrases.js';

/** `before`: of a correction, what was said until then, where it is known. */
export type Sentence<Data> = Bilingual<(data: Data, phrase: Phrases, before?: object) => string>;
export type Sentences<Events> = { readonly [Type in keyof Events]: Sentence<Events[Type]> };
export type Texts<Code extends string> = { readonly [C in Code]: Bilingual };

/** The task that every contradiction is, until it is settled. */
export const FLAG: Bilingual = { en: 'a contradiction', ru: 'противоречие' };

/** What kind of no it is; the edge gives each kind its status. */
export type RefusalKind = 'conflict' | 'forbidden' | 'unprocessable';

/** What is wrong, as ICU message text; the names in braces come with the refusal. */
export interface RefusalEntry extends Bilingual {
  readonly kind: RefusalKind;
  /** False where what is flagged with it does not count. */
  readonly counts?: false;
  /** What to do about it. */
  readonly fix: Bilingual;
  /** More to be named in the text, made of what comes with the refusal. */
  readonly tells?: (values: Readonly<Record<string, unknown>>) => Readonly<Record<string, Bilingual>>;
}

/** What there is to be named of an aggregate. */
interface Named {
  readonly events: object;
  /** As a reader sees them. */
  readonly states: string;
  /** What may have to be done about it. */
  readonly tasks?: string;
  /** Fields of its events, where they are spoken of by name. */
  readonly fields?: string;
}

export type WordsOf<Of extends Named, Code extends string> = {
  readonly events: Sentences<Of['events']>;
  readonly states: Texts<Of['states']>;
  /** What its commands are refused with, and its events flagged with. */
  readonly refusals: { readonly [C in Code]: RefusalEntry };
} & (Of extends { readonly tasks: infer Task extends string } ? { readonly tasks: Texts<Task> } : unknown) &
  (Of extends { readonly fields: infer Field extends string } ? { readonly fields: Texts<Field> } : unknown);

/** The words of an aggregate; the compiler asks for what is not yet named. */
export const wordsOf =
  <Of extends Named>() =>
  <Code extends string>(words: WordsOf<Of, Code>): WordsOf<Of, Code> =>
    words;

/** A sentence that both languages build alike. */
export const alike = <Data>(text: (data: Data, phrase: Phrases) => string): Sentence<Data> => ({ en: text, ru: text });

/** What a field is called, and what goes into it. */
export type Labelled = Bilingual<readonly [label: string, hint: string]>;

/** By a field's path; `form/path` where it means something else in one form, `form/` for the form itself. */
export type Labels = Readonly<Record<string, Labelled>>;
