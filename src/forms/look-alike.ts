// Letters of the other alphabet in a word, which nobody sees: told by their place, where the word without them is known.

export interface LookAlike {
  /** Of the first letter of the other alphabet, from 1. */
  readonly place: number;
  readonly char: string;
  /** The alphabet that the letter is of. */
  readonly script: Script;
  /** The word that it should be. */
  readonly meant: string;
}

type Script = 'LATIN' | 'CYRILLIC';

const SCRIPTS: Readonly<Record<Script, RegExp>> = { LATIN: /\p{Script=Latin}/u, CYRILLIC: /\p{Script=Cyrillic}/u };

/** Small letters that look alike, small or as capitals: of a word that is wholly of the other alphabet. */
const PAIRS = 'aа bв cс eе hн iі kк mм oо pр tт xх yу'.split(' ').map((pair) => Array.from(pair) as [string, string]);
const TO: Readonly<Record<Script, ReadonlyMap<string, string>>> = {
  LATIN: new Map(PAIRS.map(([latin, cyrillic]) => [cyrillic, latin])),
  CYRILLIC: new Map(PAIRS),
};

/** `known`: words in small letters, as the given one is. */
export function lookAlike(word: string, known: Iterable<string>): LookAlike | undefined {
  const letters = Array.from(word);
  const words = [...known];
  for (const script of ['LATIN', 'CYRILLIC'] as const) {
    const isForeign = letters.map((letter) => SCRIPTS[script].test(letter));
    const place = isForeign.indexOf(true);
    if (place < 0) continue;
    const meant = isForeign.every((foreign, i) => foreign || !/\p{L}/u.test(letters[i]!))
      ? wholly(letters, script, words)
      : words.find((each) => isSameBut(Array.from(each), letters, isForeign, script));
    if (meant !== undefined) return { place: place + 1, char: letters[place]!, script, meant };
  }
  return undefined;
}

/** The known word that reads the same, where every letter is of the wrong alphabet. */
function wholly(letters: readonly string[], script: Script, known: readonly string[]): string | undefined {
  const into = TO[script === 'LATIN' ? 'CYRILLIC' : 'LATIN'];
  if (letters.some((letter) => SCRIPTS[script].test(letter) && !into.has(letter))) return undefined;
  const meant = letters.map((letter) => into.get(letter) ?? letter).join('');
  return known.includes(meant) ? meant : undefined;
}

/** Where somebody took a letter for one that it is like, no rule tells which: the others must be right. */
function isSameBut(
  known: readonly string[],
  letters: readonly string[],
  isForeign: readonly boolean[],
  script: Script,
): boolean {
  if (known.length !== letters.length) return false;
  return known.every((letter, i) => (isForeign[i] ? !SCRIPTS[script].test(letter) : letter === letters[i]));
}
