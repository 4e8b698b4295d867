// Words as they are looked for: whatever alphabet, case and spelling they were written in, one form for all of them.
import { LruCache } from '../../src/eventsourcing/read-models/lru-cache.js';

/** Letters of the Cyrillic alphabets, by how their sounds are mostly written in Latin ones. */
const LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'аa бb вv гg дd еe жj зz иi кk лl мm нn оo пp рr сs тt уu фf хh цc чch шsh щsh ъ ыi ь эe юiu яia ' +
    'іi єe ґg ўu әa ғg қk ңn өo ұu үu һh җj ҳh ҷch ӯu ӣi łl ıi øo ßs'
  )
    .split(' ')
    .map((pair) => [pair[0]!, pair.slice(1)]),
);

/** What Latin spellings of one sound have in common, the longer first. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/shch|sch/g, 'sh'],
  [/dzh|dj|zh/g, 'j'],
  [/kh/g, 'h'],
  [/t[sz]/g, 'c'],
  [/ph/g, 'f'],
  [/ck|q/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/y[eo]/g, 'e'],
  [/y/g, 'i'],
  [/([a-z])\1+/g, '$1'],
];

/** Longer words are compared by their beginning. */
const LONGEST = 40;

function folded(word: string): string {
  let latin = '';
  for (const letter of word) latin += LATIN[letter] ?? letter;
  for (const [sounds, one] of ALIKE) latin = latin.replaceAll(sounds, one);
  return latin.slice(0, LONGEST);
}

const LETTERS_OR_DIGITS = /[\p{L}\p{N}]+/gu;
const BETWEEN = /[\s,;]+/;

/** What stands between white space, as its words: a number and its letters are several. */
function chunksOf(text: string): readonly (readonly string[])[] {
  const plain = text
    .normalize('NFKD')
    .replaceAll(/\p{M}|['’ʼ`]/gu, '')
    .toLowerCase();
  return plain.split(BETWEEN).map((chunk) => chunk.match(LETTERS_OR_DIGITS) ?? []);
}

const once = (words: readonly string[]): readonly string[] =>
  [...new Set(words.map(folded))].filter((word) => word !== '');

/** Each word once; what is written together also as one: so it is found however it is divided. */
export const wordsOf = (text: string): readonly string[] =>
  once(chunksOf(text).flatMap((parts) => (parts.length > 1 ? [...parts, parts.join('')] : parts)));

/** Words that are looked for: each must be found. */
export const wordsSought = (text: string): readonly string[] => once(chunksOf(text).map((parts) => parts.join('')));

/** Texts whose words are remembered: posts, officers and names come again and again. */
const KEPT = 4_000;
const known = new LruCache<readonly string[]>(KEPT);

/** As `wordsOf`, for texts that are often the same. */
export function wordsIn(text: string): readonly string[] {
  const before = known.get(text);
  if (before) return before;
  const words = wordsOf(text);
  known.set(text, words);
  return words;
}
