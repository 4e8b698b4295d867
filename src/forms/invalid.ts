// A fault in the form of a value: a code from a closed list, where it is, and what to do about it in two languages.
import { AMOUNT_TEXTS } from './invalid-amounts.js';
import { FORM_TEXTS } from './invalid-forms.js';
import type { Bilingual, Lang } from './language.js';
import { TIME_TEXTS } from './invalid-times.js';
import { WORD_TEXTS } from './invalid-words.js';

/** What a person reads about a code: what is wrong, and how to put it right. ICU message strings. */
export interface Advice {
  readonly title: string;
  readonly fix: string;
}

const TEXTS = { ...FORM_TEXTS, ...WORD_TEXTS, ...AMOUNT_TEXTS, ...TIME_TEXTS };

export type InvalidCode = keyof typeof TEXTS;

/** Every form code with its texts; `{name}` in a text stands for `values.name`. */
export const INVALID: Record<InvalidCode, Bilingual<Advice>> = TEXTS;

/** What a text is about, by name; what is said otherwise in each language is there in both. */
export type Values = Readonly<Record<string, string | number | Bilingual>>;

/** The values as a reader of one language is told them. */
export function valuesIn(values: Values, lang: Lang): Readonly<Record<string, string | number>> {
  const told = Object.entries(values).map(([name, value]) => [name, typeof value === 'object' ? value[lang] : value]);
  return Object.fromEntries(told) as Readonly<Record<string, string | number>>;
}

/** A value that is not well-formed. Returned by parsers, never thrown. */
export class Invalid {
  constructor(
    readonly code: InvalidCode,
    readonly values: Values = {},
    /** JSON pointer to what is wrong, relative to the value that was parsed; '' is the value itself. */
    readonly pointer = '',
    /** What belongs in the field, where its form is known. */
    readonly about?: Bilingual,
  ) {}

  /** The same problem, seen from the object or list that holds the value under this key. */
  under(key: string | number): Invalid {
    return new Invalid(this.code, this.values, `${pointerTo(key)}${this.pointer}`, this.about);
  }

  /** The same problem, with what belongs there. */
  where(about: Bilingual | undefined): Invalid {
    return about ? new Invalid(this.code, this.values, this.pointer, about) : this;
  }

  /** The same problem, told of the text as it came, where it was found in another spelling of it. */
  readIn(given: string): Invalid {
    if (!('given' in this.values)) return this;
    return new Invalid(this.code, { ...this.values, given: shown(given) }, this.pointer, this.about);
  }
}

/** The next step of a parser, where the step before found nothing wrong. */
export function andThen<A, B>(read: A | Invalid, next: (read: A) => B | Invalid): B | Invalid {
  return read instanceof Invalid ? read : next(read);
}

/** One step of a JSON pointer (RFC 6901). */
export function pointerTo(key: string | number): string {
  return `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

const SHOWN = 60;

/** What was given, short enough to be shown in a message. */
export function shown(given: string): string {
  return given.length > SHOWN ? `${given.slice(0, SHOWN).toWellFormed()}…` : given.toWellFormed();
}
