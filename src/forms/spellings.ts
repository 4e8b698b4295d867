// The ways in which people write what has a code: by names in either language, in any case; and what else they may have meant.
import { Invalid, shown } from './invalid.js';
import { lookAlike } from './look-alike.js';
import { nearestOf } from './near.js';

/** Case, dashes, quotes, double spaces, a dot at the end, and ё for е are no differences. */
export function folded(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[«»„“”"'’ʼ`]/gu, '')
    .replaceAll(/[\s_\-–—‑]+/gu, ' ')
    .replace(/\.$/u, '')
    .trim();
}

/** Spellings of codes. What is written exactly as a code never gets here: it costs one look into a set. */
export class Spellings<Code extends string> {
  private known: ReadonlyMap<string, Code> | undefined;

  /** `all` gives every code with its spellings; where two codes share one, the first has it. Asked when first needed. */
  constructor(private readonly all: () => Iterable<readonly [Code, Iterable<string>]>) {}

  /** The code that is meant, if any. */
  codeOf(written: string): Code | undefined {
    return this.spelled().get(folded(written));
  }

  /** Nothing is called so: with the spelling that was probably meant, or the letter that only looks like another. */
  unknown(written: string, otherwise: (guess: Guess) => Invalid): Invalid {
    const name = folded(written);
    const letter = lookAlike(name, this.spelled().keys());
    if (letter) {
      const { place, char, script, meant } = letter;
      return new Invalid('LOOK_ALIKE_LETTER', {
        given: shown(written),
        place,
        char,
        script,
        near: this.written(meant),
      });
    }
    const near = nearestOf(name, this.spelled().keys());
    if (near === undefined) return otherwise(NO_GUESS);
    return otherwise({ guess: 'yes', near: this.written(near), code: this.spelled().get(near) ?? '' });
  }

  /** As people are shown it, with its capitals. */
  private written(name: string): string {
    for (const [, spellings] of this.all()) for (const each of spellings) if (folded(each) === name) return each;
    return name;
  }

  private spelled(): ReadonlyMap<string, Code> {
    this.known ??= spelledOut(this.all());
    return this.known;
  }
}

/** What was probably meant, as the values of a message. */
export interface Guess {
  readonly guess: 'yes' | 'no';
  readonly near: string;
  readonly code: string;
}

const NO_GUESS: Guess = { guess: 'no', near: '', code: '' };

function spelledOut<Code extends string>(all: Iterable<readonly [Code, Iterable<string>]>): ReadonlyMap<string, Code> {
  const known = new Map<string, Code>();
  const others: (readonly [string, Code])[] = [];
  for (const [code, spellings] of all) {
    // A code goes before every name: it is what programs write.
    known.set(folded(code), code);
    for (const each of spellings) others.push([folded(each), code]);
  }
  for (const [spelling, code] of others) if (spelling !== '' && !known.has(spelling)) known.set(spelling, code);
  return known;
}
